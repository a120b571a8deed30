// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What an import would do: rows added, changed, left alone, and everything that a person should know.

#include "ImportCase.hxx"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ficheaction;
using namespace ficheaction::test;
using imports::Matching;
using imports::Plan;
using imports::Request;

namespace
{
using Lines = std::vector<std::string>;

/// clos-du-roy with three people: two of one name.
ImportCase centreWithPeople()
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURAND", "Zoé", "Habitant", blank, "F01", "Autre", "F", 1985.0});
    test.workbook.add("participants", {"P002", "MARTIN", "Paul", blank, blank, blank, blank, "M", 1970.0});
    test.workbook.add("participants", {"P003", "MARTIN", "Paul", blank, blank, blank, blank, "M", 2003.0});
    return test;
}

std::size_t changes(const Plan& plan)
{
    std::size_t all = 0;
    for (const imports::TableChanges& table : plan.tables)
        all += table.changed.size();
    return all;
}
}

TEST(ImportPlan, ReadsDatesYearsNumbersAndGivesKeys)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf(
        {"Nom;Prénom;Date de naissance;Adhésion le", "PETIT;Ali;01/12/2001;2026-02-03", "BEN;Sara;#1999;15/01/2026"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"),
              (Lines{"id=P004 last_name=PETIT first_name=Ali birth_year=2001 member_since=03/02/2026",
                     "id=P005 last_name=BEN first_name=Sara birth_year=1999 member_since=15/01/2026"}));
    EXPECT_EQ(problems(plan), Lines{});
    EXPECT_EQ(plan.added, 2u);
}

TEST(ImportPlan, KeepsWhatItCannotReadAsItStandsAndNamesIt)
{
    ImportCase test;
    test.source =
        sourceOf({"Date;Intitulé;Accompagnement humain (h)", "courant juin;=1+1;beaucoup", "15/06/2026;Fête;-2"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(test.added(plan, "events"), (Lines{"id=E001 date=courant juin title==1+1 support_hours=beaucoup",
                                                 "id=E002 date=15/06/2026 title=Fête support_hours=-2"}));
    EXPECT_EQ(problems(plan),
              (Lines{"1 unreadable-date (courant juin)", "1 unreadable-number (beaucoup)", "2 negative-number (-2)"}));
}

TEST(ImportPlan, NamesNumbersAsThePersonWritesThem)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Accompagnement humain (h)", "15/06/2026;Fête;#-2.5"});
    EXPECT_EQ(problems(test.planned("events")), Lines{"1 negative-number (-2,5)"});
}

TEST(ImportPlan, KeepsTheTimeOfADayInAText)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "15/06/2026;Atelier"});
    test.source.cells.back() = model::Moment{model::Date::of(2026, 6, 15), 14.5 / 24};
    const Plan plan = test.planned("events");
    ASSERT_EQ(test.added(plan, "events").size(), 1u);
    EXPECT_NE(test.added(plan, "events").front().find("title=15/06/2026 14:30"), std::string::npos)
        << test.added(plan, "events").front();
}

TEST(ImportPlan, LeavesDoubtfulRowsOutWhereThePersonWantsIt)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "courant juin;Loto", "15/06/2026;Fête"});
    Request request = test.proposed("events");
    request.leaveOutDoubtful = true;
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "events"), Lines{"id=E001 date=15/06/2026 title=Fête"});
    EXPECT_EQ(problems(plan), (Lines{"1 unreadable-date (courant juin)", "1 left-out (Loto)"}));
}

TEST(ImportPlan, KeepsLeadingZeros)
{
    ImportCase test;
    test.source = sourceOf({"N°;Nom;Structure", "00123;Durand;0612345678"});
    EXPECT_EQ(test.added(test.planned("participants"), "participants"),
              Lines{"id=00123 last_name=Durand organisation=0612345678"});
}

TEST(ImportPlan, UpdatesWhoIsThereByNameAndYear)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf({"Nom;Prénom;Année de naissance;Quartier", "durand;zoe;1985;Clos du Roy",
                            "Martin;Paul;2003;Autre", "Durand;Zoé;1950;Autre"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"),
              Lines{"id=P004 last_name=Durand first_name=Zoé neighbourhood=Autre birth_year=1950"})
        << "born in another year: someone else";
    EXPECT_EQ(plan.updated, 2u);
    EXPECT_EQ(problems(plan), Lines{"1 replaced (Autre)"}) << "the spelling of a name in the register stays";
}

