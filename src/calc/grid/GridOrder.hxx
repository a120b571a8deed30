// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridOrder: which rows of the grid belong together, and which of them go where when the definition puts its indicators
// into another order. Knows no UNO.
#pragma once

#include "calc/grid/GridRows.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The rows of an indicator that stand together: its own, those of its breakdown below, and what staff have written
/// into rows between them and the next.
struct GridBlock
{
    std::string indicator;
    std::int32_t first = 0;
    std::int32_t count = 0;

    std::int32_t end() const { return first + count; }
    bool operator==(const GridBlock&) const = default;
};

/// In the order of the sheet. `rows`: all of the sheet that say something; `matched`: whose they are. Rows of staff
/// behind the last indicator are no part of it.
std::vector<GridBlock> gridBlocks(const std::vector<GridSheetRow>& rows, const std::vector<MatchedGridRow>& matched);

/// Whole rows that come before the row `before`; both are as the sheet is when this move is due.
struct RowsMove
{
    std::int32_t first = 0;
    std::int32_t count = 0;
    std::int32_t before = 0; ///< not inside the rows that move

    bool operator==(const RowsMove&) const = default;
};

/// What brings the blocks of the indicators that `after` has elsewhere than `before` behind the one before them in
/// `after`, one move after the other. All others stay in the order that staff have given them. `before`, `after`: ids
/// of all indicators.
std::vector<RowsMove> movesOf(std::vector<GridBlock> blocks, const std::vector<std::string>& before,
                              const std::vector<std::string>& after);

}
