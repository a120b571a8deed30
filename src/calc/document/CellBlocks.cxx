// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/CellBlocks.hxx"

#include "calc/document/HeightsKept.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

constexpr sal_Int32 contentFlags =
    sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::STRING | sheet::CellFlags::FORMULA;

/// Shorter texts have room in one line of any column that wraps.
constexpr sal_Int32 shortText = 24;

uno::Reference<table::XCellRange> rangeOf(const Document& document, const table::CellRangeAddress& cells)
{
    return sheetAt(document, cells.Sheet)
        ->getCellRangeByPosition(cells.StartColumn, cells.StartRow, cells.EndColumn, cells.EndRow);
}

bool mayNeedLines(const uno::Any& value)
{
    rtl::OUString text;
    return (value >>= text) && (text.getLength() > shortText || text.indexOf('\n') >= 0);
}

void fitHeights(const Document& document, const table::CellRangeAddress& cells)
{
    const UndoLock lock(document);
    const uno::Reference<table::XColumnRowRange> range(rangeOf(document, cells), uno::UNO_QUERY_THROW);
    uno::Reference<beans::XPropertySet>(range->getRows(), uno::UNO_QUERY_THROW)
        ->setPropertyValue("OptimalHeight", uno::Any(true));
}

void fitLongTexts(const Document& document, const table::CellRangeAddress& cells, const CellBlockValues& values)
{
    const auto isLong = [&values](sal_Int32 row)
    { return std::any_of(values[row].begin(), values[row].end(), mayNeedLines); };
    for (sal_Int32 first = 0; first < values.getLength(); ++first)
    {
        sal_Int32 next = first;
        while (next < values.getLength() && isLong(next))
            ++next;
        if (next == first)
            continue;
        table::CellRangeAddress rows = cells;
        rows.StartRow = cells.StartRow + first;
        rows.EndRow = cells.StartRow + next - 1;
        fitHeights(document, rows);
        first = next;
    }
}
}

void writeCells(const Document& document, const table::CellRangeAddress& cells, const CellBlockValues& values)
{
    {
        const HeightsKept heights(document);
        const UndoLock lock(document);
        uno::Reference<sheet::XCellRangeData>(rangeOf(document, cells), uno::UNO_QUERY_THROW)->setDataArray(values);
    }
    fitLongTexts(document, cells, values);
}

void emptyCells(const Document& document, const table::CellRangeAddress& cells)
{
    const HeightsKept heights(document);
    const UndoLock lock(document);
    uno::Reference<sheet::XSheetOperation>(rangeOf(document, cells), uno::UNO_QUERY_THROW)->clearContents(contentFlags);
}

}
