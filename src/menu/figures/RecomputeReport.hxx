// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RecomputeReport: what a person is told after a recompute.
#pragma once

#include "commands/figures/Recompute.hxx"
#include "commands/words/Messages.hxx"

namespace ficheaction::menu
{

/// "Grid recalculated: 24 indicators, 2,317 rows read"
rtl::OUString doneText(const commands::Recomputed& run, const commands::Messages& messages);

/// What needs their attention: doubtful cells, indicators that could not be computed, columns that were found by their
/// heading only. Empty where nothing does.
rtl::OUString reportText(const commands::Recomputed& run, const commands::Messages& messages);

}
