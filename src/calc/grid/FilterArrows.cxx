// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/FilterArrows.hxx"

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <algorithm>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr char passing[] = "FA_arrows"; ///< while the arrow of a cell is taken away

uno::Reference<sheet::XDatabaseRanges> rangesOf(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
    return {properties->getPropertyValue("DatabaseRanges"), uno::UNO_QUERY_THROW};
}

std::vector<table::CellRangeAddress> areasOf(const uno::Reference<sheet::XDatabaseRanges>& ranges, sal_Int16 sheet)
{
    std::vector<table::CellRangeAddress> areas;
    for (const rtl::OUString& name : ranges->getElementNames())
    {
        const table::CellRangeAddress area =
            uno::Reference<sheet::XDatabaseRange>(ranges->getByName(name), uno::UNO_QUERY_THROW)->getDataArea();
        if (area.Sheet == sheet)
            areas.push_back(area);
    }
    return areas;
}

bool isIn(const table::CellRangeAddress& area, const table::CellAddress& cell)
{
    return area.StartColumn <= cell.Column && cell.Column <= area.EndColumn && area.StartRow <= cell.Row &&
           cell.Row <= area.EndRow;
}

/// The office takes an arrow away where a filter that is there is switched off.
void removeArrow(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                 const uno::Reference<sheet::XDatabaseRanges>& ranges, const table::CellAddress& cell)
{
    {
        const UndoLock lock(document);
        ranges->addNewByName(passing, {cell.Sheet, cell.Column, cell.Row, cell.Column, cell.Row});
    }
    const uno::Reference<beans::XPropertySet> range(ranges->getByName(passing), uno::UNO_QUERY_THROW);
    for (const bool isFiltered : {true, false})
    {
        const UndoLock lock(document);
        range->setPropertyValue("AutoFilter", uno::Any(isFiltered));
    }
    const UndoLock lock(document);
    ranges->removeByName(passing);
}
}

void removeArrowsBeside(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 sheet, sal_Int32 from,
                        sal_Int32 columns)
{
    const uno::Reference<sheet::XDatabaseRanges> ranges = rangesOf(document);
    if (ranges->hasByName(passing))
        return;
    const std::vector<table::CellRangeAddress> areas = areasOf(ranges, sheet);
    for (const table::CellRangeAddress& area : areas)
        for (sal_Int32 column = area.EndColumn + 1; area.EndColumn >= from && column <= area.EndColumn + columns;
             ++column)
        {
            const table::CellAddress cell(sheet, column, area.StartRow);
            if (std::none_of(areas.begin(), areas.end(), [&](const auto& other) { return isIn(other, cell); }))
                removeArrow(document, ranges, cell);
        }
}

}
