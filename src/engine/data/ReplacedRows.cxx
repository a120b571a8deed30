// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/ReplacedRows.hxx"

#include <bit>

namespace ficheaction::engine
{

namespace
{
/// Numbers are the same where their bits are: there may be NaN.
bool replaceNumbers(std::vector<double>& whole, const std::vector<double>& part, std::size_t first)
{
    bool different = false;
    for (std::size_t row = 0; row < part.size(); ++row)
    {
        double& place = whole[first + row];
        different = different || std::bit_cast<std::uint64_t>(place) != std::bit_cast<std::uint64_t>(part[row]);
        place = part[row];
    }
    return different;
}

/// Of several values, there may be more or fewer than before.
bool replaceValues(TypedColumn& column, const TypedColumn& part, std::size_t first)
{
    const std::size_t rows = part.offsets.size() - 1;
    const std::uint32_t begin = column.offsets[first];
    const std::uint32_t end = column.offsets[first + rows];
    const auto from = column.values.begin() + begin;
    const auto to = column.values.begin() + end;
    bool different = !std::equal(from, to, part.values.begin(), part.values.end());
    column.values.insert(column.values.erase(from, to), part.values.begin(), part.values.end());
    for (std::size_t row = 0; row <= rows; ++row)
    {
        different = different || column.offsets[first + row] != begin + part.offsets[row];
        column.offsets[first + row] = begin + part.offsets[row];
    }
    const std::uint32_t longer = column.offsets[first + rows] - end;
    for (std::size_t row = first + rows + 1; row < column.offsets.size(); ++row)
        column.offsets[row] += longer;
    return different;
}

bool isLine(RowState state)
{
    return state == RowState::Total || state == RowState::SubHeading;
}
}

bool replaceCells(TypedColumn& column, TypedColumn&& part, std::size_t first)
{
    bool different = replace(column.states, part.states, first);
    different = replace(column.texts, part.texts, first) || different;
    different = replaceNumbers(column.numbers, part.numbers, first) || different;
    different = replace(column.days, part.days, first) || different;
    different = replace(column.rows, part.rows, first) || different;
    if (!part.offsets.empty())
        different = replaceValues(column, part, first) || different;
    return different;
}

bool haveSameKeys(const TypedTable& table, TypedTable& part, std::size_t first)
{
    const std::size_t key = table.columnIndex(table.definition->key);
    if (key != TypedTable::npos && table.columns[key].present)
        for (std::size_t row = 0; row < part.rows; ++row)
        {
            if (table.columns[key].texts[first + row] != part.columns[key].texts[row])
                return false;
            if (table.columns[key].states[first + row] == CellState::DuplicateKey)
                part.columns[key].states[row] = CellState::DuplicateKey;
        }
    for (std::size_t row = 0; row < part.rows; ++row)
    {
        const RowState before = table.states[first + row];
        const RowState now = part.states[row];
        if (isLine(before) || isLine(now) || (before == RowState::Blank) != (now == RowState::Blank))
            return false;
    }
    return true;
}

void countFilled(TypedTable& table)
{
    table.filledRows =
        table.rows - static_cast<std::size_t>(std::count(table.states.begin(), table.states.end(), RowState::Blank));
}

}
