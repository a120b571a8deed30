// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which rows of the grid move when the definition has another order: compared with taking out what moves and putting it
// behind the one before it, row by row.

#include "calc/create/ChangedValues.hxx"
#include "calc/grid/GridOrder.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace ficheaction;
using namespace ficheaction::calc;

namespace
{
using Ids = std::vector<std::string>;

/// A row is called after its indicator; a part of it has a "|".
std::vector<MatchedGridRow> matched(const std::vector<GridSheetRow>& rows)
{
    std::vector<MatchedGridRow> all;
    for (const GridSheetRow& row : rows)
        if (const auto key = keyFromIdentity(row.identity))
            all.push_back({row.row, *key});
    return all;
}

std::vector<GridSheetRow> sheetOf(const Ids& identities)
{
    std::vector<GridSheetRow> rows;
    for (std::size_t row = 0; row < identities.size(); ++row)
        if (identities[row] != "-")
            rows.push_back({static_cast<std::int32_t>(row), identities[row] == "own" ? "" : identities[row], "label"});
    return rows;
}

/// As the office does it.
Ids carriedOut(Ids rows, const std::vector<RowsMove>& moves)
{
    for (const RowsMove& move : moves)
    {
        const Ids block(rows.begin() + move.first, rows.begin() + move.first + move.count);
        rows.insert(rows.begin() + move.before, block.begin(), block.end());
        const std::int32_t source = move.first >= move.before ? move.first + move.count : move.first;
        rows.erase(rows.begin() + source, rows.begin() + source + move.count);
    }
    return rows;
}

Ids ordered(const Ids& sheet, const Ids& before, const Ids& after)
{
    const std::vector<GridSheetRow> rows = sheetOf(sheet);
    return carriedOut(sheet, movesOf(gridBlocks(rows, matched(rows)), before, after));
}
}

TEST(GridOrder, TakesPartsAndRowsOfStaffAlong)
{
    EXPECT_EQ(ordered({"heading", "a", "a|x", "own", "b", "c"}, {"a", "b", "c"}, {"b", "c", "a"}),
              (Ids{"heading", "b", "c", "a", "a|x", "own"}));
}

TEST(GridOrder, LeavesWhatStandsBehindTheLastIndicator)
{
    EXPECT_EQ(ordered({"heading", "a", "b", "b|x", "own", "@participation"}, {"a", "b"}, {"b", "a"}),
              (Ids{"heading", "b", "b|x", "own", "a", "@participation"}));
    EXPECT_EQ(ordered({"heading", "a", "b", "own"}, {"a", "b"}, {"b", "a"}), (Ids{"heading", "b", "a", "own"}));
    EXPECT_EQ(ordered({"heading", "a", "-", "own", "b"}, {"a", "b"}, {"b", "a"}),
              (Ids{"heading", "b", "a", "-", "own"}));
}

TEST(GridOrder, KeepsTheOrderThatStaffHaveSorted)
{
    EXPECT_EQ(ordered({"heading", "c", "b", "a"}, {"a", "b", "c"}, {"a", "b", "c"}), (Ids{"heading", "c", "b", "a"}));
    EXPECT_EQ(ordered({"heading", "c", "b", "a"}, {"a", "b", "c"}, {"a", "new", "b", "c"}),
              (Ids{"heading", "c", "b", "a"}));
}

TEST(GridOrder, IsThatOfTheDefinitionWhereTheSheetHadTheOneBefore)
{
    std::mt19937 random(20261130);
    for (int round = 0; round < 500; ++round)
    {
        Ids before;
        for (int id = 0; id < 2 + static_cast<int>(random() % 9); ++id)
            before.push_back("i" + std::to_string(id));
        Ids after = before;
        std::shuffle(after.begin(), after.end(), random);
        Ids sheet{"heading"};
        Ids expected{"heading"};
        for (const auto& [order, rows] : {std::pair{&before, &sheet}, {&after, &expected}})
            for (const std::string& id : *order)
            {
                rows->push_back(id);
                for (int part = 0; part < (id.back() - '0') % 3; ++part)
                    rows->push_back(id + "|" + std::to_string(part));
            }
        EXPECT_EQ(ordered(sheet, before, after), expected) << "round " << round;
    }
}

TEST(ChangedValues, OfAListComeWhereTheDefinitionHasThem)
{
    EXPECT_EQ(changedValues({"a", "c"}, {"a", "c"}, {"a", "b", "c"}), (Ids{"a", "b", "c"}));
    EXPECT_EQ(changedValues({"a", "b", "c"}, {"a", "b", "c"}, {"c", "b", "a"}), (Ids{"c", "b", "a"}));
    EXPECT_EQ(changedValues({"a", "b"}, {"a", "b"}, {"a"}), (Ids{"a"}));
    EXPECT_EQ(changedValues({"a", "b"}, {"a", "b"}, {"a", "B2"}), (Ids{"a", "B2"}));
}

TEST(ChangedValues, OfAListLeaveToStaffWhatTheyTypedTookAwayOrSorted)
{
    EXPECT_EQ(changedValues({"a", "own", "b"}, {"a", "b"}, {"a", "b", "c"}), (Ids{"a", "b", "c", "own"}));
    EXPECT_EQ(changedValues({"b"}, {"a", "b"}, {"a", "b", "c"}), (Ids{"b", "c"}));
    EXPECT_EQ(changedValues({"b", "own", "a"}, {"a", "b"}, {"a", "b", "c"}), (Ids{"b", "own", "a", "c"}));
}
