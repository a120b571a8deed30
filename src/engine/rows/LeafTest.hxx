// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LeafTest: one test of a filter on the values at its path, for all rows.
#pragma once

#include "engine/rows/PathValues.hxx"
#include "engine/rows/Truth.hxx"
#include "model/Measure.hxx"

namespace ficheaction::engine
{

/// `filter` is of a kind with a path. Values of the filter are read by the type of the column: a number, a day as
/// "2026-06-12", the key that a reference names, or else a text.
Mask leafTest(const Dataset& data, const model::Filter& filter, const PathValues& values);

/// True for the rows with a day of `period` there.
Mask periodTest(const model::Period& period, const PathValues& dates);

}
