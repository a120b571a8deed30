// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Needs: the registers and columns without which a measure cannot be computed.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Measure.hxx"

#include <span>

namespace ficheaction::engine
{

/// The first thing that `measure`, broken down by `breakdown`, needs and the document does not have; Code::None where
/// nothing is missing. Needed are the source; each column of each path, with what it inherits from; the key of every
/// register that a path leads to; the date, where a period is tested or quotes are put in order; the weight, where
/// people are counted by it. So is the register behind any reference that the source, or a register on a path, has in
/// use: without it nobody can say which of its rows are valid.
Problem missingFor(const Dataset& data, const model::Measure& measure, std::span<const model::Dimension> breakdown);

}
