// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/FrozenCopy.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>

#include <vector>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Rows = std::vector<std::vector<privacy::GridCell>>;

privacy::GridCell cellOf(const uno::Any& value)
{
    double number = 0;
    rtl::OUString text;
    if (value >>= number)
        return number;
    if ((value >>= text) && !text.isEmpty())
        return fromOffice(text);
    return std::monostate();
}

/// From the first cell of the sheet to the last one with content.
Rows cellsOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    const auto used = usedCells({sheet, uno::UNO_QUERY_THROW});
    if (!used)
        return {};
    const uno::Reference<sheet::XCellRangeData> data(sheet->getCellRangeByPosition(0, 0, used->EndColumn, used->EndRow),
                                                     uno::UNO_QUERY_THROW);
    Rows rows;
    for (const uno::Sequence<uno::Any>& values : data->getDataArray())
    {
        std::vector<privacy::GridCell>& row = rows.emplace_back();
        for (const uno::Any& value : values)
            row.push_back(cellOf(value));
    }
    return rows;
}

/// Takes the line out of the cells.
std::optional<privacy::FrozenMark> takeMark(Rows& rows)
{
    for (auto& row : rows)
        for (privacy::GridCell& cell : row)
            if (const auto* text = std::get_if<std::string>(&cell))
                if (auto mark = privacy::readFrozenLine(*text))
                {
                    cell = std::monostate();
                    return mark;
                }
    return std::nullopt;
}
}

std::optional<FrozenCopy> frozenCopyIn(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
    {
        Rows rows = cellsOf(sheetAt(document, static_cast<sal_Int16>(index)));
        if (auto mark = takeMark(rows))
            return FrozenCopy{std::move(*mark), privacy::gridDigest(rows)};
    }
    return std::nullopt;
}

}
