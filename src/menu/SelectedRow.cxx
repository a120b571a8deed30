// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/SelectedRow.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

std::optional<SelectedRow> selectedRow(const dialogs::Window& window, const calc::FicheLayout& layout)
{
    const std::optional<table::CellAddress> cell = selectedCell(window);
    for (std::size_t table = 0; cell && table < layout.registers.size(); ++table)
    {
        const calc::RegisterPlace& place = layout.registers[table];
        if (place.found && place.sheet == cell->Sheet && cell->Row > place.headingRow)
            return SelectedRow{table, static_cast<std::uint32_t>(cell->Row - place.headingRow - 1)};
    }
    return std::nullopt;
}

}
