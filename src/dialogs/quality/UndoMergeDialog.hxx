// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UndoMergeDialog: the merges that the journal has, of which a person takes one back.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <vector>

namespace ficheaction::dialogs
{

/// The position of the merge that they chose; empty where they closed it. `merges`: in words, at least one.
std::optional<std::size_t> askWhichMerge(const Window& window, const std::vector<rtl::OUString>& merges);

}
