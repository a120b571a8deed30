// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/reports/RowsOfBlock.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>
#include <cmath>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Row = uno::Sequence<uno::Any>;

/// The office reads them in less time than a window may stand still.
constexpr sal_Int32 rowsAtOnce = 8192;

std::pair<sal_Int32, sal_Int32> outermost(const RegisterPlace& place)
{
    sal_Int32 left = 0;
    sal_Int32 right = -1;
    for (const auto& column : place.columns)
        if (column)
        {
            left = right < 0 ? *column : std::min(left, *column);
            right = std::max(right, *column);
        }
    return {left, right};
}
}

BlockColumns columnsOf(const RowsBlock& block, const RegisterPlace& place)
{
    BlockColumns columns;
    for (std::size_t column = 0; column < place.columns.size(); ++column)
        if (place.columns[column])
            columns.ofRegister.push_back(column);
    sal_Int32 next = 1 + static_cast<sal_Int32>(columns.ofRegister.size());
    if (!block.groupHeading.empty())
        columns.group = next++;
    columns.contribution = next++;
    if (block.intervals)
        columns.possible = next++;
    columns.count = next;
    return columns;
}

RowsOfBlock::RowsOfBlock(const Document& document, const RegisterPlace& place, RowsBlock& block,
                         const BlockColumns& columns, const engine::Progress& progress)
    : mColumns(columns)
    , mRows(std::move(block.rows))
    , mTop(place.firstRow())
{
    for (const std::string& group : block.groups)
        mGroups.emplace_back(toOffice(group));
    block.groups.clear();
    if (!mRows.empty() && !columns.ofRegister.empty())
        read(document, place, progress);
}

void RowsOfBlock::read(const Document& document, const RegisterPlace& place, const engine::Progress& progress)
{
    const auto isEarlier = [](const RowOfSheet& one, const RowOfSheet& other) { return one.row < other.row; };
    const auto [first, last] = std::minmax_element(mRows.begin(), mRows.end(), isEarlier);
    mFirst = first->row;
    mCells.reserve((last->row - mFirst + 1) * mColumns.ofRegister.size());
    const auto [left, right] = outermost(place);
    const sal_Int32 begin = static_cast<sal_Int32>(mFirst);
    const sal_Int32 end = static_cast<sal_Int32>(last->row) + 1;
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, place.sheet);
    for (sal_Int32 row = begin; row < end; row += rowsAtOnce)
    {
        const uno::Reference<sheet::XCellRangeData> cells(
            sheet->getCellRangeByPosition(left, mTop + row, right, mTop + std::min(row + rowsAtOnce, end) - 1),
            uno::UNO_QUERY_THROW);
        keep(cells->getDataArray(), place, left);
        if (progress && !progress(static_cast<double>(row - begin) / (end - begin)))
            throw engine::Cancelled();
    }
}

void RowsOfBlock::keep(const CellBlockValues& cells, const RegisterPlace& place, sal_Int32 left)
{
    for (const Row& row : cells)
        for (const std::size_t column : mColumns.ofRegister)
            mCells.push_back(mValues.of(row[*place.columns[column] - left]));
}

CellBlockValues RowsOfBlock::part(sal_Int32 first, sal_Int32 count) const
{
    CellBlockValues content(count);
    Row* const target = content.getArray();
    const uno::Any nothing{rtl::OUString()};
    const std::size_t width = mColumns.ofRegister.size();
    for (sal_Int32 index = 0; index < count; ++index)
    {
        const RowOfSheet& source = mRows[static_cast<std::size_t>(first) + static_cast<std::size_t>(index)];
        const std::uint32_t* const cells = mCells.data() + (source.row - mFirst) * width;
        Row row(mColumns.count);
        uno::Any* const values = row.getArray();
        values[0] <<= static_cast<double>(mTop + 1 + static_cast<sal_Int32>(source.row));
        for (std::size_t column = 0; column < width; ++column)
            values[column + 1] = mValues.value(cells[column]);
        if (mColumns.group >= 0)
            values[mColumns.group] = source.group == RowOfSheet::noGroup ? nothing : mGroups[source.group];
        values[mColumns.contribution] = std::isnan(source.contribution) ? nothing : uno::Any(source.contribution);
        if (mColumns.possible >= 0)
            values[mColumns.possible] = source.possible > 0 ? uno::Any(source.possible) : nothing;
        target[index] = row;
    }
    return content;
}

}
