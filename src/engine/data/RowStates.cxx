// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/RowStates.hxx"

#include <algorithm>
#include <vector>

namespace ficheaction::engine
{

namespace
{
constexpr auto noColumn = static_cast<std::uint32_t>(TypedTable::npos);

void findFirstColumns(TypedTable& table, std::span<const Cells> cells, const TextPool& pool)
{
    table.firstColumns.assign(table.rows, noColumn);
    std::size_t blank = table.rows;
    for (std::size_t column = 0; column < cells.size() && blank > 0; ++column)
        for (std::size_t row = 0; row < table.rows; ++row)
        {
            if (table.firstColumns[row] != noColumn)
                continue;
            const std::uint32_t kind = cells[column].kind(row);
            const bool filled =
                kind == RawColumn::number || kind == RawColumn::error ||
                (kind >= RawColumn::firstText && pool.folded(kind - RawColumn::firstText) != TextPool::nothing);
            if (!filled)
                continue;
            table.firstColumns[row] = static_cast<std::uint32_t>(column);
            --blank;
        }
}

/// Whether a row reads the value of a column through a reference that it has, so that its own cell may be empty.
bool isInherited(const TypedTable& table, const model::Column& column, std::size_t row)
{
    if (column.inherit.empty())
        return false;
    const std::size_t through = table.columnIndex(column.inherit.steps.front());
    if (through == TypedTable::npos || !table.columns[through].present)
        return false;
    const CellState state = table.columns[through].states[row];
    return state != CellState::Empty && state != CellState::MissingRequired;
}

bool isFilled(RowState state)
{
    return state == RowState::Valid || state == RowState::Invalid;
}

bool isAlone(std::span<const Cells> cells, std::size_t row)
{
    return std::count_if(cells.begin(), cells.end(),
                         [row](const Cells& column) { return column.kind(row) != RawColumn::empty; }) == 1;
}

/// The rows whose key is none: no reference finds them.
void findKeysOfLines(TypedTable& table, std::span<const Cells> cells, std::span<const FoldedId> keys,
                     const LineTexts& lines)
{
    for (std::size_t row = 0; row < table.rows; ++row)
    {
        const LineTexts::Says says = lines.of(keys[row]);
        if (table.states[row] == RowState::Blank || !says.anything())
            continue;
        if (says.word >= texts::LineWord::Total)
            table.states[row] = RowState::Total;
        else if (says.label || (says.subHeading && isAlone(cells, row)))
            table.states[row] = RowState::SubHeading;
    }
}
}

void readRows(TypedTable& table, std::span<const Cells> cells, std::span<const FoldedId> keys, const TextPool& pool,
              const LineTexts& lines)
{
    findFirstColumns(table, cells, pool);
    table.states.assign(table.rows, RowState::Valid);
    for (std::size_t row = 0; row < table.rows; ++row)
        if (table.firstColumns[row] == noColumn)
            table.states[row] = RowState::Blank;
    if (!keys.empty() && lines.any())
        findKeysOfLines(table, cells, keys, lines);
}

KeyIndex indexKeys(TypedTable& table, std::span<const FoldedId> keys)
{
    KeyIndex index;
    if (keys.empty())
        return index;
    TypedColumn& column = table.columns[table.columnIndex(table.definition->key)];
    for (std::size_t row = 0; row < table.rows; ++row)
        if (isFilled(table.states[row]) && keys[row] != TextPool::nothing &&
            !index.add(keys[row], static_cast<std::int32_t>(row)))
            column.states[row] = CellState::DuplicateKey;
    return index;
}

void markMissing(TypedTable& table)
{
    for (std::size_t index = 0; index < table.columns.size(); ++index)
    {
        const model::Column& definition = table.definition->columns[index];
        TypedColumn& column = table.columns[index];
        const bool required = definition.required || definition.id == table.definition->key;
        if (!required || !column.present || definition.whereEmpty)
            continue;
        for (std::size_t row = 0; row < table.rows; ++row)
            if (isFilled(table.states[row]) && column.states[row] == CellState::Empty &&
                !isInherited(table, definition, row))
                column.states[row] = CellState::MissingRequired;
    }
}

void settleRows(TypedTable& table)
{
    for (std::size_t index = 0; index < table.columns.size(); ++index)
    {
        const std::vector<CellState>& states = table.columns[index].states;
        for (std::size_t row = 0; row < table.rows; ++row)
            if (states[row] > CellState::ReadFromText && table.states[row] == RowState::Valid &&
                makesInvalid(*table.definition, index, states[row]))
                table.states[row] = RowState::Invalid;
    }
    table.filledRows =
        table.rows - static_cast<std::size_t>(std::count(table.states.begin(), table.states.end(), RowState::Blank));
}

bool makesInvalid(const model::Register& definition, std::size_t column, CellState state)
{
    const model::Column& rules = definition.columns[column];
    if (rules.type == model::ColumnType::Reference &&
        (state == CellState::UnknownReference || state == CellState::Unreadable || state == CellState::MissingRequired))
        return true;
    if (rules.id == definition.weight &&
        (state == CellState::Unreadable || state == CellState::OutOfRange || state == CellState::NoNumber))
        return true;
    return rules.id == definition.key && state == CellState::DuplicateKey;
}

}
