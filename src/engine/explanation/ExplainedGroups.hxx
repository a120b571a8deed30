// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainedGroups: what rows add to a figure that count together: everybody once, each activity's rows, somebody's
// first and last.
#pragma once

#include "engine/explanation/Explanation.hxx"
#include "engine/figures/RowMeasure.hxx"

#include <span>

namespace ficheaction::engine
{

/// Whether the rows that `measure` counts add something together and not one by one: then countGroups explains them,
/// else countRows.
bool areCountedInGroups(const model::Measure& measure);

/// As countRows, for a measure whose rows are counted in groups.
void countGroups(const RowMeasure& rows, std::span<const std::uint32_t> selected,
                 std::span<const std::uint32_t> earlier, Explanation& explanation);

}
