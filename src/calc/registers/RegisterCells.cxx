// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/RegisterCells.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/FormulaResult.hpp>
#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
std::string textOf(const uno::Reference<table::XCell>& cell)
{
    return fromOffice(uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString());
}

model::CellValue resultOf(const uno::Reference<table::XCell>& cell)
{
    if (cell->getError() != 0)
        return {};
    sal_Int32 type = 0;
    uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("FormulaResultType2") >>= type;
    if (type == sheet::FormulaResult::VALUE)
        return cell->getValue();
    return textOf(cell);
}
}

uno::Reference<table::XCell> registerCell(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                          const FicheLayout& layout, const engine::CellAddress& cell)
{
    const RegisterPlace& place = layout.registers[cell.table];
    if (!place.found || !place.columns[cell.column])
        return {};
    return cellAt(document, {place.sheet, *place.columns[cell.column], place.sheetRow(cell.row)});
}

model::CellValue valueOf(const uno::Reference<table::XCell>& cell)
{
    if (!cell.is())
        return {};
    switch (cell->getType())
    {
    case table::CellContentType_VALUE:
        return cell->getValue();
    case table::CellContentType_TEXT:
        return textOf(cell);
    case table::CellContentType_FORMULA:
        return resultOf(cell);
    default:
        return {};
    }
}

bool isFormula(const uno::Reference<table::XCell>& cell)
{
    return cell.is() && cell->getType() == table::CellContentType_FORMULA;
}

}
