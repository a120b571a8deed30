// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A sheet that was ticked by hand, with people as rows and events as columns.

#include "ImportCase.hxx"
#include "import/HeadingLines.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using imports::Plan;
using imports::Request;

namespace
{
using Lines = std::vector<std::string>;

ImportCase centre2026()
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURAND", "Zoé"});
    test.workbook.add("participants", {"P002", "MARTIN", "Paul"});
    test.workbook.add("events", {"E001", serial(2026, 6, 12), "Fête des voisins"});
    test.workbook.add("events", {"E002", serial(2026, 7, 3), "Le Clos c'sun"});
    test.workbook.add("attendances", {"E001 – Fête des voisins", "P001", blank, blank, "Jour J"});
    return test;
}

Request proposal(ImportCase& test)
{
    const engine::Dataset data = test.workbook.dataset();
    const auto row = imports::joinHeadingLines(
        test.source, imports::findHeadingRow(test.source, test.workbook.definition(), test.reading()), test.reading());
    return imports::proposeAttendanceSheet(test.source, row,
                                           imports::profilesOf(test.source, row.value_or(0) + 1, test.reading()), data,
                                           test.reading())
        .value();
}
}

TEST(AttendanceSheet, MakesARowOfEachTick)
{
    ImportCase test = centre2026();
    test.source =
        sourceOf({"Nom;Prénom;12/06/2026;Clos c'sun;E002;2026-07-03", "Durand;Zoé;x;;X;", "Martin;Paul;oui;;;#1"});
    test.source.cells[3] = std::string("Le Clos c'sun");
    Request request = proposal(test);
    EXPECT_EQ(request.sheet->eventColumns, (std::vector<std::size_t>{2, 3, 4, 5}));
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E002 participant=P001", "event=E001 participant=P002", "event=E002 participant=P002"}));
    EXPECT_EQ(plan.unchanged, 1u) << "Zoé at the Fête is there already";
    EXPECT_EQ(problems(plan), Lines{});
}

TEST(AttendanceSheet, CreatesWhoIsUnknownOnlyWhereThePersonAgrees)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom et prénom;12/06;3/07", "Paul MARTIN;x;x", "PETIT Ali;x;x"});
    Request request = proposal(test);
    const Plan refused = test.plan(request);
    EXPECT_EQ(test.added(refused, "attendances"),
              (Lines{"event=E001 participant=P002", "event=E002 participant=P002"}));
    EXPECT_EQ(problems(refused), Lines{"2 unknown-person (PETIT Ali)"});
    EXPECT_EQ(refused.skipped, 1u);
    request.sheet->createPeople = true;
    const Plan agreed = test.plan(request);
    EXPECT_EQ(test.added(agreed, "participants"), Lines{"id=P003 last_name=PETIT Ali"});
    EXPECT_EQ(agreed.added, 4u);
}

TEST(AttendanceSheet, NamesWhatIsNoTickAndNoEvent)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;Loto", "Durand;Zoé;-;x", "Martin;Paul;peut-être;x"});
    Request request = proposal(test);
    EXPECT_EQ(problems(test.plan(request)), (Lines{"0 unknown-event (Loto)", "1 tick-without-event (x)",
                                                   "2 unreadable-tick (peut-être)", "2 tick-without-event (x)"}));
    request.sheet->createEvents = true;
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "events"), Lines{"id=E003 title=Loto"});
    EXPECT_EQ(test.added(plan, "attendances"), (Lines{"event=E003 participant=P001", "event=E003 participant=P002"}));
}

TEST(AttendanceSheet, DoesNotTakeANumberForPeopleThatNobodyCanCount)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;E002", "Durand;Zoé;x;x", "Martin;Paul;#12;#1e300"});
    EXPECT_EQ(problems(test.plan(proposal(test))), Lines{"2 unreadable-tick (1e+300)"});
}

TEST(AttendanceSheet, TakesTheWordsOfARegisterThatHasThem)
{
    ImportCase test("clas-accompagnement");
    test.workbook.add("children", {"C001", "DURAND", "Zoé"});
    test.workbook.add("sessions", {"S001", serial(2026, 1, 12)});
    test.source = sourceOf({"Nom;Prénom;12/01/2026", "DURAND;Zoé;Présent", "DURAND;Zoé;abs. excusée"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(test.added(plan, "presences").front().substr(0, 24), "session=S001 child=C001 ");
}

TEST(AttendanceSheet, PutsAFixedRoleAndTellsItFromAnother)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;03/07/2026", "Durand;Zoé;x;x"});
    Request request = proposal(test);
    request.mapping.fixed[4] = "Organisation";
    EXPECT_EQ(test.added(test.plan(request), "attendances"), (Lines{"event=E001 participant=P001 role=Organisation",
                                                                    "event=E002 participant=P001 role=Organisation"}));
}

TEST(AttendanceSheet, IsNotSeenInAListOfMembers)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;Quartier;Consentement", "Durand;Zoé;Autre;Oui", "Martin;Paul;Autre;Oui"});
    const engine::Dataset data = test.workbook.dataset();
    EXPECT_FALSE(imports::proposeAttendanceSheet(test.source, 0, imports::profilesOf(test.source, 1, test.reading()),
                                                 data, test.reading()));
}

