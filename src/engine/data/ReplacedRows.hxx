// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ReplacedRows: puts some rows of a register that were typed anew in the place of what they were.
#pragma once

#include "engine/data/Dataset.hxx"

#include <algorithm>

namespace ficheaction::engine
{

/// Puts `part` into `whole` from `first` on. Returns whether anything there was different.
template <class Value> bool replace(std::vector<Value>& whole, const std::vector<Value>& part, std::size_t first)
{
    const auto place = whole.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::equal(part.begin(), part.end(), place))
        return false;
    std::copy(part.begin(), part.end(), place);
    return true;
}

/// As `replace`, for all that a column has.
bool replaceCells(TypedColumn& column, TypedColumn&& part, std::size_t first);

/// Whether the rows in `part` have the keys, and are filled or not, as in `table` from `first` on, and no line of
/// totals is among them: then no reference leads elsewhere. Marks the duplicate keys of `part` as they were.
bool haveSameKeys(const TypedTable& table, TypedTable& part, std::size_t first);

void countFilled(TypedTable& table);

}
