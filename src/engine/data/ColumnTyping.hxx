// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnTyping: from a column's cells as they are in the sheet to values of the column's type, each with its state.
#pragma once

#include "engine/data/Dataset.hxx"
#include "engine/data/DateRule.hxx"
#include "engine/data/KeyIndex.hxx"

namespace ficheaction::engine
{

/// What the cells of every column are read with.
struct TypingContext
{
    TextPool& pool;
    const LocaleReader& reader;
    std::int32_t nullDate;
};

/// A column's cells, or some of them, or those of a column that the sheet does not have: then all of them are empty.
class Cells
{
public:
    Cells(const RawColumn* column, std::size_t rows, std::size_t first = 0)
        : mColumn(column)
        , mFirst(first)
        , mRows(rows)
    {
    }

    std::size_t rows() const { return mRows; }

    std::uint32_t kind(std::size_t row) const { return mColumn ? mColumn->kind(mFirst + row) : RawColumn::empty; }

    double number(std::size_t row) const { return mColumn->numbers[mFirst + row]; }

private:
    const RawColumn* mColumn;
    std::size_t mFirst;
    std::size_t mRows;
};

/// The folded text that a cell stands for; TextPool::nothing for an empty cell and an error value.
FoldedId foldedCell(const Cells& cells, std::size_t row, TextPool& pool);

/// The number that a cell of a Number column holds, whatever its range: of a time in a column of hours its hours, of a
/// date in one of years its year. Empty where there is none.
std::optional<double> numberOfCell(const Cells& cells, std::size_t row, const model::Column& column, bool isWeight,
                                   const TypingContext& context);

/// `allowed` are the values of the column's list; null where it has none. `dates` is for columns of dates and of
/// years. Not for references.
TypedColumn typeColumn(const model::Column& column, bool isWeight, const Cells& cells,
                       const std::vector<FoldedId>* allowed, const DateRule& dates, const TypingContext& context);

/// The day of a serial number, whatever its time; TypedColumn::noDay where it is far from any date.
std::int32_t dayOfSerial(double serial, std::int32_t nullDate);

/// Whether a day can be one of a fiche: from 1900 to 2200.
bool isSensible(std::int32_t day);

/// Only `texts` and `states`, without a list: how keys are read, whatever the type of their column.
TypedColumn typeTexts(const Cells& cells, const std::vector<FoldedId>* allowed, TextPool& pool);

TypedColumn typeReferences(const Cells& cells, const KeyIndex& keys, TextPool& pool);

}
