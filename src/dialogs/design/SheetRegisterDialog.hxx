// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetRegisterDialog: what the columns of a sheet would be in a register, to be corrected.
#pragma once

#include "commands/words/Messages.hxx"
#include "design/SheetRegister.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

/// `proposed` as the person left it; empty where they closed the window. It holds: design::withSheetRegister takes it.
std::optional<design::SheetRegister> askSheetRegister(const Window& window, const commands::Messages& messages,
                                                      const model::Template& definition,
                                                      const design::SheetRegister& proposed);

}
