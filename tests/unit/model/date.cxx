// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/Date.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::model;

TEST(Date, CountsDaysFromTheEpoch)
{
    EXPECT_EQ(Date::of(1970, 1, 1).daysSinceEpoch, 0);
    EXPECT_EQ(Date::of(1899, 12, 30).daysSinceEpoch, -25569);
    EXPECT_EQ(Date::of(2026, 6, 12).daysSinceEpoch, 20616);
}

TEST(Date, ReadsAndWritesIso)
{
    EXPECT_EQ(dateFromIso("2026-06-12"), Date::of(2026, 6, 12));
    EXPECT_EQ(isoText(Date::of(2026, 6, 2)), "2026-06-02");
    EXPECT_EQ(dateFromIso("2024-02-29"), Date::of(2024, 2, 29));
}

TEST(Date, RefusesWhatIsNoDay)
{
    for (const char* text :
         {"2026-02-29", "2026-13-01", "2026-6-12", "12/06/2026", "", "2026-06-12T10:00", "2026-00-10"})
        EXPECT_FALSE(dateFromIso(text).has_value()) << text;
}

TEST(Period, HoldsBothOfItsEnds)
{
    const Period year = calendarYear(2026);
    EXPECT_TRUE(year.contains(Date::of(2026, 1, 1)));
    EXPECT_TRUE(year.contains(Date::of(2026, 12, 31)));
    EXPECT_FALSE(year.contains(Date::of(2027, 1, 1)));
}

TEST(Period, IsNeverUpsideDown)
{
    EXPECT_FALSE(periodBetween(Date::of(2026, 2, 1), Date::of(2026, 1, 1)).has_value());
    EXPECT_TRUE(periodBetween(Date::of(2026, 2, 1), Date::of(2026, 2, 1)).has_value());
}
