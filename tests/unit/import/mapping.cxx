// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which column goes where, by its heading and by what is in it.

#include "ImportCase.hxx"
#include "import/ContentMatch.hxx"
#include "import/HeadingMatch.hxx"
#include "import/ValueMapping.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
using Lines = std::vector<std::string>;

const Lines membership{"Nom;Prénom;Date de naissance;Civilité;Date d’adhésion;Quartier;Code postal;E-mail",
                       "DURAND;Zoé;12/03/1985;Mme;15/01/2026;Clos du Roy;18100;zoe@exemple.org",
                       "PETIT;Ali;01/12/2001;M.;03/02/2026;Tunnel-Chateau;18100;ali@exemple.org"};
}

TEST(Mapping, KnowsAMembershipExport)
{
    ImportCase test;
    test.source = sourceOf(membership);
    EXPECT_EQ(test.pairs(test.proposed("participants")),
              (Lines{"Nom=last_name", "Prénom=first_name", "Date de naissance=birth_year", "Civilité=sex",
                     "Date d’adhésion=member_since", "Quartier=neighbourhood"}));
}

TEST(Mapping, ChoosesTheRegisterThatTheSourceIsMeantFor)
{
    ImportCase test;
    test.source = sourceOf(membership);
    const engine::Dataset data = test.workbook.dataset();
    const auto score = [&](const char* id)
    {
        return imports::proposeMapping(test.source, 0, imports::profilesOf(test.source, 1, test.reading()), data,
                                       test.tableOf(id), test.reading())
            .score;
    };
    for (const char* const other : {"events", "attendances", "feedback", "steps"})
        EXPECT_GT(score("participants"), score(other)) << other;
}

TEST(Mapping, KnowsTheLongQuestionsOfAForm)
{
    ImportCase test;
    test.source =
        sourceOf({"Horodateur;Votre nom;Votre prénom;Dans quel quartier habitez-vous ?;Quelle est votre "
                  "année de naissance ?;Souhaitez-vous ajouter un commentaire ?;Acceptez-vous que ces informations "
                  "soient conservées ?",
                  "12/06/2026 10:31:02;Durand;Zoé;Clos du Roy;1985;Merci;J'accepte"});
    EXPECT_EQ(
        test.pairs(test.proposed("participants")),
        (Lines{"Votre nom=last_name", "Votre prénom=first_name", "Dans quel quartier habitez-vous ?=neighbourhood",
               "Quelle est votre année de naissance ?=birth_year", "Souhaitez-vous ajouter un commentaire ?=notes",
               "Acceptez-vous que ces informations soient conservées ?=consent"}));
}

TEST(Mapping, TheDayOfTheWorkshopIsNotThatOfTheAnswer)
{
    ImportCase test;
    test.source = sourceOf({"Horodateur;Date de l'atelier;Nom de l'atelier",
                            "25/03/2026 14:30:22;jeudi 5 mars 2026;Cuisine", "26/03/2026 09:10:00;12 mars 2026;Jeux"});
    EXPECT_EQ(test.pairs(test.proposed("events")), (Lines{"Date de l'atelier=date", "Nom de l'atelier=title"}));
    test.source = sourceOf({"Horodateur;Intitulé", "25/03/2026 14:30:22;Cuisine"});
    EXPECT_EQ(test.pairs(test.proposed("events")), (Lines{"Horodateur=date", "Intitulé=title"}))
        << "where nothing else says the day";
}

TEST(Mapping, KnowsAListByItsValues)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Zone A", "Durand;Zoé;Clos du Roy", "Petit;Ali;Autre"});
    EXPECT_EQ(test.pairs(test.proposed("participants")),
              (Lines{"Nom=last_name", "Prénom=first_name", "Zone A=neighbourhood"}));
}

