// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/NamedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeReferrer.hpp>
#include <com/sun/star/sheet/XNamedRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

NamedCells::NamedCells(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mRanges(uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("NamedRanges"),
              uno::UNO_QUERY_THROW)
{
}

std::optional<table::CellAddress> NamedCells::cellOf(const rtl::OUString& name) const
{
    if (!mRanges->hasByName(name))
        return std::nullopt;
    // The name of a cell that was deleted still refers to one: to where the cell would be, on the sheet now there.
    const uno::Reference<sheet::XNamedRange> namedRange(mRanges->getByName(name), uno::UNO_QUERY_THROW);
    if (namedRange->getContent().indexOf("#REF!") >= 0)
        return std::nullopt;
    const uno::Reference<sheet::XCellRangeReferrer> referrer(namedRange, uno::UNO_QUERY);
    const uno::Reference<sheet::XCellRangeAddressable> cell(referrer.is() ? referrer->getReferredCells() : nullptr,
                                                            uno::UNO_QUERY);
    if (!cell.is())
        return std::nullopt;
    const table::CellRangeAddress range = cell->getRangeAddress();
    return table::CellAddress(range.Sheet, range.StartColumn, range.StartRow);
}

std::vector<rtl::OUString> NamedCells::namesThatStartWith(const rtl::OUString& begin) const
{
    std::vector<rtl::OUString> names;
    for (const rtl::OUString& name : mRanges->getElementNames())
        if (name.startsWith(begin))
            names.push_back(name);
    return names;
}

}
