// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SeveralValuesDialog: the values of one column to tick, and a line for others.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "entry/FormFields.hxx"

#include <optional>
#include <string>

namespace ficheaction::dialogs
{

/// `present` is the cell so far; returns it anew, values separated by semicolons. Empty where the person cancels.
std::optional<std::string> askSeveralValues(const Window& window, const commands::Messages& messages,
                                            const entry::FormField& field, const std::string& present);

}
