// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridCells.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
std::string textOf(const uno::Reference<table::XCell>& cell)
{
    return fromOffice(uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString());
}

bool resultIsNumber(const uno::Reference<table::XCell>& cell)
{
    sal_Int32 type = 0;
    uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("FormulaResultType2") >>= type;
    return type == sheet::FormulaResult::VALUE && cell->getError() == 0;
}

std::string textAt(const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place, const char* column,
                   sal_Int32 row)
{
    const auto found = place.columns.find(column);
    return found == place.columns.end() ? std::string() : textOf(sheet->getCellByPosition(found->second, row));
}
}

CellContent contentOf(const uno::Reference<table::XCell>& cell)
{
    const table::CellContentType type = cell->getType();
    if (type == table::CellContentType_EMPTY)
        return std::monostate();
    if (type == table::CellContentType_VALUE || (type == table::CellContentType_FORMULA && resultIsNumber(cell)))
        return cell->getValue();
    std::string text = textOf(cell);
    if (text.empty())
        return std::monostate();
    return text;
}

bool holds(const uno::Reference<table::XCell>& cell, const CellContent& content)
{
    return cell->getType() != table::CellContentType_FORMULA && contentOf(cell) == content;
}

void write(const uno::Reference<table::XCell>& cell, const CellContent& content)
{
    if (const double* const number = std::get_if<double>(&content))
        cell->setValue(*number);
    else if (const std::string* const text = std::get_if<std::string>(&content))
        uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->setString(toOffice(*text));
    else
        uno::Reference<sheet::XSheetOperation>(cell, uno::UNO_QUERY_THROW)
            ->clearContents(sheet::CellFlags::VALUE | sheet::CellFlags::DATETIME | sheet::CellFlags::STRING |
                            sheet::CellFlags::FORMULA);
}

std::vector<GridSheetRow> gridRowsOf(const uno::Reference<sheet::XSpreadsheet>& sheet, const GridPlace& place)
{
    sal_Int32 last = place.headingRow;
    for (const char* column : {"identity", "indicator"})
        if (const auto found = place.columns.find(column); found != place.columns.end())
            last = std::max(last, lastUsedRow(sheet, found->second, place.headingRow));
    std::vector<GridSheetRow> rows;
    for (sal_Int32 row = place.headingRow + 1; row <= last; ++row)
    {
        GridSheetRow next{row, textAt(sheet, place, "identity", row), textAt(sheet, place, "indicator", row)};
        if (!next.identity.empty() || !next.label.empty())
            rows.push_back(std::move(next));
    }
    return rows;
}

}
