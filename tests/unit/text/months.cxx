// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/Months.hxx"

#include "text/TextFolding.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::texts;

TEST(Months, AreKnownByEveryNameTheyHave)
{
    for (unsigned month = 1; month <= 12; ++month)
    {
        EXPECT_FALSE(monthNames(month).empty());
        for (const std::string_view name : monthNames(month))
        {
            EXPECT_EQ(monthNamed(name), month) << name;
            EXPECT_EQ(folded(name), name) << "names are compared folded";
        }
    }
    for (const char* word : {"", "1", "lundi", "ma", "janvier "})
        EXPECT_EQ(monthNamed(word), std::nullopt) << word;
}
