// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SelectedRow: which row of which register the cursor is in.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "menu/SelectedCell.hxx"

#include <cstdint>
#include <optional>

namespace ficheaction::menu
{

struct SelectedRow
{
    std::size_t table = 0;
    std::uint32_t row = 0; ///< counted from the row below the heading
};

/// Empty where the cursor is in no register, or in or above its headings.
std::optional<SelectedRow> selectedRow(const dialogs::Window& window, const calc::FicheLayout& layout);

}