TEST(ImportPlan, TakesNoNumberForAYearOfBirthThatIsBeyondAnyCalendar)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURAND", "Zoé", blank, blank, blank, blank, blank, 1e300});
    test.source = sourceOf({"Nom;Prénom;Année de naissance", "Durand;Zoé;#1e300"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.added + plan.updated + plan.unchanged, 1u);
}

TEST(ImportPlan, DoesNotGuessBetweenTwoOfOneName)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf({"Nom;Prénom", "MARTIN;Paul"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.added, 1u);
    EXPECT_EQ(problems(plan), Lines{"1 matched-several (MARTIN Paul)"});
}

TEST(ImportPlan, SkipsOrAddsWhatIsThereAsThePersonSays)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf({"Nom;Prénom;Quartier", "DURAND;Zoé;Clos du Roy", "PETIT;Ali;Autre"});
    Request request = test.proposed("participants");
    request.matching = Matching::Skip;
    const Plan skipped = test.plan(request);
    EXPECT_EQ(skipped.added, 1u);
    EXPECT_EQ(skipped.skipped, 1u);
    EXPECT_EQ(changes(skipped), 0u);
    EXPECT_EQ(problems(skipped), Lines{"1 matched (DURAND Zoé)"});
    request.matchingByRow[1] = Matching::New;
    EXPECT_EQ(test.plan(request).added, 2u);
}

TEST(ImportPlan, ChangesNothingWhereAllIsThereAlready)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf({"Nom;Prénom;Quartier", "DURAND;Zoé;autre"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.unchanged, 1u);
    EXPECT_EQ(changes(plan), 0u);
}

TEST(ImportPlan, NeverPutsAnUnreadableTextInPlaceOfAValue)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf({"N°;Nom;Année de naissance", "P001;DURAND;vers 1980"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(changes(plan), 0u);
    EXPECT_EQ(problems(plan), Lines{"1 unreadable-number (vers 1980)"});
}

TEST(ImportPlan, KnowsEventsByDayAndTitle)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 6, 12), "Fête des voisins"});
    test.source = sourceOf({"Date;Intitulé;Type", "12/06/2026;fête des voisins;Manifestation",
                            "13/06/2026;Fête des voisins;Manifestation"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(plan.updated, 1u);
    EXPECT_EQ(test.added(plan, "events"), Lines{"id=E002 date=13/06/2026 title=Fête des voisins type=Manifestation"});
}

TEST(ImportPlan, SaysWhichRowsOfTheSourceAreTheSame)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Quartier", "PETIT;Ali;", "Petit;Ali;Autre"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"), Lines{"id=P001 last_name=PETIT first_name=Ali neighbourhood=Autre"});
    EXPECT_EQ(problems(plan), Lines{"2 repeated (Petit Ali)"});
}

TEST(ImportPlan, LeavesOutTotalsAndBlankRows)
{
    ImportCase test;
    test.source =
        sourceOf({"Adhérents;;", ";;", "Nom;Prénom;Quartier", "PETIT;Ali;Autre", ";;", "BEN;Sara;Autre", "Total :;2;"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.added, 2u);
    EXPECT_EQ(problems(plan), Lines{"6 total-row"});
}

/// The case 115b: "E001;Total;;15" became fifteen people more.
TEST(ImportPlan, LeavesOutTotalsWhereverTheWordStands)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 12), "Fête"});
    test.source = sourceOf({"Événement;Catégorie;Rôle;Effectif", "E001;Habitant;Jour J;12", "E001;Partenaire;Jour J;3",
                            "E001;Total;;15", "E001;TOTAL présents;;15", ";Nombre de familles;;7", "Mars 2026;;;"});
    const Plan plan = test.planned("attendances");
    EXPECT_EQ(plan.added, 2u);
    EXPECT_EQ(problems(plan), (Lines{"3 total-row", "4 total-row", "5 total-row", "6 sub-heading"}));
}

