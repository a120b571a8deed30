// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RepairsDialog: what can be corrected in the registers, before and after, of which a person ticks what they want.
#pragma once

#include "commands/quality/Repair.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// The repairs that they ticked; empty where they made up their mind not to.
///
/// `kinds` are the codes of the kinds that were ticked last time, and "-" before the code of those that were not. Kinds
/// that are new to the person begin with the safe repairs ticked; of those that they ticked, the safe ones are, or all
/// where none is safe. What they agree to is added.
std::optional<std::vector<commands::ShownRepair>> askRepairs(const Window& window, const commands::Messages& messages,
                                                             const std::vector<commands::ShownRepair>& repairs,
                                                             std::vector<std::string>& kinds);

}
