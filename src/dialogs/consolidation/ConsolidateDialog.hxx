// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ConsolidateDialog: asks which files go into one grid, and in what order.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct ConsolidateAnswer
{
    std::vector<std::string> urls; ///< in the order of the columns
    bool samePeopleOnce = true;
};

struct ConsolidateQuestion
{
    bool samePeopleOnce = true; ///< as chosen last time
    std::size_t mostFiles = 0;
    std::function<std::vector<std::string>(const std::string& folder)> filesIn; ///< those that can be read
};

/// Empty where the person closed the dialog.
std::optional<ConsolidateAnswer> askConsolidation(const Window& window, const commands::Messages& messages,
                                                  const ConsolidateQuestion& question);

}
