// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NameDialog: what an object of the evaluation, or a register, is called.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <functional>
#include <optional>
#include <string>

namespace ficheaction::dialogs
{

/// Empty where the person closed the window. What `whyNot` says of a name is told, and asked again.
std::optional<std::string> askName(const Window& window, const rtl::OUString& title, const std::string& present,
                                   const std::function<std::string(const std::string&)>& whyNot);

}
