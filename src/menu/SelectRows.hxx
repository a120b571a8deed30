// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SelectRows: selects rows of a register in the window.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <cstdint>
#include <vector>

namespace ficheaction::menu
{

/// Shows the register and selects its cells in these rows, which count from 0 below the heading.
void selectRows(const dialogs::Window& window, const calc::RegisterPlace& place, std::vector<std::uint32_t> rows);

}
