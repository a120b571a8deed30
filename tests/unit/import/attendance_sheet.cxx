// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A sheet that was ticked by hand, with people as rows and events as columns.

#include "ImportCase.hxx"

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
    const auto row = imports::findHeadingRow(test.source, test.workbook.definition(), test.reading());
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
    EXPECT_EQ(problems(plan), (Lines{"3 sum-row", "4 total-row"}));
}

TEST(AttendanceSheet, KeepsSomebodyWhoCameWheneverOthersDid)
{
    ImportCase test = centre2026();
    test.source = sourceOf({"Nom;Prénom;12/06/2026;E002", "Durand;Zoé;x;", "Martin;Paul;;x", "Petit;Ali;#1;#1"});
    Request request = proposal(test);
    request.sheet->createPeople = true;
    EXPECT_EQ(test.added(test.plan(request), "participants"), Lines{"id=P003 last_name=Petit first_name=Ali"});
}

TEST(AttendanceSheet, GivesANumberToWhoHasNone)
{
    ImportCase test = centre2026();
    test.workbook.add("participants", {blank, "PETIT", "Ali"});
    test.source = sourceOf({"Nom;Prénom;12/06/2026;E002", "Petit;Ali;x;x"});
    const Plan plan = test.plan(proposal(test));
    EXPECT_EQ(test.added(plan, "attendances"), (Lines{"event=E001 participant=P003", "event=E002 participant=P003"}));
    for (const imports::TableChanges& changes : plan.tables)
        for (const imports::CellChange& change : changes.changed)
            EXPECT_EQ(change.value, model::CellValue(std::string("P003")));
}
