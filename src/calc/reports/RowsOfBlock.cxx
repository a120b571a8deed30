// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/reports/RowsOfBlock.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/sheet/XCellRangeData.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Row = uno::Sequence<uno::Any>;

constexpr sal_Int32 rowsAtOnce = 65536;

/// The cells of the rows of a register, as they are.
class RegisterCells
{
public:
    RegisterCells(const Document& document, const RegisterPlace& place, const RowsBlock& block,
                  const engine::Progress& progress)
        : mPlace(place)
    {
        if (block.rows.empty())
            return;
        const auto isEarlier = [](const RowOfSheet& one, const RowOfSheet& other) { return one.row < other.row; };
        const auto [first, last] = std::minmax_element(block.rows.begin(), block.rows.end(), isEarlier);
        mFirst = first->row;
        mRows.reserve(last->row - mFirst + 1);
        for (const auto& column : place.columns)
            if (column)
            {
                mLeft = mRight < 0 ? *column : std::min(mLeft, *column);
                mRight = std::max(mRight, *column);
            }
        const sal_Int32 top = place.headingRow + 1;
        const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, place.sheet);
        for (sal_Int32 row = static_cast<sal_Int32>(mFirst); row <= static_cast<sal_Int32>(last->row);
             row += rowsAtOnce)
        {
            const sal_Int32 end = std::min(row + rowsAtOnce - 1, static_cast<sal_Int32>(last->row));
            const uno::Reference<sheet::XCellRangeData> cells(
                sheet->getCellRangeByPosition(mLeft, top + row, mRight, top + end), uno::UNO_QUERY_THROW);
            const uno::Sequence<Row> values = cells->getDataArray();
            mRows.insert(mRows.end(), values.begin(), values.end());
            if (progress && !progress(0.5 * row / (last->row + 1.0)))
                throw engine::Cancelled();
        }
    }

    uno::Any at(std::uint32_t row, std::size_t column) const
    {
        return mRows[row - mFirst][*mPlace.columns[column] - mLeft];
    }

private:
    const RegisterPlace& mPlace;
    std::uint32_t mFirst = 0;
    sal_Int32 mLeft = 0;
    sal_Int32 mRight = -1;
    std::vector<Row> mRows;
};
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

CellBlockValues contentOf(const Document& document, const RegisterPlace& place, const RowsBlock& block,
                          const BlockColumns& columns, const engine::Progress& progress)
{
    const RegisterCells cells(document, place, block, progress);
    uno::Sequence<Row> content(static_cast<sal_Int32>(block.rows.size()));
    Row* const target = content.getArray();
    const uno::Any nothing{rtl::OUString()};
    for (std::size_t index = 0; index < block.rows.size(); ++index)
    {
        const RowOfSheet& source = block.rows[index];
        Row row(columns.count);
        uno::Any* const values = row.getArray();
        values[0] <<= static_cast<double>(place.headingRow + 2 + static_cast<sal_Int32>(source.row));
        for (std::size_t column = 0; column < columns.ofRegister.size(); ++column)
            values[column + 1] = cells.at(source.row, columns.ofRegister[column]);
        if (columns.group >= 0)
            values[columns.group] <<= toOffice(source.group);
        values[columns.contribution] = source.contribution ? uno::Any(*source.contribution) : nothing;
        if (columns.possible >= 0)
            values[columns.possible] = source.possible > 0 ? uno::Any(source.possible) : nothing;
        target[index] = row;
    }
    return content;
}

}