TEST(ImportPlan, NamesFootersAndSubHeadings)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Quartier", "ENFANTS;;", "Belkir;Tom;Autre", "Durif;Total;Autre",
                            "Total : 2 adhérents;;", "Édité le 30/11/2026 par logiciel;;"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.added, 2u);
    EXPECT_EQ(problems(plan), (Lines{"1 sub-heading", "4 total-row", "5 sub-heading"}));
}

/// The cases 48 and 142: a time in a column of hours came in as a part of a day, "2,5 h" not at all.
TEST(ImportPlan, ReadsHoursAsTheyAreWritten)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Accompagnement humain (h)", "2026-03-12;A;2,5 h", "2026-03-13;B;02:30",
                            "2026-03-14;C;26:00", "2026-03-15;D;1h45"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(problems(plan), Lines{});
    const std::size_t hours = *test.workbook.definition().registers[test.tableOf("events")].indexOf("support_hours");
    std::vector<double> read;
    for (const imports::NewRow& row : plan.tables.front().added)
        read.push_back(std::get<double>(row.cells[hours]));
    EXPECT_EQ(read, (std::vector<double>{2.5, 2.5, 26, 1.75}));
}

TEST(ImportPlan, NamesDatesAndBirthsThatAreSlips)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Année de naissance;Adhésion le", "Durif;Ana;1980;12/03/2062",
                            "Belkir;Tom;2062;12/03/2026", "Petit;Ali;03/05/1980;2062-03-12"});
    EXPECT_EQ(problems(test.planned("participants")),
              (Lines{"1 day-first-usual (12/03/2062)", "1 far-date (12/03/2062)", "2 far-date (2062)",
                     "3 far-date (12/03/2062)"}));
}

TEST(ImportPlan, MapsValuesAndAddsNewOnes)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Sexe;Quartier", "Petit;masculin;Bourg", "Ben;féminin;bourg"});
    Request request = test.proposed("participants");
    const Plan kept = test.plan(request);
    EXPECT_EQ(problems(kept).size(), 4u);
    const std::size_t sex = *request.mapping.columns[1];
    request.values[{sex, "masculin"}] = {imports::ValueChoice::Kind::Existing, "M"};
    request.values[{sex, "feminin"}] = {imports::ValueChoice::Kind::Existing, "F"};
    request.addNewValues = true;
    const Plan plan = test.plan(request);
    EXPECT_EQ(problems(plan), Lines{});
    EXPECT_EQ(test.added(plan, "participants"), (Lines{"id=P001 last_name=Petit neighbourhood=Bourg sex=M",
                                                       "id=P002 last_name=Ben neighbourhood=bourg sex=F"}));
    EXPECT_EQ(plan.listValues, (std::vector<std::pair<std::string, std::string>>{{"neighbourhoods", "Bourg"}}));
}

TEST(ImportPlan, WritesTheNumberOfWhoIsNamed)
{
    ImportCase test = centreWithPeople();
    test.workbook.add("events", {"E001", serial(2026, 6, 12), "Fête"});
    test.source =
        sourceOf({"Événement;Participant;Rôle", "Fête;Zoé Durand;Jour J", "E001;P002;Jour J", "E009;Inconnu;Jour J"});
    const Plan plan = test.planned("attendances");
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E001 participant=P001 role=Jour J", "event=E001 participant=P002 role=Jour J",
                     "event=E009 participant=Inconnu role=Jour J"}));
    EXPECT_EQ(problems(plan), (Lines{"3 unknown-reference (E009)", "3 unknown-reference (Inconnu)"}));
}

TEST(ImportPlan, PutsAFixedTextWhereTheSourceHasNothing)
{
    ImportCase test = centreWithPeople();
    test.source = sourceOf({"Nom;Prénom", "PETIT;Ali", "DURAND;Zoé"});
    Request request = test.proposed("participants");
    request.mapping.fixed[3] = "Partenaire";
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "participants"), Lines{"id=P004 last_name=PETIT first_name=Ali category=Partenaire"});
    EXPECT_EQ(changes(plan), 0u) << "Zoé stays an Habitant";
}