namespace
{
ImportCase clas()
{
    ImportCase test("clas-accompagnement");
    test.workbook.add("children", {"C001", "DURIF", "Ana"});
    test.workbook.add("children", {"C002", "BELKIR", "Tom"});
    test.workbook.add("sessions", {"S001", serial(2026, 3, 5)});
    test.workbook.add("sessions", {"S002", serial(2026, 3, 12)});
    test.workbook.add("sessions", {"S003", serial(2026, 3, 19)});
    return test;
}
}

TEST(AttendanceSheet, SignsMeanTheWordsOfTheListForPresentAndAbsent)
{
    ImportCase test = clas();
    test.source = sourceOf({"Nom;Prénom;05/03/2026;12/03/2026;19/03/2026", "Durif;Ana;x;☑;abs", "Belkir;Tom;P;E;✗"});
    EXPECT_EQ(test.added(test.plan(proposal(test)), "presences"),
              (Lines{"session=S001 child=C001 presence=Présent", "session=S002 child=C001 presence=Présent",
                     "session=S003 child=C001 presence=Absent", "session=S001 child=C002 presence=Présent",
                     "session=S002 child=C002 presence=Absent excusé", "session=S003 child=C002 presence=Absent"}));
}

TEST(AttendanceSheet, AFixedPresenceIsNotThatOfSomebodyWhoWasAbsent)
{
    ImportCase test = clas();
    test.source = sourceOf({"Nom;Prénom;05/03/2026;12/03/2026", "Durif;Ana;x;x", "Belkir;Tom;x;abs"});
    Request request = proposal(test);
    request.mapping.fixed[2] = "présent";
    const Lines added = test.added(test.plan(request), "presences");
    ASSERT_EQ(added.size(), 4U);
    EXPECT_EQ(added.front(), "session=S001 child=C001 presence=Présent") << "as the list writes it";
    EXPECT_EQ(added.back(), "session=S002 child=C002 presence=Absent");
}

TEST(AttendanceSheet, ACorrectedPresenceIsAChange)
{
    ImportCase test = clas();
    test.workbook.add("presences", {"S001", "C001", "Présent"});
    test.source = sourceOf({"Nom;Prénom;05/03/2026;12/03/2026", "Durif;Ana;abs;x"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(plan.updated, 1U);
    EXPECT_EQ(plan.added, 1U);
    EXPECT_EQ(problems(plan), Lines{"1 replaced (Présent)"});
}

TEST(AttendanceSheet, ACorrectedNumberIsAChange)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;03/07/2026", "Durand;Zoé;2;x", "Martin;Paul;x;1"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(plan.updated, 1U);
    EXPECT_EQ(problems(plan), Lines{"1 replaced (1)"});
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E002 participant=P001", "event=E001 participant=P002", "event=E002 participant=P002"}));
}

TEST(AttendanceSheet, HoursAreNoPeople)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;03/07/2026", "Martin;Paul;1,5;2", "Durand;Zoé;x;2h30"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E001 participant=P002", "event=E002 participant=P002", "event=E002 participant=P001"}));
    EXPECT_EQ(problems(plan), (Lines{"1 hours-left-out (1,5)", "1 hours-left-out (2)", "2 hours-left-out (2h30)"}));
}

TEST(AttendanceSheet, DaysBelowAMonthFindTheirEvents)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURAND", "Zoé"});
    for (const unsigned day : {5U, 12U, 19U})
        test.workbook.add("events", {"E0" + std::to_string(day), serial(2026, 3, day), "Atelier"});
    test.workbook.add("events", {"E20", serial(2026, 4, 5), "Atelier"});
    test.source = sourceOf({";;MARS 2026;;;AVRIL 2026", "Nom;Prénom;#5;12;jeu. 19;#5", "Durand;Zoé;x;;x;x"});
    EXPECT_EQ(test.added(test.plan(proposal(test)), "attendances"),
              (Lines{"event=E05 participant=P001", "event=E019 participant=P001", "event=E20 participant=P001"}));
}

