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

/// The line that the person wants to go to; empty where they close the list.
std::optional<std::size_t> askWhichRow(const Window& window, const rtl::OUString& title, const rtl::OUString& intro,
                                       const std::vector<std::string>& lines);

}
