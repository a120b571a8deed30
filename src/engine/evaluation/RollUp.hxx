// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RollUp: one figure for several periods together.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Template.hxx"

#include <span>

namespace ficheaction::engine
{

/// `periods` are the indicator's figures in the order of time, `recomputed` is that of all of them as one period.
/// Periods in which nothing was noted, or nothing applies, add nothing; where that is so of all, the status is that of
/// the last. RollUp::None is NotApplicable.
Figure rolledUp(const model::Indicator& indicator, std::span<const Figure> periods, const Figure& recomputed);

}
