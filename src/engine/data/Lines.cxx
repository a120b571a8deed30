// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/Lines.hxx"

#include "text/TextFolding.hxx"

#include <vector>

namespace ficheaction::engine
{

namespace
{
using As = texts::LineCell::As;
using model::ColumnType;

/// One register, row by row.
class LineReader
{
public:
    LineReader(const TypedTable& table, std::span<const Cells> cells, const TextPool& pool, const LineTexts& lines)
        : mTable(table)
        , mCells(cells)
        , mPool(pool)
        , mLines(lines)
        , mKey(table.columnIndex(table.definition->key))
    {
    }

    /// Whether the cell may make its line another than a row.
    bool asks(std::size_t column, std::size_t row) const
    {
        const std::uint32_t kind = mCells[column].kind(row);
        return kind >= RawColumn::firstText && mLines.of(mPool.folded(kind - RawColumn::firstText)).anything() &&
               !isKnown(column, row);
    }

    texts::LineKind kindOf(std::size_t row)
    {
        mFilled.clear();
        for (std::size_t column = 0; column < mCells.size(); ++column)
            read(column, row);
        if (mKey != TypedTable::npos && hasOwnKey(row))
            return texts::LineKind::Row;
        return texts::lineKind(mFilled, mCells.size());
    }

private:
    bool isKnown(std::size_t column, std::size_t row) const
    {
        const model::Column& definition = mTable.definition->columns[column];
        const bool isListed = definition.type == ColumnType::Reference || !definition.list.empty();
        return isListed && mTable.columns[column].states[row] == CellState::Ok;
    }

    bool hasOwnKey(std::size_t row) const
    {
        const std::uint32_t kind = mCells[mKey].kind(row);
        if (kind < RawColumn::firstText)
            return kind == RawColumn::number;
        const FoldedId text = mPool.folded(kind - RawColumn::firstText);
        const LineTexts::Says says = mLines.of(text);
        const bool isOfLine =
            says.word >= texts::LineWord::Total || says.label || (says.subHeading && mFilled.size() == 1);
        return text != TextPool::nothing && !isOfLine;
    }

    void read(std::size_t column, std::size_t row)
    {
        const std::uint32_t kind = mCells[column].kind(row);
        if (kind == RawColumn::empty)
            return;
        const ColumnType type = mTable.definition->columns[column].type;
        if (kind < RawColumn::firstText)
        {
            mFilled.push_back({isKnown(column, row)                                 ? As::Known
                               : type == ColumnType::Date || kind == RawColumn::day ? As::Day
                                                                                    : As::Number});
            return;
        }
        const FoldedId id = mPool.folded(kind - RawColumn::firstText);
        if (id == TextPool::nothing)
            return;
        const LineTexts::Says says = mLines.of(id);
        mFilled.push_back({roleOf(column, row, mPool.foldedText(id), says), says.word, says.subHeading});
    }

    As roleOf(std::size_t column, std::size_t row, std::string_view form, const LineTexts::Says& says) const
    {
        const model::Column& definition = mTable.definition->columns[column];
        if (isKnown(column, row))
            return As::Known;
        if (says.label && form == texts::folded(definition.label))
            return As::OwnLabel;
        const bool isRead = mTable.columns[column].states[row] == CellState::ReadFromText;
        if (isRead && definition.type == ColumnType::Date)
            return As::Day;
        if (isRead || (form.front() >= '0' && form.front() <= '9'))
            return As::Number;
        const bool takesAny = definition.type == ColumnType::Text || definition.type == ColumnType::Values ||
                              (definition.type == ColumnType::List && definition.list.empty());
        return takesAny && column != mKey ? As::Free : As::Unfit;
    }

    const TypedTable& mTable;
    std::span<const Cells> mCells;
    const TextPool& mPool;
    const LineTexts& mLines;
    std::size_t mKey;
    std::vector<texts::LineCell> mFilled; ///< of the row that is read
};

RowState stateOf(texts::LineKind kind)
{
    return kind == texts::LineKind::Total        ? RowState::Total
           : kind == texts::LineKind::SubHeading ? RowState::SubHeading
                                                 : RowState::Valid;
}
}

void settleLines(TypedTable& table, std::span<const Cells> cells, const TextPool& pool, const LineTexts& lines)
{
    if (!lines.any())
        return;
    LineReader reader(table, cells, pool, lines);
    std::vector<bool> settled(table.rows, false);
    for (std::size_t column = 0; column < cells.size(); ++column)
        for (std::size_t row = 0; row < table.rows; ++row)
            if (reader.asks(column, row) && !settled[row])
            {
                table.states[row] = stateOf(reader.kindOf(row));
                settled[row] = true;
            }
}

}
