// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SelectedCell: the cell that a person has chosen in a window.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <com/sun/star/table/CellAddress.hpp>

#include <optional>

namespace ficheaction::menu
{

/// The upper left one of several; nothing where something else is selected, a drawing for example.
std::optional<com::sun::star::table::CellAddress> selectedCell(const dialogs::Window& window);

}
