// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/MergedCells.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// In halves: a range without merged cells answers at once.
void collect(const uno::Reference<sheet::XSpreadsheet>& sheet, const table::CellRangeAddress& part,
             std::vector<table::CellRangeAddress>& found)
{
    const uno::Reference<table::XCellRange> cells =
        sheet->getCellRangeByPosition(part.StartColumn, part.StartRow, part.EndColumn, part.EndRow);
    if (!uno::Reference<util::XMergeable>(cells, uno::UNO_QUERY_THROW)->getIsMerged())
        return;
    if (part.StartRow == part.EndRow && part.StartColumn == part.EndColumn)
    {
        const uno::Reference<sheet::XSheetCellCursor> cursor =
            sheet->createCursorByRange({cells, uno::UNO_QUERY_THROW});
        cursor->collapseToMergedArea();
        found.push_back(uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress());
        return;
    }
    table::CellRangeAddress first = part;
    table::CellRangeAddress second = part;
    if (part.StartRow < part.EndRow)
    {
        first.EndRow = part.StartRow + (part.EndRow - part.StartRow) / 2;
        second.StartRow = first.EndRow + 1;
    }
    else
    {
        first.EndColumn = part.StartColumn + (part.EndColumn - part.StartColumn) / 2;
        second.StartColumn = first.EndColumn + 1;
    }
    collect(sheet, first, found);
    collect(sheet, second, found);
}
}

std::vector<table::CellRangeAddress> mergedCells(const uno::Reference<sheet::XSpreadsheet>& sheet,
                                                 const table::CellRangeAddress& part)
{
    std::vector<table::CellRangeAddress> found;
    collect(sheet, part, found);
    return found;
}

}
