// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/NearestName.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::texts;

TEST(NearestName, FindsTheNearest)
{
    EXPECT_EQ(nearestName("attendence", {"events", "attendances", "attendance"}), "attendance");
    EXPECT_EQ(nearestName("idd", {"date", "id"}), "id");
    EXPECT_EQ(nearestName("Events", {"events"}), "events");
    EXPECT_EQ(nearestName("Realisee", {"Réalisé", "Réalisée"}), "Réalisée") << "accents are no difference";
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
