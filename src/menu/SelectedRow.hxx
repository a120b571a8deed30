// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SelectedRow: which row of which register the cursor is in, and which others are selected with it.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "menu/SelectedCell.hxx"

#include <cstdint>
#include <optional>
#include <vector>

namespace ficheaction::menu
{

struct SelectedRow
{
    std::size_t table = 0;
    std::uint32_t row = 0; ///< counted from the row below the heading
};

/// Empty where the cursor is in no register, or in or above its headings.
std::optional<SelectedRow> selectedRow(const dialogs::Window& window, const calc::FicheLayout& layout);

/// All rows of this register of which a cell is selected and seen, below its headings and above `end`, in the order of
/// the sheet; those that a filter hides are not meant.
std::vector<std::uint32_t> selectedRows(const dialogs::Window& window, const calc::RegisterPlace& place,
                                        std::uint32_t end);

}
