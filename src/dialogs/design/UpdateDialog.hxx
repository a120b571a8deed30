// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UpdateDialog: what another definition says otherwise, each thing ticked or not.
#pragma once

#include "commands/figures/UpdateDefinition.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "model/Date.hxx"

#include <functional>
#include <optional>

namespace ficheaction::dialogs
{

struct UpdateQuestion
{
    const model::Template& mine;
    model::Period period;                            ///< of the rules in words
    std::vector<commands::OfferedDefinition> offers; ///< newer ones of the same template; may be empty
    /// Another file, over this window; nothing where the person chose none, or it could not be read, which is told.
    std::function<std::optional<commands::OfferedDefinition>(const Window&)> chooseFile;
};

/// `mine` with what the person took over; nothing where they closed the window or ticked nothing. What is refused is
/// told, and the window stays.
std::optional<model::Template> askUpdates(const Window& window, const commands::Messages& messages,
                                          const UpdateQuestion& question);

}