TEST(Mapping, FindsTheHeadingsBelowTitles)
{
    ImportCase test;
    const auto row = [&](const Lines& lines)
    {
        test.source = sourceOf(lines);
        return imports::findHeadingRow(test.source, test.workbook.definition(), test.reading());
    };
    EXPECT_EQ(row({"Centre social;;", ";;", "Adhérents 2026;;", "Nom;Prénom;Quartier", "Durand;Zoé;Autre"}), 3u);
    EXPECT_EQ(row({"Inscrits;;", "Machin;Truc;Chose", "a;b;c"}), 1u) << "the first as wide as the table";
    EXPECT_EQ(row({"Durand;1985;12/06/2026", "Petit;2001;13/06/2026"}), std::nullopt);
}

TEST(Mapping, DoesNotTakeADateForANumberOrWordsForADate)
{
    ImportCase test;
    test.source = sourceOf({"Intitulé;Date;Effectif", "Fête;un jour;3", "Loto;plus tard;4"});
    const imports::Request request = test.proposed("events");
    EXPECT_EQ(test.pairs(request), (Lines{"Intitulé=title", "Date=date"})) << "the heading outweighs what is in it";
}

TEST(HeadingMatch, OrdersWhatIsNearer)
{
    const model::Template definition = bundled("clos-du-roy");
    const model::Column& hood = *definition.registerNamed("participants")->column("neighbourhood");
    EXPECT_EQ(imports::headingScore("QUARTIER", hood), 1);
    EXPECT_GT(imports::headingScore("Secteur", hood), imports::headingScore("Votre quartier de coeur", hood));
    EXPECT_GT(imports::headingScore("Quartie", hood), 0.8);
    EXPECT_LT(imports::headingScore("Code postal", hood), 0.3);
    EXPECT_GT(imports::headingScore("N° d’adhérent", *definition.registerNamed("participants")->column("id")), 0.8);
}

TEST(ValueMapping, ProposesTheValueThatIsMeant)
{
    ImportCase test;
    const engine::Dataset data = test.workbook.dataset();
    const auto similar = [&](const char* text, const char* list)
    { return imports::similarValue(text, list, data).value_or("-"); };
    EXPECT_EQ(similar("féminin", "sexes"), "F");
    EXPECT_EQ(similar("Monsieur", "sexes"), "M");
    EXPECT_EQ(similar("tunnel", "neighbourhoods"), "Tunnel-Château");
    EXPECT_EQ(similar("Clos du Roi", "neighbourhoods"), "Clos du Roy");
    EXPECT_EQ(similar("Habitants", "categories"), "Habitant");
    EXPECT_EQ(similar("Centre-ville", "neighbourhoods"), "-");
    EXPECT_EQ(similar("O", "consents"), "Oui");
}

TEST(ValueMapping, ListsWhatIsUnknownOnceWithItsRows)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Quartier", "a;Clos du Roy", "b;Bourg", "c;bourg ", "d;", "Total;99"});
    const engine::Dataset data = test.workbook.dataset();
    const imports::Request request = test.proposed("participants");
    const auto unknown = imports::unknownValues(test.source, request.mapping, data, request.table, test.reading());
    ASSERT_EQ(unknown.size(), 1u);
    EXPECT_EQ(unknown[0].text, "Bourg");
    EXPECT_EQ(unknown[0].rows, 2u);
}

TEST(Mapping, AnOrdersNumberAndStateAreNobodys)
{
    ImportCase test;
    test.source = sourceOf({"Référence commande;Date de la commande;Statut de la commande;Nom adhérent;Prénom adhérent;"
                            "Nom payeur;Prénom payeur;Statut",
                            "81234;12/02/2026;Validé;Durif;Tom;Durif;Ana;Validé",
                            "81235;25/02/2026;Validé;Belkir;Lou;Belkir;Zoé;Validé"});
    EXPECT_EQ(test.pairs(test.proposed("participants")),
              (std::vector<std::string>{"Date de la commande=member_since", "Nom adhérent=last_name",
                                        "Prénom adhérent=first_name"}));
}

TEST(Mapping, AStateIsACategoryWhereTheListHasIt)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Statut", "Durif;Tom;Habitants", "Belkir;Lou;Partenaire"});
    EXPECT_EQ(test.pairs(test.proposed("participants")),
              (std::vector<std::string>{"Nom=last_name", "Prénom=first_name", "Statut=category"}));
}
