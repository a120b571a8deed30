// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainedRows: what each of the rows that pass the conditions of a measure adds to its figure, kind by kind; and the
// figure, added up again from that alone.
#pragma once

#include "engine/explanation/Explanation.hxx"
#include "engine/figures/RowMeasure.hxx"

#include <span>

namespace ficheaction::engine
{

/// Fills `counted`, `groups` and `possiblyMore` of `explanation`, and adds the others of `selected` to `leftOut`.
/// `earlier`: New, Returning: the rows that say who was seen earlier.
void countRows(const RowMeasure& rows, std::span<const std::uint32_t> selected, std::span<const std::uint32_t> earlier,
               Explanation& explanation);

/// Of an explanation of rows.
Figure figureMadeOf(const Explanation& explanation);

/// The place of `detail` among the details, where it is added if it is new.
std::uint16_t detailOf(Explanation& explanation, const model::Dimension& dimension);

}
