// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainChangeDialog: what each figure was and is, and the rows that made the difference.
#pragma once

#include "commands/ExplainChange.hxx"
#include "dialogs/Window.hxx"

namespace ficheaction::dialogs
{

/// `first`: the figure that is shown at first, a place in `changes.figures`.
void showChanges(const Window& window, const commands::Messages& messages, const commands::FigureChanges& changes,
                 std::size_t first);

}
