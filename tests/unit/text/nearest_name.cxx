// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/NearestName.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::texts;

TEST(EditDistance, CountsWhatATypistDoesWrong)
{
    EXPECT_EQ(editDistance("date", "date"), 0U);
    EXPECT_EQ(editDistance("date", "dat"), 1U);
    EXPECT_EQ(editDistance("date", "daate"), 1U);
    EXPECT_EQ(editDistance("date", "dote"), 1U);
    EXPECT_EQ(editDistance("date", "daet"), 1U) << "swapped letters are one mistake";
    EXPECT_EQ(editDistance("", "date"), 4U);
}

TEST(EditDistance, PassesOverCaseAndAccents)
{
    EXPECT_EQ(editDistance("Réalisée", "REALISEE"), 0U);
    EXPECT_EQ(editDistance("Réalisée", "Réalisé"), 1U) << "one letter, though two bytes";
}

TEST(NearestName, FindsTheNearest)
{
    EXPECT_EQ(nearestName("attendence", {"events", "attendances", "attendance"}), "attendance");
    EXPECT_EQ(nearestName("idd", {"date", "id"}), "id");
    EXPECT_EQ(nearestName("Events", {"events"}), "events");
}

TEST(NearestName, TakesTheFirstOfEquals)
{
    EXPECT_EQ(nearestName("roles", {"role1", "rolex"}), "role1");
}

TEST(NearestName, GuessesNothingWhereNothingIsNear)
{
    EXPECT_EQ(nearestName("weather", {"id", "date", "title"}), "");
    EXPECT_EQ(nearestName("", {"id"}), "");
    EXPECT_EQ(nearestName("x", {}), "");
    EXPECT_EQ(nearestName(std::string(100'000, 'x'), {std::string(100'000, 'x')}), "");
}
