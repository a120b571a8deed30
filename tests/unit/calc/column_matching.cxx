// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/ColumnMatching.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::calc;

namespace
{
using Columns = std::vector<std::optional<std::int32_t>>;

std::vector<Heading> headings(const std::vector<std::string>& texts)
{
    std::vector<Heading> row;
    for (std::size_t column = 0; column < texts.size(); ++column)
        row.push_back({static_cast<std::int32_t>(column), texts[column]});
    return row;
}

Columns columnsOf(const std::vector<ColumnMatch>& matches)
{
    Columns columns;
    for (const ColumnMatch& match : matches)
        columns.push_back(match.column);
    return columns;
}
}

TEST(ColumnMatching, FollowsNamesToOtherColumns)
{
    EXPECT_EQ(columnsOf(matchColumns({{"N°", 3}, {"Date", 0}}, headings({"Date", "", "", "N°"}))), (Columns{3, 0}));
}

TEST(ColumnMatching, BelievesANameOnARetypedHeading)
{
    EXPECT_EQ(columnsOf(matchColumns({{"N°", 0}, {"Date", 1}}, headings({"N°", "Jour de l'événement"}))),
              (Columns{0, 1}));
}

TEST(ColumnMatching, BelievesTheLabelsOfColumnsWrittenInAnotherOrder)
{
    EXPECT_EQ(columnsOf(matchColumns({{"N°", 0}, {"Date", 1}, {"Type", 2}}, headings({"Type", "N°", "Date"}))),
              (Columns{1, 2, 0}));
}

TEST(ColumnMatching, KeepsANameWhereTheOtherHeadingIsThereTwice)
{
    EXPECT_EQ(columnsOf(matchColumns({{"N°", 0}, {"Date", 1}}, headings({"Date", "Date", "N°", "N°"}))),
              (Columns{0, 1}));
}

TEST(ColumnMatching, DoesNotGiveOneColumnToTwo)
{
    const auto matches = matchColumns({{"N°", 0}, {"Date", 0}}, headings({"N°", "Autre"}));
    EXPECT_EQ(columnsOf(matches), (Columns{0, std::nullopt}));
}

TEST(ColumnMatching, SaysWhatItFoundByItsHeading)
{
    const auto matches = matchColumns({{"N°", 0}, {"Date", std::nullopt}}, headings({"N°", " DATE\u00A0", "Date"}));
    EXPECT_EQ(columnsOf(matches), (Columns{0, 1}));
    EXPECT_FALSE(matches[0].byHeading);
    EXPECT_TRUE(matches[1].byHeading);
}

TEST(ColumnMatching, MissesAColumnThatIsGone)
{
    EXPECT_EQ(columnsOf(matchColumns({{"N°", 0}, {"Date", std::nullopt}}, headings({"N°", "Type"}))),
              (Columns{0, std::nullopt}));
}

TEST(ColumnMatching, FindsARowOfHeadingsBelowATitle)
{
    const std::vector<std::vector<std::string>> rows{
        {"Registre des dates", ""}, {"Date", ""}, {"n°", "date"}, {"1", "Date"}};
    const std::optional<HeadingRow> found = findHeadingRow(rows, {"N°", "Date"});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->row, 2);
    EXPECT_EQ(found->labels, 2u);
    EXPECT_FALSE(findHeadingRow(rows, {"Prénom"}));
}

TEST(ColumnMatching, TakesTheLowerOfTwoRowsOfHeadings)
{
    EXPECT_EQ(rowOfHeadings({4, 4, 5, 4}), 5);
    EXPECT_EQ(rowOfHeadings({4, 4, 3}), 4);
    EXPECT_EQ(rowOfHeadings({4, 4, 900}), 4);
    EXPECT_EQ(rowOfHeadings({}), std::nullopt);
}
