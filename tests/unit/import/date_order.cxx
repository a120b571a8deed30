// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Whether 03/04/2026 is in April or in March, and that the person is told.

#include "ImportCase.hxx"

#include "import/DateOrder.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;
using imports::DateOrder;
using imports::Plan;

namespace
{
using Lines = std::vector<std::string>;

Plan planned(ImportCase& test, DateOrder order = DateOrder::ByContent)
{
    imports::Request request = test.proposed("events");
    request.dateOrder = order;
    return test.plan(request);
}
}

TEST(DateOrders, AreThoseOfTheLocaleWhereNothingSaysOtherwise)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "05/05/2026;Bal", "03/04/2026;Fête"});
    const Plan plan = planned(test);
    EXPECT_EQ(test.added(plan, "events"),
              (Lines{"id=E001 date=05/05/2026 title=Bal", "id=E002 date=03/04/2026 title=Fête"}));
    EXPECT_EQ(problems(plan), (Lines{"2 day-first-usual (03/04/2026)"}));
}

TEST(DateOrders, AreProvenByADateThatCanBeReadInOneWayOnly)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "03/04/2026;Fête", "03/25/2026;Bal"});
    Plan plan = planned(test);
    EXPECT_EQ(test.added(plan, "events"),
              (Lines{"id=E001 date=04/03/2026 title=Fête", "id=E002 date=25/03/2026 title=Bal"}));
    EXPECT_EQ(problems(plan), (Lines{"1 month-first-proven (03/04/2026)"}));
    test.source = sourceOf({"Date;Intitulé", "03/04/2026;Fête", "25/03/2026;Bal"});
    plan = planned(test);
    EXPECT_EQ(test.added(plan, "events"),
              (Lines{"id=E001 date=03/04/2026 title=Fête", "id=E002 date=25/03/2026 title=Bal"}));
    EXPECT_EQ(problems(plan), (Lines{"1 day-first-proven (03/04/2026)"}));
}

/// The case 121: a program that reads month first took "10/06/2026" for 6 October, and left "06/23/2026" as a text.
TEST(DateOrders, AreDoubtfulWhereAProgramMayHaveExchangedDayAndMonth)
{
    ImportCase test;
    test.source =
        sourceOf({"Date;Intitulé", "2026-10-06;Fête", "2026-07-05;Bal", "23/06/2026;Loto", "25/05/2026;Repas"});
    EXPECT_EQ(problems(planned(test)), (Lines{"1 exchanged-dates (06/10/2026)"}));
    test.source = sourceOf({"Date;Intitulé", "2026-10-16;Fête", "2026-07-05;Bal", "23/06/2026;Loto"});
    EXPECT_EQ(problems(planned(test)), Lines{});
    test.source = sourceOf({"Date;Intitulé", "2026-10-06;Fête", "2026-07-05;Bal", "23/06/2026;Loto", "03/06/2026;Jeu"});
    EXPECT_EQ(problems(planned(test)), (Lines{"4 day-first-proven (03/06/2026)"}));
}

TEST(DateOrders, AreThoseThatThePersonChose)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "03/04/2026;Fête"});
    const Plan plan = planned(test, DateOrder::MonthFirst);
    EXPECT_EQ(test.added(plan, "events"), (Lines{"id=E001 date=04/03/2026 title=Fête"}));
    EXPECT_EQ(problems(plan), (Lines{"1 month-first-chosen (03/04/2026)"}));
}

// What cannot be read in the column's order stays as it was typed.
TEST(DateOrders, NeverChangeATextThatStaysOne)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "25/03/2026;Fête"});
    const Plan plan = planned(test, DateOrder::MonthFirst);
    EXPECT_EQ(test.added(plan, "events"), (Lines{"id=E001 date=25/03/2026 title=Fête"}));
    EXPECT_EQ(problems(plan), (Lines{"1 unreadable-date (25/03/2026)"}));
}

TEST(DateOrders, AreTheLocalesWhereBothAreProven)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "25/03/2026;Fête", "03/25/2026;Bal", "03/04/2026;Loto"});
    const Plan plan = planned(test);
    EXPECT_EQ(problems(plan), (Lines{"3 day-first-usual (03/04/2026)", "2 unreadable-date (03/25/2026)"}));
}

TEST(DateOrders, AreNotAskedOfOtherTexts)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "2026-03-04;Fête", "4 mars 2026;Bal", "vers 2026;Loto"});
    const Plan plan = planned(test, DateOrder::MonthFirst);
    EXPECT_EQ(test.added(plan, "events"),
              (Lines{"id=E001 date=04/03/2026 title=Fête", "id=E002 date=04/03/2026 title=Bal",
                     "id=E003 date=vers 2026 title=Loto"}));
    EXPECT_EQ(problems(plan), (Lines{"3 unreadable-date (vers 2026)"}));
}

TEST(DateOrders, AreDoubtedWhereAnotherProgramProbablySwappedThem)
{
    ImportCase test;
    test.source = sourceOf({"Date;Intitulé", "2026-10-06;A", "23/06/2026;B", "2026-07-05;C", "25/05/2026;D"});
    EXPECT_EQ(problems(test.planned("events")), Lines{"1 exchanged-dates (06/10/2026)"});
    test.source = sourceOf({"Date;Intitulé", "2026-10-06;A", "23/06/2026;B", "2026-07-25;C"});
    EXPECT_EQ(problems(test.planned("events")), Lines{});
}
