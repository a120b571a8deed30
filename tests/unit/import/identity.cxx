// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Who and what is known again: nobody is mixed with somebody else, nothing is there twice after a second import, and
// what is alike in a source is there as often as in the source.

#include "ImportCase.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using imports::Plan;
using imports::Request;

namespace
{
using Lines = std::vector<std::string>;

/// Puts what a plan adds and changes into the workbook of the test, as an import does.
void carryOut(ImportCase& test, const Plan& plan)
{
    for (const imports::TableChanges& changes : plan.tables)
    {
        const std::string id = test.workbook.definition().registers[changes.table].id;
        const auto cellOf = [](const model::CellValue& value) -> Cell
        {
            if (const auto* const number = std::get_if<double>(&value))
                return *number;
            if (const auto* const moment = std::get_if<model::Moment>(&value))
                return moment->day.daysSinceEpoch + 25569 + moment->time;
            const auto* const text = std::get_if<std::string>(&value);
            return text ? Cell(*text) : Cell(blank);
        };
        for (const imports::CellChange& change : changes.changed)
            test.workbook.set(id, change.cell.row, change.cell.column, cellOf(change.value));
        for (const imports::NewRow& row : changes.added)
        {
            std::vector<Cell> cells;
            for (const model::CellValue& value : row.cells)
                cells.push_back(cellOf(value));
            test.workbook.add(id, cells);
        }
    }
}

/// Rows added by each of three imports of one source.
std::vector<std::size_t> addedByThreeImports(ImportCase& test, const std::string& registerId)
{
    std::vector<std::size_t> added;
    for (int import = 0; import < 3; ++import)
    {
        const Plan plan = test.planned(registerId);
        added.push_back(plan.added);
        carryOut(test, plan);
    }
    return added;
}

using Counts = std::vector<std::size_t>;
}

TEST(Identity, GroupsThatAreOnlyCountedAreNotAddedTwice)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 12), "Fête"});
    test.source =
        sourceOf({"Événement;Participant;Catégorie;Quartier;Rôle;Effectif", "E001;;Habitant;Clos du Roy;Jour J;#12",
                  "E001;;Habitant;Clos du Roy;Jour J;#12", "E001;;Partenaire;Autre;Jour J;#3"});
    EXPECT_EQ(addedByThreeImports(test, "attendances"), (Counts{3, 0, 0}));
}

TEST(Identity, AnswersThatAreAlikeStayAsMany)
{
    ImportCase test;
    Lines lines{"Date;Source;Objet;Parole ou retour"};
    for (int answer = 0; answer < 10; ++answer)
        lines.push_back("12/03/2026;Habitant;fête;Très bien");
    test.source = sourceOf(lines);
    EXPECT_EQ(addedByThreeImports(test, "feedback"), (Counts{10, 0, 0}));
    lines.push_back("12/03/2026;Habitant;fête;Très bien");
    test.source = sourceOf(lines);
    EXPECT_EQ(test.planned("feedback").added, 1U) << "an eleventh answer came";
}

TEST(Identity, AGroupIsNoneOfThePeopleWhoAreNamed)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 12), "Fête"});
    test.workbook.add("participants", {"P001", "DURAND", "Zoé"});
    test.workbook.add("attendances", {"E001", "P001", "Habitant"});
    test.source = sourceOf({"Événement;Catégorie", "E001;Habitant"});
    EXPECT_EQ(test.planned("attendances").added, 1U);
}

TEST(Identity, TwoSessionsOfOneDayAndTitleAreTwo)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Moment", "12/03/2026;Accueil café;Matin",
                            "12/03/2026;Accueil café;Après-midi", "19/03/2026;Accueil café;Matin"});
    EXPECT_EQ(addedByThreeImports(test, "events"), (Counts{3, 0, 0}));
}

TEST(Identity, TwoSessionsOfOneDayAreToldApartByTheirHour)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "12/03/2026 09:00;Accueil café", "12/03/2026 14:00;Accueil café"});
    test.source.cells[2] = model::Moment{model::Date::of(2026, 3, 12), 9.0 / 24};
    test.source.cells[4] = model::Moment{model::Date::of(2026, 3, 12), 14.0 / 24};
    EXPECT_EQ(addedByThreeImports(test, "events"), (Counts{2, 0, 0}));
}

TEST(Identity, TwoNumbersOfOneSourceAreTwoPeople)
{
    ImportCase test;
    test.source = sourceOf({"N°;Nom;Prénom", "A1;Martin;Paul", "A2;Martin;Paul", "A3;Durif;Ana"});
    EXPECT_EQ(addedByThreeImports(test, "participants"), (Counts{3, 0, 0}));
}

