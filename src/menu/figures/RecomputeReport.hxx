// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RecomputeReport: what a person is told after a recompute.
#pragma once

#include "commands/figures/Recompute.hxx"
#include "commands/words/Messages.hxx"
#include "menu/NoticeBar.hxx"

#include <optional>

namespace ficheaction::menu
{

/// "Grid recalculated: 24 indicators, 2,317 rows read"
rtl::OUString doneText(const commands::Recomputed& run, const commands::Messages& messages);

/// What is to be looked at: doubtful cells, indicators that could not be computed, columns that were found by their
/// heading only. None where nothing is.
std::optional<Notice> recomputeNotice(const commands::Recomputed& run, const commands::Messages& messages);

}
