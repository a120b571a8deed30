// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PeriodsTogether: the results of several periods as one, each indicator by its own rule.
#pragma once

#include "engine/results/Results.hxx"

#include <span>

namespace ficheaction::engine
{

/// From the first day of all to the last. `periods` is not empty.
model::Period spanOf(std::span<const model::Period> periods);

/// Whether each begins the day after the one before it.
bool followEachOther(std::span<const model::Period> periods);

/// Rolls each figure up: see RollUp.hxx. `periods` are in order of time, `recomputed` is of the span of all of them.
/// Where they overlap, or leave days out between them, no figure can be computed anew: those that would be are
/// NotApplicable. Of lists and quotes there is only how many: the values stand in the periods.
Results together(std::span<const Results> periods, const Results& recomputed);

}
