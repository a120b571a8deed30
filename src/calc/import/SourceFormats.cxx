// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/import/SourceFormats.hxx"

#include <com/sun/star/awt/FontStrikeout.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <com/sun/star/sheet/XCellFormatRangesSupplier.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// "00000" is five, "0" and "0.00" none.
std::size_t digitsOf(const rtl::OUString& code)
{
    sal_Int32 zeros = 0;
    while (zeros < code.getLength() && code[zeros] == '0')
        ++zeros;
    return zeros > 1 && zeros == code.getLength() ? static_cast<std::size_t>(zeros) : 0;
}

ShownAs shownBy(const uno::Reference<util::XNumberFormats>& formats, sal_Int32 key)
{
    const uno::Reference<beans::XPropertySet> format = formats->getByKey(key);
    sal_Int16 type = 0;
    rtl::OUString code;
    format->getPropertyValue("Type") >>= type;
    format->getPropertyValue("FormatString") >>= code;
    ShownAs shown;
    shown.isDay = (type & util::NumberFormat::DATE) != 0;
    shown.isTime = !shown.isDay && (type & util::NumberFormat::TIME) != 0;
    shown.isTruth = (type & util::NumberFormat::LOGICAL) != 0;
    shown.digits = digitsOf(code);
    shown.isOwn = !shown.isDay && !shown.isTime && !shown.isTruth && (type & util::NumberFormat::DEFINED) != 0;
    return shown;
}
}

SourceFormats::SourceFormats(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                             const uno::Reference<sheet::XSpreadsheet>& sheet, const table::CellRangeAddress& part)
    : mFirstColumn(part.StartColumn)
    , mColumns(static_cast<std::size_t>(part.EndColumn - part.StartColumn + 1))
{
    const uno::Reference<util::XNumberFormatsSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<util::XNumberFormats> formats = supplier->getNumberFormats();
    std::map<sal_Int32, ShownAs> known;
    const uno::Reference<sheet::XCellFormatRangesSupplier> ranges(
        sheet->getCellRangeByPosition(part.StartColumn, part.StartRow, part.EndColumn, part.EndRow),
        uno::UNO_QUERY_THROW);
    const uno::Reference<container::XEnumerationAccess> all(ranges->getCellFormatRanges(), uno::UNO_QUERY_THROW);
    const uno::Reference<container::XEnumeration> each = all->createEnumeration();
    while (each->hasMoreElements())
    {
        const uno::Reference<beans::XPropertySet> cells(each->nextElement(), uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XCellRangeAddressable> addressable(cells, uno::UNO_QUERY_THROW);
        const table::CellRangeAddress place = addressable->getRangeAddress();
        sal_Int32 key = 0;
        if (!(cells->getPropertyValue("NumberFormat") >>= key))
            continue;
        const auto [found, isNew] = known.try_emplace(key);
        if (isNew)
            found->second = shownBy(formats, key);
        ShownAs shown = found->second;
        sal_Int16 strikeout = awt::FontStrikeout::NONE;
        cells->getPropertyValue("CharStrikeout") >>= strikeout;
        shown.isStruck = strikeout != awt::FontStrikeout::NONE && strikeout != awt::FontStrikeout::DONTKNOW;
        if (shown == ShownAs())
            continue;
        for (sal_Int32 column = place.StartColumn; column <= place.EndColumn; ++column)
            mColumns[static_cast<std::size_t>(column - mFirstColumn)].push_back({place.StartRow, place.EndRow, shown});
    }
    for (std::vector<Run>& runs : mColumns)
        std::sort(runs.begin(), runs.end(), [](const Run& one, const Run& other) { return one.first < other.first; });
}

ShownAs SourceFormats::at(sal_Int32 column, sal_Int32 row) const
{
    if (mColumns.empty())
        return {};
    const std::vector<Run>& runs = mColumns[static_cast<std::size_t>(column - mFirstColumn)];
    const auto after = std::upper_bound(runs.begin(), runs.end(), row,
                                        [](sal_Int32 wanted, const Run& run) { return wanted < run.first; });
    if (after == runs.begin() || std::prev(after)->last < row)
        return {};
    return std::prev(after)->shown;
}

}
