// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/EditDistance.hxx"

#include "text/TextFolding.hxx"
#include "text/Utf8.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::texts;

namespace
{
std::size_t distance(std::string_view one, std::string_view other, std::size_t limit)
{
    return editDistance(one, other, limit);
}
}

TEST(EditDistance, CountsWhatATypistDoesWrong)
{
    EXPECT_EQ(distance("date", "date", 9), 0U);
    EXPECT_EQ(distance("date", "dat", 9), 1U);
    EXPECT_EQ(distance("date", "daate", 9), 1U);
    EXPECT_EQ(distance("date", "dote", 9), 1U);
    EXPECT_EQ(distance("date", "daet", 9), 1U) << "swapped letters are one mistake";
    EXPECT_EQ(distance("", "date", 9), 4U);
    EXPECT_EQ(distance("abitan", "habitant", 9), 2U);
    EXPECT_EQ(distance("kitten", "sitting", 9), 3U);
}

TEST(EditDistance, CountsNoFurtherThanItsLimit)
{
    EXPECT_EQ(distance("kitten", "sitting", 3), 3U);
    EXPECT_EQ(distance("kitten", "sitting", 2), 3U);
    EXPECT_EQ(distance("habitant", "partenaire", 2), 3U);
    EXPECT_EQ(distance("", "abcd", 2), 3U);
    const std::string longest(longestCompared, 'a');
    EXPECT_EQ(distance(longest, longest, 2), 0U);
    EXPECT_EQ(distance(longest + "a", longest + "a", 2), 3U);
}

TEST(EditDistance, IsOfLettersWhereTheTextIs)
{
    EXPECT_EQ(editDistance(codePoints("été"), codePoints("eté"), 9), 1U) << "one letter, though two bytes";
    EXPECT_EQ(editDistance(folded("Réalisée"), folded("REALISEE"), 9), 0U);
}