TEST(ImportPlan, JoinsSeveralColumnsInOne)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Allergies;Remarque", "PETIT;Aucune;Vient le soir"});
    Request request = test.proposed("participants");
    request.mapping.columns[1] = request.mapping.columns[2];
    EXPECT_EQ(test.added(test.plan(request), "participants"),
              Lines{"id=P001 last_name=PETIT notes=Allergies : Aucune\nRemarque : Vient le soir"});
}

TEST(ImportPlan, PlansAHundredThousandRows)
{
    ImportCase test;
    for (int row = 0; row < 20000; ++row)
        test.workbook.add("participants", {"P" + std::to_string(row), "NOM" + std::to_string(row), "Ali"});
    Lines lines{"Nom;Prénom;Date de naissance;Sexe;Quartier"};
    for (int row = 0; row < 100000; ++row)
        lines.push_back("NOM" + std::to_string(row) + ";Ali;12/03/" + std::to_string(1940 + row % 70) +
                        ";F;Clos du Roy");
    test.source = sourceOf(lines);
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.added, 80000u);
    EXPECT_EQ(plan.updated, 20000u);
}

TEST(Plan, LeavesOutTheHeadingsOfTheNextPage)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom", "Durand;Zoé", "Nom;Prénom", "Petit;Ali"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(plan.added, 2U);
    EXPECT_EQ(problems(plan), (Lines{"2 heading-row"}));
}

TEST(ImportPlan, PastEventsWithoutAStateTookPlace)
{
    ImportCase test;
    test.reader.day = model::Date::of(2026, 6, 30);
    test.source = sourceOf({"Date;Intitulé;État", "25/03/2026;Fête;", "26/03/2026;Bal;Annulée", "25/07/2026;Loto;"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(test.added(plan, "events"),
              (Lines{"id=E001 date=25/03/2026 title=Fête status=Réalisée",
                     "id=E002 date=26/03/2026 title=Bal status=Annulée", "id=E003 date=25/07/2026 title=Loto"}));
    EXPECT_EQ(problems(plan), Lines{"1 held (Réalisée)"});
}

TEST(ImportPlan, AnErrorValueErasesNothingOfAnotherColumn)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Remarque;Précisions", "Petit;Vient le soir;x"});
    test.source.cells.back() = std::string("#N/A");
    Request request = test.proposed("participants");
    request.mapping.columns[1] = request.mapping.columns[2] = 11;
    EXPECT_EQ(test.added(test.plan(request), "participants"),
              Lines{"id=P001 last_name=Petit notes=Remarque : Vient le soir"});
}

TEST(ImportPlan, ATextWithAHashAndAnExclamationMarkIsNoError)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Observations", "Petit;x", "Ben;x", "Durif;x"});
    test.source.cells[3] = std::string("#merci !");
    test.source.cells[5] = std::string("#DIV/0!");
    test.source.cells[7] = std::string("Err:502");
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants").front(), "id=P001 last_name=Petit notes=#merci !");
    EXPECT_EQ(problems(plan), (Lines{"2 error-value (#DIV/0!)", "3 error-value (Err:502)"}));
}

TEST(ImportPlan, FixedValuesAreTypedAndWhatCannotBeReadIsTold)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 12), "Fête"});
    test.source = sourceOf({"Événement;Catégorie", "E001;Habitant", "E001;Partenaire"});
    Request request = test.proposed("attendances");
    request.mapping.fixed[4] = "jour j";
    request.mapping.fixed[5] = "beaucoup";
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "attendances").front(), "event=E001 category=Habitant role=Jour J count=beaucoup");
    EXPECT_EQ(problems(plan), Lines{"1 unreadable-number (beaucoup)"});
    request.mapping.fixed[5] = "12";
    EXPECT_EQ(test.plan(request).tables.front().added.front().cells[5], model::CellValue(12.0));
}

TEST(ImportPlan, NeverMixesTheTwoPeopleOfARow)
{
    ImportCase test;
    test.source =
        sourceOf({"Nom du responsable;Prénom du responsable;Nom de l'enfant;Prénom de l'enfant;Date de naissance "
                  "de l'enfant",
                  "Durif;Ana;Durif;Tom;30/11/2016"});
    EXPECT_EQ(test.added(test.planned("participants"), "participants"),
              Lines{"id=P001 last_name=Durif first_name=Tom birth_year=2016"});
    test.source = sourceOf({"Nom;Prénom;Nom parent 1;Prénom parent 1;Naissance parent 1", "Durif;Tom;Durif;Ana;#1980"});
    EXPECT_EQ(test.added(test.planned("participants"), "participants"),
              Lines{"id=P001 last_name=Durif first_name=Tom"});
}