TEST(AttendanceSheet, DaysBelowTheLineOfTheNamesFindTheirEvents)
{
    ImportCase test;
    test.workbook.add("participants", {"P001", "DURAND", "Zoé"});
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.workbook.add("events", {"E002", serial(2026, 3, 12), "Atelier"});
    test.source = sourceOf({"Nom;Prénom;Mars;", ";;5;12", "Durand;Zoé;x;x"});
    EXPECT_EQ(test.added(test.plan(proposal(test)), "attendances"),
              (Lines{"event=E001 participant=P001", "event=E002 participant=P001"}));
}

TEST(AttendanceSheet, TwoEventsOfOneDayAreNotGuessed)
{
    ImportCase test = centre2026();
    test.workbook.add("events", {"E003", serial(2026, 6, 12), "Réunion"});
    test.source = sourceOf({"Nom;Prénom;12/06/2026;03/07/2026", "Martin;Paul;x;x"});
    Request request = proposal(test);
    request.sheet->createEvents = true;
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "events"), Lines{});
    EXPECT_EQ(problems(plan), (Lines{"0 unknown-event (12/06/2026)", "1 tick-without-event (x)"}));
}

TEST(AttendanceSheet, OneOfTwoEventsOfADayIsChosen)
{
    ImportCase test = centre2026();
    test.workbook.add("events", {"E003", serial(2026, 6, 12), "Réunion"});
    test.source = sourceOf({"Nom;Prénom;12/06/2026;03/07/2026", "Martin;Paul;x;x"});
    Request request = proposal(test);
    EXPECT_EQ(test.plan(request).problems.front().choices, (Lines{"E001 – Fête des voisins", "E003 – Réunion"}));
    request.sheet->chosenEvents[2] = "E003";
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "attendances"), (Lines{"event=E003 participant=P002", "event=E002 participant=P002"}));
    EXPECT_EQ(problems(plan), Lines{});
    request.sheet->chosenEvents[2] = "E009";
    EXPECT_EQ(problems(test.plan(request)).front(), "0 unknown-event (12/06/2026)") << "an event that has gone";
}

TEST(AttendanceSheet, DatesOfHeadingsAreReadInTheOrderThatOneOfThemProves)
{
    ImportCase test = centre2026();
    test.workbook.add("events", {"E003", serial(2026, 6, 23), "Bal"});
    test.source = sourceOf({"Nom;Prénom;06/12/2026;06/23/2026", "Martin;Paul;x;x"});
    EXPECT_EQ(test.added(test.plan(proposal(test)), "attendances"),
              (Lines{"event=E001 participant=P002", "event=E003 participant=P002"}));
}

TEST(AttendanceSheet, ANumberOfALaterRowIsGivenToNobodyElse)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"N°;Nom;Prénom;12/06/2026;03/07/2026", ";Petit;Ali;x;", "P003;Ben;Sara;;x"});
    Request request = proposal(test);
    request.sheet->createPeople = true;
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "attendances"), (Lines{"event=E001 participant=P004", "event=E002 participant=P003"}));
}

TEST(AttendanceSheet, SomebodyWithoutNumberIsGivenOneFirst)
{
    ImportCase test = centre2026();
    test.workbook.add("participants", {blank, "PETIT", "Ali"});
    test.source = sourceOf({"Nom;Prénom;12/06/2026;03/07/2026", "Petit;Ali;x;x"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(test.added(plan, "attendances"), (Lines{"event=E001 participant=P003", "event=E002 participant=P003"}));
    ASSERT_EQ(plan.tables.front().changed.size(), 1U);
    EXPECT_EQ(plan.tables.front().changed.front().value, model::CellValue(std::string("P003")));
}

TEST(AttendanceSheet, NewEventsOfThePastTookPlace)
{
    ImportCase test = centre2026();
    test.reader.day = model::Date::of(2026, 6, 30);
    test.source = sourceOf({"Nom;Prénom;20/06/2026;20/07/2026", "Martin;Paul;x;x"});
    Request request = proposal(test);
    request.sheet->createEvents = true;
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "events"), (Lines{"id=E003 date=20/06/2026 title=20/06/2026 status=Réalisée",
                                                 "id=E004 date=20/07/2026 title=20/07/2026"}));
    EXPECT_EQ(problems(plan), Lines{"0 held (Réalisée)"});
}

TEST(AttendanceSheet, LeavesOutALineThatIsTheSumOfThoseAbove)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;E002;Total", "Durand;Zoé;#2;#1;#3", "Martin;Paul;x;x;#2",
                            "Tout le monde;;#3;#2;#5", "Présents;;#3;#2;#5"});
    Request request = proposal(test);
    request.sheet->createPeople = true;
    EXPECT_EQ(request.sheet->eventColumns, (std::vector<std::size_t>{2, 3}));
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "participants"), Lines{});
    EXPECT_EQ(problems(plan), (Lines{"3 sum-row", "4 total-row", "1 replaced (1)", "0 column-left-out (Total)"}));
}

