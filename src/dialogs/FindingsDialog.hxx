// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FindingsDialog: the list of what a person should look at, from which they go to a cell.
#pragma once

#include "commands/Check.hxx"
#include "commands/Messages.hxx"
#include "dialogs/Window.hxx"

#include <optional>
#include <vector>

namespace ficheaction::dialogs
{

/// Shows the list; returns the finding whose cell the person wants to see. One without findings says that all is well.
std::optional<std::size_t> askWhichFinding(const Window& window, const commands::Messages& messages,
                                           const std::vector<commands::ShownFinding>& findings);

}
