// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/ComparedPeriods.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::calc;
using model::Date;
using model::Period;

namespace
{
using Headings = std::vector<std::string>;

model::Template french()
{
    model::Template definition;
    definition.wording = {{"date.month", "{month} {year}"},      {"date.quarter", "T{number} {year}"},
                          {"date.semester", "S{number} {year}"}, {"date.term", "{number}e trimestre {year}-{next}"},
                          {"date.school_year", "{year}-{next}"}, {"grid.period", "du {first} au {last}"}};
    for (int month = 1; month <= 12; ++month)
        definition.wording["month." + std::to_string(month)] = "m" + std::to_string(month);
    return definition;
}

Period days(int year, unsigned month, unsigned day, int lastYear, unsigned lastMonth, unsigned lastDay)
{
    return {Date::of(year, month, day), Date::of(lastYear, lastMonth, lastDay)};
}

std::vector<ComparedPeriod> periodsOf(PeriodChoice choice, const Period& period)
{
    return comparedPeriods(french(), choice, period, model::isoText);
}

Headings headingsOf(PeriodChoice choice, const Period& period)
{
    Headings headings;
    for (const ComparedPeriod& each : periodsOf(choice, period))
        headings.push_back(each.heading);
    return headings;
}

std::string heading(const Period& period)
{
    return periodHeading(french(), period, model::isoText);
}

const Period year = model::calendarYear(2026);
const Period schoolYear = days(2025, 9, 1, 2026, 8, 31);
}

TEST(ComparedPeriods, AreNamedAfterThePartOfTheCalendarThatTheyAre)
{
    EXPECT_EQ(heading(year), "2026");
    EXPECT_EQ(heading(schoolYear), "2025-2026");
    EXPECT_EQ(heading(days(2026, 1, 1, 2026, 6, 30)), "S1 2026");
    EXPECT_EQ(heading(days(2026, 10, 1, 2026, 12, 31)), "T4 2026");
    EXPECT_EQ(heading(days(2024, 2, 1, 2024, 2, 29)), "m2 2024");
    EXPECT_EQ(heading(days(2026, 4, 1, 2026, 8, 31)), "3e trimestre 2025-2026");
    EXPECT_EQ(heading(days(2025, 9, 1, 2026, 2, 28)), "S1 2025-2026");
    EXPECT_EQ(heading(days(2026, 3, 1, 2026, 8, 31)), "S2 2025-2026");
    EXPECT_EQ(heading(days(2026, 3, 1, 2026, 4, 15)), "du 2026-03-01 au 2026-04-15");
    EXPECT_EQ(heading(days(2026, 1, 2, 2026, 12, 31)), "du 2026-01-02 au 2026-12-31");
}

TEST(ComparedPeriods, HoldThePeriodBefore)
{
    EXPECT_EQ(periodsOf(PeriodChoice::Previous, year),
              (std::vector<ComparedPeriod>{{model::calendarYear(2025), "2025"}}));
    EXPECT_EQ(headingsOf(PeriodChoice::Previous, schoolYear), Headings{"2024-2025"});
    EXPECT_EQ(headingsOf(PeriodChoice::Previous, days(2026, 1, 10, 2026, 1, 19)),
              Headings{"du 2025-12-31 au 2026-01-09"});
}

TEST(ComparedPeriods, MakeUpTheWholePeriod)
{
    for (const PeriodChoice choice :
         {PeriodChoice::Months, PeriodChoice::Quarters, PeriodChoice::Semesters, PeriodChoice::Terms})
        for (const Period& whole : {year, schoolYear, days(2026, 2, 10, 2026, 11, 3)})
        {
            const std::vector<ComparedPeriod> parts = periodsOf(choice, whole);
            ASSERT_FALSE(parts.empty());
            EXPECT_EQ(parts.front().period.first, whole.first);
            EXPECT_EQ(parts.back().period.last, whole.last);
            for (std::size_t index = 1; index < parts.size(); ++index)
                EXPECT_EQ(parts[index].period.first.daysSinceEpoch, parts[index - 1].period.last.daysSinceEpoch + 1);
        }
}

TEST(ComparedPeriods, AreThePartsOfAYear)
{
    EXPECT_EQ(headingsOf(PeriodChoice::Months, year).size(), 12u);
    EXPECT_EQ(headingsOf(PeriodChoice::Quarters, year), (Headings{"T1 2026", "T2 2026", "T3 2026", "T4 2026"}));
    EXPECT_EQ(headingsOf(PeriodChoice::Semesters, year), (Headings{"S1 2026", "S2 2026"}));
    EXPECT_EQ(headingsOf(PeriodChoice::Terms, schoolYear),
              (Headings{"1e trimestre 2025-2026", "2e trimestre 2025-2026", "3e trimestre 2025-2026"}));
}

TEST(ComparedPeriods, AreHalvesOfASchoolYearWhereItIsOne)
{
    EXPECT_EQ(headingsOf(PeriodChoice::Semesters, schoolYear), (Headings{"S1 2025-2026", "S2 2025-2026"}));
}

TEST(ComparedPeriods, AreCutAtTheEndsOfThePeriod)
{
    EXPECT_EQ(headingsOf(PeriodChoice::Months, days(2026, 1, 15, 2026, 3, 31)),
              (Headings{"du 2026-01-15 au 2026-01-31", "m2 2026", "m3 2026"}));
}

TEST(ComparedPeriods, AreNoneWhereThereWouldBeTooMany)
{
    EXPECT_EQ(headingsOf(PeriodChoice::Months, days(2023, 1, 1, 2025, 12, 31)).size(), mostComparedPeriods);
    EXPECT_TRUE(periodsOf(PeriodChoice::Months, days(2023, 1, 1, 2026, 1, 1)).empty());
}

TEST(ComparedPeriods, AreFoundAgainByTheMarkInTheirName)
{
    EXPECT_EQ(periodMark(year), "20260101_20261231");
    EXPECT_EQ(periodFromMark("20260101_20261231"), year);
    for (const char* mark : {"", "20260101", "20260101-20261231", "20261231_20260101", "20260230_20261231",
                             "2026x101_20261231", "20260101_202612311"})
        EXPECT_EQ(periodFromMark(mark), std::nullopt) << mark;
}
