// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/RemovedSheet.hxx"

#include "calc/document/UndoLock.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

uno::Reference<sheet::XDatabaseRanges> rangesOf(const Document& document)
{
    return {uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("DatabaseRanges"),
            uno::UNO_QUERY_THROW};
}
}

FiltersKept::FiltersKept(const Document& document)
    : mDocument(document)
{
    const uno::Reference<sheet::XDatabaseRanges> ranges = rangesOf(document);
    for (const rtl::OUString& name : ranges->getElementNames())
    {
        const uno::Reference<sheet::XDatabaseRange> range(ranges->getByName(name), uno::UNO_QUERY_THROW);
        const uno::Reference<beans::XPropertySet> properties(range, uno::UNO_QUERY_THROW);
        mFilters.push_back({name, range->getDataArea(), properties->getPropertyValue("AutoFilter")});
    }
}

void FiltersKept::restoreWithout(sal_Int16 removed) const
{
    const uno::Reference<sheet::XDatabaseRanges> ranges = rangesOf(mDocument);
    for (const Filter& filter : mFilters)
    {
        if (filter.area.Sheet == removed || ranges->hasByName(filter.name))
            continue;
        table::CellRangeAddress area = filter.area;
        area.Sheet = static_cast<sal_Int16>(area.Sheet - (area.Sheet > removed ? 1 : 0));
        {
            const UndoLock lock(mDocument);
            ranges->addNewByName(filter.name, area);
        }
        const UndoLock lock(mDocument);
        const uno::Reference<beans::XPropertySet> added(ranges->getByName(filter.name), uno::UNO_QUERY_THROW);
        added->setPropertyValue("AutoFilter", filter.hasArrows);
    }
}

void removeSheet(const Document& document, const rtl::OUString& name)
{
    const uno::Reference<sheet::XSpreadsheets> sheets = document->getSheets();
    const uno::Reference<sheet::XCellRangeAddressable> sheet(sheets->getByName(name), uno::UNO_QUERY_THROW);
    const sal_Int16 place = sheet->getRangeAddress().Sheet;
    const FiltersKept filters(document);
    {
        const UndoLock lock(document);
        sheets->removeByName(name);
    }
    filters.restoreWithout(place);
}

}
