// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/LastRow.hxx"

#include "calc/document/UsedCells.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
sal_Int32 lastUsedRowOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    const uno::Reference<sheet::XUsedAreaCursor> cursor(sheet->createCursor(), uno::UNO_QUERY_THROW);
    cursor->gotoEndOfUsedArea(false);
    return uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress().EndRow;
}
}

sal_Int32 lastRowOf(const uno::Reference<sheet::XSpreadsheet>& sheet, const std::vector<sal_Int32>& columns,
                    sal_Int32 headingRow)
{
    constexpr sal_Int32 firstStep = 128;
    constexpr sal_Int32 growth = 8;
    sal_Int32 step = firstStep;
    for (sal_Int32 bottom = lastUsedRowOf(sheet); bottom > headingRow; step = std::min(step * growth, lastSheetRow))
    {
        const sal_Int32 top = std::max(headingRow + 1, bottom - step + 1);
        sal_Int32 last = headingRow;
        for (const sal_Int32 column : columns)
            if (const auto used = usedCells(sheet->getCellRangeByPosition(column, top, column, bottom)))
                last = std::max(last, used->EndRow);
        if (last > headingRow)
            return last;
        bottom = top - 1;
    }
    return headingRow;
}

}
