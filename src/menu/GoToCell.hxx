// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GoToCell: shows a cell to the person.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <string>

namespace ficheaction::menu
{

/// Activates the sheet, which is shown where it was hidden, and selects the cell; the sheet alone where `cell` is
/// empty. Does nothing where there is no such sheet.
void goToCell(const dialogs::Window& window, const std::string& sheet, const std::string& cell);

}
