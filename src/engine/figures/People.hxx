// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// People: who is in each group of rows: those with a name, and how many more were only counted.
#pragma once

#include "engine/figures/RowMeasure.hxx"
#include "engine/rows/Grouping.hxx"

#include <functional>
#include <vector>

namespace ficheaction::engine
{

/// Some people: those with a name, by key, ascending; and how many more were only counted, any of whom may be one of
/// them, or not.
struct People
{
    std::vector<ValueKey> named;
    double unnamed = 0;
};

/// The different values at `of` for each group; without `of`, the rows themselves.
std::vector<People> peopleOf(const RowMeasure& rows, const Grouping& grouping);

/// Whether rows without a value at `of` are people who are only counted: it is one reference column, and the register
/// has a weight.
bool countsUnnamed(const RowMeasure& rows);

/// Calls `take` for each row that refers to nobody at `reference`, with its place in the grouping and its weight; for
/// none where the register has no weight.
void forEachUnnamed(const RowMeasure& rows, const model::Path& reference, const Grouping& grouping,
                    const std::function<void(std::size_t, double)>& take);

/// For each group, the weight of the rows that refer to nobody at `reference`; nothing where the register has none.
std::vector<double> unnamedAt(const RowMeasure& rows, const model::Path& reference, const Grouping& grouping);

}
