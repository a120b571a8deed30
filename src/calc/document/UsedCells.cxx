// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/UsedCells.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

uno::Reference<sheet::XSpreadsheet> sheetAt(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                            sal_Int16 index)
{
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    return uno::Reference<sheet::XSpreadsheet>(sheets->getByIndex(index), uno::UNO_QUERY_THROW);
}

uno::Reference<table::XCell> cellAt(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                    const table::CellAddress& address)
{
    return sheetAt(document, address.Sheet)->getCellByPosition(address.Column, address.Row);
}

std::vector<table::CellRangeAddress> usedParts(const uno::Reference<table::XCellRange>& range)
{
    constexpr sal_Int16 content =
        sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::STRING | sheet::CellFlags::FORMULA;
    const uno::Reference<sheet::XCellRangesQuery> query(range, uno::UNO_QUERY_THROW);
    const table::CellRangeAddress asked =
        uno::Reference<sheet::XCellRangeAddressable>(range, uno::UNO_QUERY_THROW)->getRangeAddress();
    std::vector<table::CellRangeAddress> parts;
    // Asked for columns behind the last one that is used, the office tells of that one (7.4).
    for (const table::CellRangeAddress& part : query->queryContentCells(content)->getRangeAddresses())
        if (part.StartColumn >= asked.StartColumn && part.EndColumn <= asked.EndColumn)
            parts.push_back(part);
    return parts;
}

std::optional<table::CellRangeAddress> usedCells(const uno::Reference<table::XCellRange>& range)
{
    const std::vector<table::CellRangeAddress> parts = usedParts(range);
    if (parts.empty())
        return std::nullopt;
    table::CellRangeAddress all = parts.front();
    for (const table::CellRangeAddress& part : parts)
    {
        all.StartColumn = std::min(all.StartColumn, part.StartColumn);
        all.StartRow = std::min(all.StartRow, part.StartRow);
        all.EndColumn = std::max(all.EndColumn, part.EndColumn);
        all.EndRow = std::max(all.EndRow, part.EndRow);
    }
    return all;
}

uno::Reference<table::XCellRange> below(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column,
                                        sal_Int32 row)
{
    return sheet->getCellRangeByPosition(column, row + 1, column, lastSheetRow);
}

sal_Int32 lastUsedRow(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row)
{
    if (row >= lastSheetRow)
        return row;
    const auto used = usedCells(below(sheet, column, row));
    return used ? used->EndRow : row;
}

std::vector<std::vector<std::string>> textsOf(const uno::Reference<table::XCellRange>& range)
{
    const uno::Reference<sheet::XCellRangeData> data(range, uno::UNO_QUERY_THROW);
    std::vector<std::vector<std::string>> texts;
    for (const uno::Sequence<uno::Any>& cells : data->getDataArray())
    {
        std::vector<std::string>& row = texts.emplace_back();
        for (const uno::Any& cell : cells)
        {
            rtl::OUString text;
            cell >>= text;
            row.push_back(fromOffice(text));
        }
    }
    return texts;
}

std::string cellName(sal_Int32 column, sal_Int32 row)
{
    return fromOffice(relativeCell(column, row));
}

}