TEST(ImportPlan, UsesASecondColumnOfOneHeadingWhereTheFirstIsEmpty)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Quartier;Quartier", "Belkir;;Tunnel-Château", "Carle;Clos du Roy;Autre"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"), (Lines{"id=P001 last_name=Belkir neighbourhood=Tunnel-Château",
                                                       "id=P002 last_name=Carle neighbourhood=Clos du Roy"}));
    EXPECT_EQ(problems(plan), Lines{"2 not-imported (Autre)"});
}

TEST(ImportPlan, FindsNamesWhereThereAreNoHeadings)
{
    ImportCase test;
    test.source = sourceOf({"Durif;Ana;03/05/1980;Clos du Roy", "Belkir;Tom;30/11/2014;Autre"});
    EXPECT_EQ(test.added(test.planned("participants"), "participants").front(),
              "id=P001 last_name=Durif first_name=Ana neighbourhood=Clos du Roy");
}

TEST(ImportPlan, SaysThatNoneOfTheHeadingsIsKnown)
{
    ImportCase test;
    test.source = sourceOf({"Ana Durif", "Tom Belkir", "Diop, Awa"});
    EXPECT_EQ(problems(test.planned("participants")).front(), "1 nothing-imported");
    EXPECT_EQ(problems(test.planned("participants")).back(), "0 column-left-out (Ana Durif)");
}

TEST(ImportPlan, LeavesOutTheHeadingsOfTheNextPageInOtherLetters)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom", "Durand;Zoé", "NOM ;PRENOM", "Petit;Ali"});
    EXPECT_EQ(problems(test.planned("participants")), Lines{"2 heading-row"});
}

TEST(ImportPlan, TheDecimalSignIsTheColumns)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Accompagnement humain (h);Accompagnement financier (€)",
                            "25/03/2026;A;2.5;1.250", "26/03/2026;B;1.25;2.5", "27/03/2026;C;3;12 €"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(test.added(plan, "events"),
              (Lines{"id=E001 date=25/03/2026 title=A support_hours=2.5 support_amount=1.25",
                     "id=E002 date=26/03/2026 title=B support_hours=1.25 support_amount=2.5",
                     "id=E003 date=27/03/2026 title=C support_hours=3 support_amount=12"}));
    EXPECT_EQ(problems(plan), Lines{});
}

TEST(ImportPlan, APointBeforeThreeDigitsAloneIsNotGuessed)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Accompagnement financier (€)", "25/03/2026;A;1.250"});
    EXPECT_EQ(problems(test.planned("events")), Lines{"1 unreadable-number (1.250)"});
}

TEST(ImportPlan, ReadsHoursAsPeopleWriteThem)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Accompagnement humain (h)", "25/03/2026;A;2,5 h", "26/03/2026;B;2h30",
                            "27/03/2026;C;90 min", "28/03/2026;D;26:00", "29/03/2026;E;1 h", "30/03/2026;F;2 h 75"});
    const Plan plan = test.planned("events");
    const auto& added = plan.tables.front().added;
    const std::vector<double> hours{2.5, 2.5, 1.5, 26, 1};
    for (std::size_t row = 0; row < hours.size(); ++row)
        EXPECT_EQ(added[row].cells[10], model::CellValue(hours[row])) << row;
    EXPECT_EQ(problems(plan), Lines{"6 unreadable-number (2 h 75)"});
}

