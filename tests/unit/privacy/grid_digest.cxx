// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/GridDigest.hxx"
#include "privacy/Sha256.hxx"

#include <gtest/gtest.h>

namespace ficheaction::privacy
{

namespace
{
using Rows = std::vector<std::vector<GridCell>>;
}

TEST(Sha256, IsWhatTheStandardSays)
{
    EXPECT_EQ(sha256(std::string_view("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256(std::string_view()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(GridDigest, IsTheSameForWhatFormatsKeep)
{
    const Rows rows = {{"Familles", 12.0, std::monostate()}, {"Deux\nlignes", 1.0 / 3}};
    const Rows stored = {{"Familles", 12.0}, {"Deux\r\nlignes", 0.333333333333333}, {}, {std::string()}};
    EXPECT_EQ(gridDigest(rows).size(), 64U);
    EXPECT_EQ(gridDigest(rows), gridDigest(stored));
}

TEST(GridDigest, ChangesWithEachCell)
{
    const std::string digest = gridDigest(Rows{{"a", 12.0}, {"b"}});
    EXPECT_NE(digest, gridDigest(Rows{{"a", 13.0}, {"b"}}));
    EXPECT_NE(digest, gridDigest(Rows{{"a", "12"}, {"b"}}));
    EXPECT_NE(digest, gridDigest(Rows{{"a", 12.0, "b"}}));
    EXPECT_NE(digest, gridDigest(Rows{{"a", 12.0}, {std::monostate(), "b"}}));
    EXPECT_NE(digest, gridDigest(Rows{{"a", 12.0}, {}, {"b"}}));
    EXPECT_NE(gridDigest(Rows{{"a;t1:b"}}), gridDigest(Rows{{"a", "b"}}));
    EXPECT_NE(gridDigest(Rows{{0.123456789012345}}), gridDigest(Rows{{0.123456789012346}}));
}

TEST(FrozenLine, IsReadInBothLanguages)
{
    const FrozenMark mark{model::Date::of(2026, 11, 22), sha256(std::string_view("a")), sha256(std::string_view("b"))};
    EXPECT_EQ(readFrozenLine(frozenLine(mark, "fr")), mark);
    EXPECT_EQ(readFrozenLine(frozenLine(mark, "en")), mark);
    const FrozenMark whole{mark.day, mark.digest, mark.rules, FrozenMark::Covers::Workbook};
    EXPECT_EQ(readFrozenLine(frozenLine(whole, "fr")), whole);
    EXPECT_EQ(readFrozenLine(frozenLine(whole, "en")), whole);
    EXPECT_NE(frozenLine(whole, "fr"), frozenLine(mark, "fr"));
    EXPECT_EQ(openLine("a " + mark.digest + " b", mark), "a " + std::string(64, '0') + " b");
    EXPECT_FALSE(readFrozenLine("Copie figée"));
    EXPECT_FALSE(readFrozenLine("Copie figée du 2026-11-22 – empreinte 1234 – règles 5678"));
}

}
