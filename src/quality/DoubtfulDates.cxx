// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "quality/DoubtfulDates.hxx"

namespace ficheaction::quality
{

namespace
{
bool isChecked(engine::RowState state)
{
    return state == engine::RowState::Valid || state == engine::RowState::Invalid;
}
}

bool isInOrderOfOthers(const engine::Dataset& data, const engine::CellAddress& cell)
{
    return data.dateRule(cell.table, cell.column).proven && data.readDayOf(cell).inOrderOfColumn;
}

std::vector<std::size_t> exchangedDates(const engine::Dataset& data, std::size_t index)
{
    const engine::TypedTable& table = data.tables()[index];
    std::vector<std::size_t> rows(table.columns.size(), table.rows);
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        for (std::size_t row = 0; data.dateRule(index, column).maybeExchanged && row < table.rows; ++row)
            if (isChecked(table.states[row]) && table.columns[column].states[row] == engine::CellState::Ok)
            {
                rows[column] = row;
                break;
            }
    return rows;
}

std::size_t doubtfulDates(const engine::Dataset& data, std::size_t index, std::size_t column)
{
    const engine::DateRule& rule = data.dateRule(index, column);
    const engine::TypedTable& table = data.tables()[index];
    std::size_t doubtful = rule.maybeExchanged && exchangedDates(data, index)[column] < table.rows ? 1 : 0;
    for (std::size_t row = 0; rule.proven && row < table.rows; ++row)
        if (table.columns[column].states[row] == engine::CellState::ReadFromText && isChecked(table.states[row]) &&
            isInOrderOfOthers(data, {static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(column),
                                     static_cast<std::uint32_t>(row)}))
            ++doubtful;
    return doubtful;
}

}
