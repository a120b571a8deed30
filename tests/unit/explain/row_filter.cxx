// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which lists of values let exactly the wanted rows through, held against random registers.

#include "RandomTimes.hxx"
#include "explain/RowFilter.hxx"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace ficheaction::explain;

namespace
{
bool holds(const FilterClause& clause, const std::vector<FilterColumn>& columns, std::size_t row)
{
    return std::all_of(
        clause.begin(), clause.end(),
        [&](const FilterTerm& term)
        { return std::binary_search(term.codes.begin(), term.codes.end(), columns[term.column].codes[row]); });
}

std::vector<bool> through(const RowFilter& filter, const std::vector<FilterColumn>& columns, std::size_t rows)
{
    std::vector<bool> result(rows);
    for (std::size_t row = 0; row < rows; ++row)
        result[row] = std::any_of(filter.clauses.begin(), filter.clauses.end(),
                                  [&](const FilterClause& clause) { return holds(clause, columns, row); });
    return result;
}
}

TEST(RowFilters, TakeTheKeyWhereItTellsTheRows)
{
    const std::vector<FilterColumn> columns{{{0, 1, 2, 3}}, {{0, 0, 1, 1}}};
    const RowFilter filter = rowFilter(columns, {true, true, false, false});
    ASSERT_EQ(filter.clauses.size(), 1U);
    ASSERT_EQ(filter.clauses.front().size(), 1U);
    EXPECT_EQ(filter.clauses.front().front().column, 0U);
    EXPECT_EQ(filter.clauses.front().front().codes, (std::vector<std::uint32_t>{0, 1}));
    EXPECT_EQ(filter.surplus, 0U);
}

TEST(RowFilters, AreSplitWhereListsAloneLetOthersThrough)
{
    // Ann at the party, Bob at the meal: neither the other way round.
    const std::vector<FilterColumn> columns{{{0, 0, 1, 1}}, {{0, 1, 0, 1}}};
    const std::vector<bool> wanted{true, false, false, true};
    const RowFilter filter = rowFilter(columns, wanted);
    EXPECT_EQ(filter.surplus, 0U);
    EXPECT_EQ(through(filter, columns, 4), wanted);
}

TEST(RowFilters, TellOfRowsThatNoValueTellsApart)
{
    const std::vector<FilterColumn> columns{{{0, 0, 1}}};
    EXPECT_EQ(rowFilter(columns, {true, false, false}).surplus, 1U);
}

TEST(RowFilters, AreNotMadeOfCellsThatNoFilterCanName)
{
    const std::vector<FilterColumn> columns{{{FilterColumn::noValue, 1}}};
    EXPECT_TRUE(rowFilter(columns, {true, false}).clauses.empty());
    EXPECT_TRUE(rowFilter(columns, {false, false}).clauses.empty());
}

TEST(RowFilters, KeepWithinTheOfficesWork)
{
    const std::vector<FilterColumn> columns{{{0, 0, 1, 1}}, {{0, 1, 0, 1}}};
    const RowFilter filter = rowFilter(columns, {true, false, false, true}, 1);
    EXPECT_EQ(filter.clauses.size(), 1U);
    EXPECT_EQ(filter.surplus, 2U);
}

TEST(RowFilters, LetEveryWantedRowThroughAndCountTheOthers)
{
    std::mt19937 dice(7);
    for (unsigned round = 0; round < 2000 * ficheaction::test::randomTimes(); ++round)
    {
        const std::size_t rows = 1 + dice() % 24;
        std::vector<FilterColumn> columns(1 + dice() % 4);
        for (FilterColumn& column : columns)
        {
            const std::uint32_t values = 1 + static_cast<std::uint32_t>(dice() % 8);
            for (std::size_t row = 0; row < rows; ++row)
                column.codes.push_back(dice() % 40 == 0 ? FilterColumn::noValue
                                                        : static_cast<std::uint32_t>(dice() % values));
        }
        std::vector<bool> wanted(rows);
        for (std::size_t row = 0; row < rows; ++row)
            wanted[row] = dice() % 3 == 0;
        const RowFilter filter = rowFilter(columns, wanted);
        if (filter.clauses.empty())
            continue;
        const std::vector<bool> shown = through(filter, columns, rows);
        std::size_t surplus = 0;
        for (std::size_t row = 0; row < rows; ++row)
        {
            EXPECT_TRUE(!wanted[row] || shown[row]);
            surplus += shown[row] && !wanted[row] ? 1 : 0;
        }
        ASSERT_EQ(surplus, filter.surplus);
    }
}