TEST(Identity, ANumberOfTheSameNumberingIsAnotherPerson)
{
    ImportCase test;
    test.workbook.add("participants", {"A1", "Martin", "Paul"});
    test.workbook.add("participants", {"P001", "Durif", "Ana"});
    test.source = sourceOf({"N°;Nom;Prénom;Quartier", "A2;Martin;Paul;Autre", "A3;Durif;Ana;Autre"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"), Lines{"id=A2 last_name=Martin first_name=Paul neighbourhood=Autre"});
    EXPECT_EQ(problems(plan), (Lines{"1 namesake (Martin Paul)", "2 other-number (A3)"}))
        << "Durif had a number of this house only";
}

TEST(Identity, ANumberOfSomebodyElseIsTakenAndOverwritesNobody)
{
    ImportCase test;
    test.workbook.add("participants", {"1", "Durif", "Ana"});
    test.source = sourceOf({"N°;Nom;Prénom", "1;Zidi;Omar"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"), Lines{"id=2 last_name=Zidi first_name=Omar"});
    EXPECT_EQ(problems(plan), Lines{"1 key-taken (1)"});
    carryOut(test, plan);
    EXPECT_EQ(test.planned("participants").unchanged, 1U);
}

TEST(Identity, ANumberOfAnotherEventIsTaken)
{
    ImportCase test;
    test.workbook.add("events", {"1", serial(2026, 3, 5), "Atelier cuisine"});
    test.source = sourceOf({"N°;Date;Intitulé", "1;12/03/2026;Atelier jeux"});
    EXPECT_EQ(addedByThreeImports(test, "events"), (Counts{1, 0, 0}));
}

TEST(Identity, ANumberStaysThatOfSomebodyWhoseNameWasCorrected)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "Durif", "Ana", blank, blank, blank, blank, blank, 1980.0});
    test.workbook.add("participants", {"P002", "Belkir", "Tom"});
    test.source = sourceOf({"N°;Nom;Prénom;Année de naissance", "P001;Morel;Ana;#1980", "P002;Belkhir;Tom;"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.updated, 2U);
    EXPECT_EQ(problems(plan), (Lines{"1 replaced (Durif)", "2 replaced (Belkir)"}));
}

TEST(Identity, BirthsOfTheSourceCountForTheRowsThatFollow)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "Martin", "Paul"});
    test.source = sourceOf({"Nom;Prénom;Année de naissance", "Martin;Paul;#1950", "Martin;Paul;#1990"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.updated, 1U);
    EXPECT_EQ(test.added(plan, "participants"), Lines{"id=P002 last_name=Martin first_name=Paul birth_year=1990"});
}

TEST(Identity, HomonymsAreNotAddedByASecondImport)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Année de naissance;Adhésion le", "Martin;Paul;#1950;2026-02-13",
                            "Martin;Paul;#1990;2026-02-14", "Martin;Paul;;2026-02-15"});
    EXPECT_EQ(addedByThreeImports(test, "participants"), (Counts{3, 0, 0}));
}

TEST(Identity, TakesNeitherOfTwoNamesakesOfOneBirth)
{
    ImportCase test;
    for (const char* const key : {"P001", "P002"})
        test.workbook.add("participants", {key, "Martin", "Paul", blank, blank, blank, blank, blank, 1950.0});
    test.source = sourceOf({"Nom;Prénom;Année de naissance;Quartier", "Martin;Paul;#1950;Autre"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(problems(plan), Lines{"1 matched-several (Martin Paul)"});
    EXPECT_EQ(addedByThreeImports(test, "participants"), (Counts{1, 0, 0}));
}

TEST(Identity, AnInitialIsNoFirstName)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Année de naissance", "Martin;Léa;#2018", "Martin;Léo;#2018", "Martin;L.;#2018",
                            "Martin;L.;#2018"});
    EXPECT_EQ(addedByThreeImports(test, "participants"), (Counts{4, 0, 0}));
}

TEST(Identity, NamesWhatARepeatedRowSaysOtherwise)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Quartier", "Petit;Ali;Tunnel-Château", "Petit;Ali;Autre"});
    EXPECT_EQ(problems(test.planned("participants")), (Lines{"2 differs (Autre)", "2 repeated (Petit Ali)"}));
}

TEST(Identity, TwoRowsOfTheSourceDoNotOverwriteEachOtherInTheRegister)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "Petit", "Ali"});
    test.source = sourceOf({"Nom;Prénom;Quartier", "Petit;Ali;Tunnel-Château", "Petit;Ali;Autre"});
    const Plan plan = test.planned("participants");
    ASSERT_EQ(plan.tables.back().changed.size(), 1U);
    EXPECT_EQ(problems(plan), (Lines{"2 differs (Autre)", "2 repeated (Petit Ali)"}));
    EXPECT_EQ(plan.sourceRows, plan.added + plan.updated + plan.unchanged + plan.skipped);
}

TEST(Identity, GivesANumberOfTheSourceToARowWithoutOne)
{
    ImportCase test;
    test.workbook.add("participants", {blank, "Petit", "Ali"});
    test.source = sourceOf({"N°;Nom;Prénom", "4711;Petit;Ali"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.updated, 1U);
    carryOut(test, plan);
    EXPECT_EQ(test.planned("participants").unchanged, 1U);
}

TEST(Identity, RowsWithoutTitleAreNotAddedTwice)
{
    ImportCase test("clas-accompagnement");
    test.source = sourceOf({"Date;Heures;État", "12/03/2026;#1.5;Réalisée", "12/03/2026;#1.5;Réalisée"});
    EXPECT_EQ(addedByThreeImports(test, "sessions"), (Counts{2, 0, 0}));
}

TEST(Identity, PeopleOfAnEventThatNobodyNamedAreNotAddedTwice)
{
    ImportCase test;
    test.workbook.add("attendances", {blank, "Durif Ana"});
    test.source = sourceOf({"Nom;Prénom", "Durif;Ana", "Belkir;Tom"});
    const Plan plan = test.planned("attendances");
    EXPECT_EQ(plan.unchanged, 1u);
    EXPECT_EQ(test.added(plan, "attendances"), Lines{"participant=Belkir Tom"});
}

TEST(Identity, StepsWithoutNumberAreNotAddedTwice)
{
    ImportCase test;
    test.source = sourceOf({"Étape;Responsable", "Réunir les habitants;Lou", "Écrire le bilan;Zoé"});
    EXPECT_EQ(addedByThreeImports(test, "steps"), (Counts{2, 0, 0}));
}
