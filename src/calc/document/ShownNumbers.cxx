// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/ShownNumbers.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

ShownNumbers::ShownNumbers(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mFormats(uno::Reference<util::XNumberFormatsSupplier>(document, uno::UNO_QUERY_THROW)->getNumberFormats())
{
}

std::vector<ShownNumbers::Run> ShownNumbers::runsOf(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column,
                                                    sal_Int32 first, sal_Int32 last) const
{
    std::vector<Run> runs;
    collect(sheet, column, first, last, runs);
    return runs;
}

/// In halves, until all cells of a part have one format.
void ShownNumbers::collect(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 first,
                           sal_Int32 last, std::vector<Run>& runs) const
{
    const uno::Reference<table::XCellRange> cells = sheet->getCellRangeByPosition(column, first, column, last);
    const uno::Reference<beans::XPropertyState> states(cells, uno::UNO_QUERY_THROW);
    if (first < last && states->getPropertyState("NumberFormat") == beans::PropertyState_AMBIGUOUS_VALUE)
    {
        const sal_Int32 middle = first + (last - first) / 2;
        collect(sheet, column, first, middle, runs);
        collect(sheet, column, middle + 1, last, runs);
        return;
    }
    sal_Int32 format = 0;
    uno::Reference<beans::XPropertySet>(cells, uno::UNO_QUERY_THROW)->getPropertyValue("NumberFormat") >>= format;
    const Shown shown = shownBy(format);
    if (shown == Shown::Number)
        return;
    if (!runs.empty() && runs.back().last == first - 1 && runs.back().shown == shown)
        runs.back().last = last;
    else
        runs.push_back({first, last, shown});
}

ShownNumbers::Shown ShownNumbers::shownBy(sal_Int32 format) const
{
    sal_Int16 type = 0;
    mFormats->getByKey(format)->getPropertyValue("Type") >>= type;
    if ((type & util::NumberFormat::DATE) != 0)
        return Shown::Day;
    return (type & util::NumberFormat::TIME) != 0 ? Shown::Time : Shown::Number;
}

}