TEST(AttendanceSheet, AColumnThatSumsUpItsRowIsNoEvent)
{
    ImportCase test = centre2026();
    test.source = sourceOf(
        {"Nom;Prénom;12/06/2026;E002;Présences", "Durand;Zoé;x;;#1", "Martin;Paul;x;x;2", "Petit;Ali;abs;x;#1"});
    EXPECT_EQ(proposal(test).sheet->eventColumns, (std::vector<std::size_t>{2, 3}));
    test.source = sourceOf({"Nom;Prénom;12/06/2026;Sortie", "Durand;Zoé;x;#1", "Martin;Paul;x;#1"});
    EXPECT_EQ(proposal(test).sheet->eventColumns, (std::vector<std::size_t>{2, 3})) << "as many as came";
}

TEST(AttendanceSheet, KeepsSomebodyWhoCameWheneverOthersDid)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;E002", "Durand;Zoé;x;", "Martin;Paul;;x", "Petit;Ali;#1;#1"});
    Request request = proposal(test);
    request.sheet->createPeople = true;
    EXPECT_EQ(test.added(test.plan(request), "participants"), Lines{"id=P003 last_name=Petit first_name=Ali"});
}

TEST(GroupSheet, MakesARowOfEachNumberBelowAnEvent)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.workbook.add("events", {"E002", serial(2026, 3, 12), "Jeux"});
    test.source = sourceOf(
        {"Catégorie;05/03/2026;12/03/2026;19/03/2026", "Habitant;#12;#7;#2", "Partenaire;#3;#0;", "Total;#15;#7;#2"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E001 category=Habitant count=12", "event=E002 category=Habitant count=7",
                     "event=E001 category=Partenaire count=3"}));
    EXPECT_EQ(problems(plan), (Lines{"0 unknown-event (19/03/2026)", "1 tick-without-event (2)", "3 total-row"}));
    EXPECT_EQ(plan.ticks, 5U);
    EXPECT_EQ(plan.added + plan.noTicks + plan.namedTicks, 5U);
    test.workbook.add("attendances", {"E001", blank, "Habitant", blank, blank, 12.0});
    EXPECT_EQ(test.plan(proposal(test)).unchanged, 1U);
}

TEST(GroupSheet, CreatesTheEventsThatAreNotThereWhereThePersonAgrees)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.source = sourceOf({"Catégorie;05/03/2026;19/03/2026", "Habitant;#12;#2", "Partenaire;#3;"});
    Request request = proposal(test);
    request.sheet->createEvents = true;
    request.leaveOutDoubtful = true;
    test.reader.day = model::Date::of(2026, 4, 1);
    const Plan plan = test.plan(request);
    EXPECT_EQ(test.added(plan, "events"), Lines{"id=E002 date=19/03/2026 title=19/03/2026 status=Réalisée"});
    EXPECT_EQ(test.added(plan, "attendances"),
              (Lines{"event=E001 category=Habitant count=12", "event=E002 category=Habitant count=2",
                     "event=E001 category=Partenaire count=3"}));
    EXPECT_EQ(problems(plan), Lines{"0 held (Réalisée)"});
    EXPECT_EQ(plan.tables.front().table, test.tableOf("events")) << "what others refer to is written first";
}

TEST(GroupSheet, OneOfTwoEventsOfADayIsChosen)
{
    ImportCase test;
    test.workbook.add("events", {"E001", serial(2026, 3, 5), "Atelier"});
    test.workbook.add("events", {"E002", serial(2026, 3, 5), "Jeux"});
    test.source = sourceOf({"Catégorie;05/03/2026", "Habitant;#12"});
    Request request = proposal(test);
    EXPECT_EQ(problems(test.plan(request)), (Lines{"0 unknown-event (05/03/2026)", "1 tick-without-event (12)"}));
    request.sheet->chosenEvents[1] = "E002";
    EXPECT_EQ(test.added(test.plan(request), "attendances"), Lines{"event=E002 category=Habitant count=12"});
}

TEST(HeadingLines, AreAsTheyWereWhereTheyAreTakenBack)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Liste 2026;;;", "Nom;Prénom;MARS 2026;", ";;5;12", "Durif;Ana;x;"});
    const std::vector<model::CellValue> before = test.source.cells;
    const imports::JoinedHeadings joined(test.source, 1, test.reading());
    EXPECT_EQ(joined.row(), std::optional<std::size_t>(2));
    EXPECT_NE(test.source.cells, before);
    joined.takeBack(test.source);
    EXPECT_EQ(test.source.cells, before);
    const imports::JoinedHeadings none(test.source, std::nullopt, test.reading());
    none.takeBack(test.source);
    EXPECT_EQ(test.source.cells, before);
}