TEST(ImportPlan, AnswersBetweenCommasAreSeveralWhereTheyComeAgain)
{
    ImportCase test;
    test.source = sourceOf(
        {"Date;Intitulé;Thématiques", "25/03/2026;Café;Sommeil, Alimentation", "26/03/2026;Café;Alimentation, Écrans"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(test.added(plan, "events").back(), "id=E002 date=26/03/2026 title=Café themes=Alimentation; Écrans");
    EXPECT_EQ(problems(plan), Lines{"1 parted (Sommeil, Alimentation)"});
    test.source = sourceOf({"Date;Intitulé;Thématiques", "25/03/2026;Café;Dormir, mais quand ?"});
    EXPECT_EQ(problems(test.planned("events")), Lines{});
}

TEST(ImportPlan, AnswersBetweenOtherSeparatorsAreSeveralWhereTheyComeAgain)
{
    for (const char* const separator : {" | ", " / ", "/", " + "})
    {
        ImportCase test;
        test.source =
            sourceOf({"Date;Intitulé;Thématiques", std::string("25/03/2026;Café;Sommeil") + separator + "Alimentation",
                      "26/03/2026;Café;Alimentation"});
        EXPECT_EQ(test.added(test.planned("events"), "events").front(),
                  "id=E001 date=25/03/2026 title=Café themes=Sommeil; Alimentation")
            << separator;
    }
}

TEST(ImportPlan, BlanksPartCodesAndNoSentences)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Thématiques", "25/03/2026;A;sommeil ecrans", "26/03/2026;B;ecrans",
                            "27/03/2026;C;sommeil alimentation_bio", "28/03/2026;D;alimentation_bio"});
    EXPECT_EQ(test.added(test.planned("events"), "events").front(),
              "id=E001 date=25/03/2026 title=A themes=sommeil; ecrans");
    test.source = sourceOf({"Date;Intitulé;Thématiques", "25/03/2026;A;atelier cuisine", "26/03/2026;B;atelier jeux",
                            "27/03/2026;C;cuisine"});
    EXPECT_EQ(test.added(test.planned("events"), "events").front(),
              "id=E001 date=25/03/2026 title=A themes=atelier cuisine");
    test.source = sourceOf({"Date;Intitulé;Thématiques", "25/03/2026;A;Le sommeil", "26/03/2026;B;sommeil"});
    EXPECT_EQ(test.added(test.planned("events"), "events").front(),
              "id=E001 date=25/03/2026 title=A themes=Le sommeil");
}

TEST(ImportPlan, AnswersOfAListArePartedByWhatItsValuesShow)
{
    ImportCase test("reaap-parentalite");
    const model::Template& definition = test.workbook.definition();
    for (std::size_t table = 0; table < definition.registers.size(); ++table)
        for (const model::Column& column : definition.registers[table].columns)
            if (column.type == model::ColumnType::Values && !column.list.empty())
            {
                const engine::Dataset data = test.workbook.dataset();
                const auto& ids = data.list(column.list);
                ASSERT_GE(ids.size(), 2u);
                const std::string one = data.display(column.list, ids[0]);
                const std::string other = data.display(column.list, ids[1]);
                for (const char* const separator : {", ", " / ", " | ", "; ", "\n"})
                    EXPECT_EQ(imports::partsOf(one + separator + other, column, data), (Lines{one, other}));
                EXPECT_EQ(imports::partsOf(one + " / autre chose", column, data), Lines{one + " / autre chose"});
            }
}

TEST(ImportPlan, AColumnForEachAnswerMakesOneList)
{
    for (const char* const form :
         {"themes/%", "groupe/themes/%", "Thématiques.%", "Thématiques : %", "Thématiques [%]"})
    {
        const auto heading = [form](const std::string& answer)
        { return std::string(form).replace(std::string(form).find('%'), 1, answer); };
        ImportCase test;
        test.source =
            sourceOf({"Date;Intitulé;" + heading("sommeil") + ";" + heading("ecrans") + ";" + heading("repas"),
                      "25/03/2026;A;1;0;1", "26/03/2026;B;#0;#1;#0", "27/03/2026;C;0;0;0", "28/03/2026;D;;;",
                      "29/03/2026;E;x;;peut-être"});
        const Plan plan = test.planned("events");
        EXPECT_EQ(test.added(plan, "events"),
                  (Lines{"id=E001 date=25/03/2026 title=A themes=sommeil; repas",
                         "id=E002 date=26/03/2026 title=B themes=ecrans", "id=E003 date=27/03/2026 title=C",
                         "id=E004 date=28/03/2026 title=D", "id=E005 date=29/03/2026 title=E themes=sommeil"}))
            << form;
        EXPECT_EQ(problems(plan), (Lines{"0 choices (sommeil, ecrans, repas)", "5 unreadable-tick (peut-être)"}))
            << form;
    }
}

