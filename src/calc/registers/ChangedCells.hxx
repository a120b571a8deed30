// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedCells: compares a block of cells with what it was, and writes what is different.
#pragma once

#include "engine/data/RawTable.hxx"

#include <algorithm>
#include <bit>

namespace ficheaction::calc
{

class ChangedCells
{
public:
    /// `first` is the block's first row in the table; `rowsOfTable` how many that has.
    ChangedCells(const engine::TextPool& pool, std::size_t first, std::size_t rowsOfTable)
        : mPool(pool)
        , mFirst(first)
        , mRowsOfTable(rowsOfTable)
    {
    }

    /// Takes over into `column`, which is at `place` in its register, the `rows` cells of `now`.
    void take(engine::RawColumn& column, std::uint32_t place, const engine::RawColumn& now, std::size_t rows)
    {
        bool different = false;
        for (std::size_t row = 0; row < rows; ++row)
            if (!isSame(column, now, row))
            {
                different = true;
                mTop = std::min(mTop, row);
                mBottom = std::max(mBottom, row);
                mDependsOnOrder =
                    mDependsOnOrder || hasSpellings(column.kind(mFirst + row)) || hasSpellings(now.kind(row));
                write(column, now, row);
            }
        if (different)
            mColumns.push_back(place);
    }

    bool any() const { return !mColumns.empty(); }

    /// A text that changed is written in several ways: which one is shown depends on the order of all cells.
    bool dependsOnOrder() const { return mDependsOnOrder; }

    engine::ChangedRows rows(std::uint32_t table) const { return {table, mFirst + mTop, mBottom - mTop + 1, mColumns}; }

private:
    bool isSame(const engine::RawColumn& column, const engine::RawColumn& now, std::size_t row) const
    {
        const std::uint32_t kind = now.kind(row);
        if (kind != column.kind(mFirst + row))
            return false;
        return !engine::RawColumn::isNumber(kind) || std::bit_cast<std::uint64_t>(now.numbers[row]) ==
                                                         std::bit_cast<std::uint64_t>(column.numbers[mFirst + row]);
    }

    bool hasSpellings(std::uint32_t kind) const
    {
        return kind >= engine::RawColumn::firstText &&
               mPool.hasSeveralSpellings(mPool.folded(kind - engine::RawColumn::firstText));
    }

    void write(engine::RawColumn& column, const engine::RawColumn& now, std::size_t row) const
    {
        if (engine::RawColumn::isNumber(now.kind(row)))
            column.setNumber(mFirst + row, mRowsOfTable, now.numbers[row]);
        if (now.kind(row) != engine::RawColumn::number)
            column.setKind(mFirst + row, mRowsOfTable, now.kind(row));
    }

    const engine::TextPool& mPool;
    std::size_t mFirst;
    std::size_t mRowsOfTable;
    std::size_t mTop = static_cast<std::size_t>(-1);
    std::size_t mBottom = 0;
    std::vector<std::uint32_t> mColumns;
    bool mDependsOnOrder = false;
};

}
