// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowFilter: lists of values that, taken as filters of columns, let exactly some rows of a register through. A filter
// of the office knows values and no rows; where values cannot tell the rows from others, as few others as can be come
// too.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace ficheaction::explain
{

/// The values of a column as small numbers, a row each.
struct FilterColumn
{
    /// The number of a cell whose value no filter can name.
    static constexpr std::uint32_t noValue = 0xFFFFFFFF;

    std::vector<std::uint32_t> codes;
};

/// Rows with one of `codes`, ascending, in the column.
struct FilterTerm
{
    std::size_t column = 0;
    std::vector<std::uint32_t> codes;
};

/// Rows for which all terms hold.
using FilterClause = std::vector<FilterTerm>;

struct RowFilter
{
    std::vector<FilterClause> clauses; ///< rows for which one of them holds; none where no filter can be made
    std::size_t surplus = 0;           ///< rows that come through and were not wanted
};

/// `wanted`: a row each. The earlier columns are taken rather than later ones. `mostTests` bounds the office's work:
/// rows times clauses.
RowFilter rowFilter(std::span<const FilterColumn> columns, const std::vector<bool>& wanted,
                    std::size_t mostTests = 20'000'000);

}