TEST(ImportPlan, AColumnForEachAnswerTakesThePlaceOfTheirCodes)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;themes;themes/sommeil;themes/ecrans", "25/03/2026;A;sommeil ecrans;1;1",
                            "26/03/2026;B;ecrans;0;1"});
    const Plan plan = test.planned("events");
    EXPECT_EQ(test.added(plan, "events").front(), "id=E001 date=25/03/2026 title=A themes=sommeil; ecrans");
    EXPECT_EQ(problems(plan), (Lines{"0 choices (sommeil, ecrans)", "0 column-left-out (themes)"}));
}

TEST(ImportPlan, AColumnThatHoldsItsAnswerIsOneOfAList)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Thématiques [Sommeil];Thématiques [Écrans]", "25/03/2026;A;Sommeil;",
                            "26/03/2026;B;Sommeil;Écrans"});
    EXPECT_EQ(test.added(test.planned("events"), "events").back(),
              "id=E002 date=26/03/2026 title=B themes=Sommeil; Écrans");
}

TEST(ImportPlan, AnotherAnswerComesInAsItWasWritten)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé;Thématiques [Sommeil];Thématiques [Écrans];Thématiques [Autre]",
                            "25/03/2026;A;Oui;Non;la cantine", "26/03/2026;B;Non;Oui;"});
    EXPECT_EQ(test.added(test.planned("events"), "events").front(),
              "id=E001 date=25/03/2026 title=A themes=Sommeil; la cantine");
}

TEST(ImportPlan, ASecondImportOfAnswersChangesNothing)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 25), "A", blank, blank, blank, blank, blank, blank});
    test.source = sourceOf({"Date;Intitulé;themes/sommeil;themes/ecrans", "25/03/2026;A;1;1"});
    const Plan plan = test.planned("events");
    ASSERT_EQ(plan.updated, 1u);
    const auto& change = plan.tables.front().changed.front();
    EXPECT_EQ(change.value, model::CellValue(std::string("sommeil; ecrans")));
    ImportCase again;
    std::vector<Cell> row{"E001", serial(2026, 3, 25), "A"};
    row.resize(change.cell.column, blank);
    row.emplace_back("sommeil; ecrans");
    again.workbook.add("events", row);
    again.source = test.source;
    EXPECT_EQ(again.planned("events").unchanged, 1u);
}

TEST(ImportPlan, AListOfAttendancesNamesPeopleAndEventsInTwoColumns)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURIF", "Ana"});
    test.workbook.add("participants", {"P002", "Durif", "Tom"});
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier cuisine"});
    test.workbook.add("events", {"E002", serial(2026, 3, 12), "Atelier cuisine"});
    test.source = sourceOf({"Date;Activité;Nom;Prénom;Rôle", "05/03/2026;Atelier cuisine;Durif;Ana;Jour J",
                            "12/03/2026;Atelier cuisine;Durif;Tom;", "12/03/2026;;P002;;Organisation",
                            "19/03/2026;Atelier cuisine;Durif;Zoé;"});
    const imports::Request request = test.proposed("attendances");
    EXPECT_EQ(test.pairs(request),
              (Lines{"Date=event", "Activité=event", "Nom=participant", "Prénom=participant", "Rôle=role"}));
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E001 participant=P001 role=Jour J", "event=E002 participant=P002",
                     "event=E002 participant=P002 role=Organisation",
                     "event=19/03/2026 Atelier cuisine participant=Durif Zoé"}));
    EXPECT_EQ(problems(plan),
              (Lines{"4 unknown-reference (19/03/2026 Atelier cuisine)", "4 unknown-reference (Durif Zoé)"}))
        << "an event of this title on another day is another one";
}

TEST(ImportPlan, AnAbsenceInAListIsNoAttendance)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURIF", "Ana"});
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.workbook.add("events", {"E002", serial(2026, 3, 12), "Jeux"});
    test.source = sourceOf({"Séance;Participant;Présence", "Atelier;Ana Durif;1", "Jeux;Ana Durif;0"});
    const Plan plan = test.planned("attendances");
    EXPECT_EQ(test.added(plan, "attendances"), Lines{"event=E001 participant=P001"});
    EXPECT_EQ(problems(plan).front(), "2 absent (E002 P001)");
}

