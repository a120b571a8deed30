// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainChangeDialog: what each figure was and is, and the rows that made the difference.
#pragma once

#include "commands/figures/ExplainChange.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <functional>
#include <vector>

namespace ficheaction::dialogs
{

struct ChangesQuestion
{
    std::vector<commands::Since> comparable;         ///< none: only one recompute is known
    commands::Since since = commands::Since::Before; ///< the one that is shown at first, where it is comparable
    std::function<commands::FigureChanges(commands::Since since)> changes;
    /// The figure that is shown at first, a place in its `figures`.
    std::function<std::size_t(const commands::FigureChanges& changes)> first;
    /// Keeps the last recompute; says itself what is in the way. Whether it was done.
    std::function<bool(const Window& window)> freeze;
};

/// Returns the one that was shown at last.
commands::Since showChanges(const Window& window, const commands::Messages& messages, const ChangesQuestion& question);

}
