// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowListDialog: rows of a register as lines of a list, from which a person goes to one.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct RowListQuestion
{
    rtl::OUString title;
    rtl::OUString intro;
    std::vector<std::string> lines;
    std::size_t chosen = 0; ///< at first
    rtl::OUString accept{}; ///< on the button; empty: it goes to the row
};

/// The line that the person chose; empty where they close the list.
std::optional<std::size_t> askWhichRow(const Window& window, const RowListQuestion& question);

}