TEST(ImportPlan, AnEventIsNamedByItsDayWhereItIsTheOnlyOne)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.workbook.add("events", {"E002", serial(2026, 3, 12), "Jeux"});
    test.workbook.add("events", {"E003", serial(2026, 3, 12), "Bal"});
    test.source = sourceOf({"Événement;Effectif", "05/03/2026;4", "12/03/2026;5", "12/03/2026 Jeux;6"});
    const Plan plan = test.planned("attendances");
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E001 count=4", "event=12/03/2026 count=5", "event=E002 count=6"}));
    EXPECT_EQ(problems(plan), Lines{"2 unknown-reference (12/03/2026)"});
}

TEST(ImportPlan, AnAttendanceOfNobodyIsNamedAndLeftOut)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.source = sourceOf({"Événement;Habitants;Partenaires", "Atelier;12;2"});
    EXPECT_EQ(problems(test.planned("attendances")),
              (Lines{"1 nobody-named (E001)", "0 column-left-out (Habitants)", "0 column-left-out (Partenaires)"}));
    imports::Request request = test.proposed("attendances");
    request.mapping.fixed[2] = "Habitant";
    EXPECT_EQ(test.plan(request).added, 1u);
}

TEST(ImportPlan, SeveralPeopleInOneCellAreNamed)
{
    ImportCase test;
    test.source =
        sourceOf({"Nom;Prénom", "Durif, Ana;", "Belkir Tom, Lou et Zoé;", "Martin;Paul & Léa", "M. et Mme Petit;",
                  "Carle;Tom, Lou", "Famille Ben;", "Le Bret;Jean-Marie", "Durif/Belkir;Zoé", "Etienne;Ève"});
    EXPECT_EQ(problems(test.planned("participants")),
              (Lines{"2 several-people (Belkir Tom, Lou et Zoé)", "3 several-people (Paul & Léa)",
                     "4 several-people (M. et Mme Petit)", "5 several-people (Tom, Lou)",
                     "6 several-people (Famille Ben)", "8 several-people (Durif/Belkir)"}));
}

TEST(ImportPlan, ATextColumnTakesWhatIsDisplayed)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Famille;Année de naissance", "Durif;#1;#1980"});
    test.source.shown[4] = "F01";
    test.source.shown[5] = "l'an 1980";
    EXPECT_EQ(test.added(test.planned("participants"), "participants"),
              Lines{"id=P001 last_name=Durif household=F01 birth_year=1980"});
}

TEST(ImportPlan, TrueAndFalseAreTheYesAndNoOfTheList)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Consentement", "Durif;VRAI", "Belkir;FAUX"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"),
              (Lines{"id=P001 last_name=Durif consent=Oui", "id=P002 last_name=Belkir consent=Non"}));
    EXPECT_EQ(problems(plan), Lines{});
}

// A report of an online meeting: a summary, the people, and what each of them did, all in one sheet.
TEST(Plan, LeavesOutASecondTableBelowTheFirst)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Durée", "Durif;Ana;1 h", "Belkir;Tom;58 min", "", "3. Activités;;",
                            "Nom;Prénom;Arrivée", "Durif;Ana;9 h 00", "Carle;Lou;9 h 02"});
    const Plan plan = test.planned("participants");
    EXPECT_EQ(test.added(plan, "participants"),
              (Lines{"id=P001 last_name=Durif first_name=Ana", "id=P002 last_name=Belkir first_name=Tom"}));
    EXPECT_EQ(plan.skipped, 4U);
    Lines named = problems(plan);
    std::erase_if(named, [](const std::string& each) { return each.find("other-table") == std::string::npos; });
    EXPECT_EQ(named.size(), 4U);
}

TEST(Plan, TakesRowsBelowHeadingsThatComeAgain)
{
    ImportCase test;
    test.source = sourceOf({"Nom;Prénom;Durée", "Durif;Ana;1 h", "", "Nom;Prénom;Durée", "Carle;Lou;9 h 02"});
    EXPECT_EQ(test.planned("participants").added, 2U);
}
