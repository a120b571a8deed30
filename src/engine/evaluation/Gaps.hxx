// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Gaps: blank cells that the rules of a template ask for.
#pragma once

#include "engine/data/Dataset.hxx"

#include <vector>

namespace ficheaction::engine
{

struct KeptWork;

/// The blank cells because of which a row counts nowhere in some indicator, and might if they were filled in (an event
/// without a state), whatever the row's date: see Conditions. Sorted, each once. What an indicator cannot be computed
/// without (Needs.hxx) is told otherwise. Time is linear in the rows for each different rule that asks for a cell which
/// is blank somewhere. `work` is what an evaluation of the data kept, and no evaluation runs.
std::vector<CellAddress> gapsOf(const Dataset& data, KeptWork* work = nullptr);

}
