// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/CellMarks.hxx"

namespace ficheaction::engine
{

void CellMarks::mark(const CellAddress& cell)
{
    std::vector<bool>& rows = mRows[{cell.table, cell.column}];
    if (rows.empty())
        rows.resize((*mTables)[cell.table].rows);
    rows[cell.row] = true;
}

std::vector<CellAddress> CellMarks::sorted() const
{
    std::vector<CellAddress> cells;
    for (const auto& [place, rows] : mRows)
        for (std::uint32_t row = 0; row < rows.size(); ++row)
            if (rows[row])
                cells.push_back({place.first, place.second, row});
    return cells;
}

}
