// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DashboardDialog: which figures and charts a dashboard shows.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct DashboardQuestion
{
    struct Item
    {
        std::string label;
        bool isChart = false;
        bool isShown = false;
    };

    std::vector<Item> items;
    bool isThere = false; ///< a dashboard is: another choice makes it anew
};

/// Which of the items are to be shown, one answer for each; one is at least.
std::optional<std::vector<bool>> askDashboard(const Window& window, const commands::Messages& messages,
                                              const DashboardQuestion& question);

}
