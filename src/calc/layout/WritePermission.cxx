// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/WritePermission.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/sheet/XArrayFormulaRange.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/util/CellProtection.hpp>
#include <com/sun/star/util/XProtectable.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
bool isProtected(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    return uno::Reference<util::XProtectable>(sheet, uno::UNO_QUERY_THROW)->isProtected();
}

bool isLocked(const uno::Reference<table::XCell>& cell)
{
    util::CellProtection protection;
    uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW)->getPropertyValue("CellProtection") >>= protection;
    return protection.IsLocked;
}

bool isInArrayFormula(const uno::Reference<table::XCell>& cell)
{
    const uno::Reference<sheet::XArrayFormulaRange> range(cell, uno::UNO_QUERY);
    if (range.is() && !range->getArrayFormula().isEmpty())
        return true;
    const rtl::OUString formula = cell->getFormula();
    return cell->getType() == table::CellContentType_FORMULA && formula.startsWith("{") && formula.endsWith("}");
}

std::map<std::string, std::string> named(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column,
                                         sal_Int32 row)
{
    const uno::Reference<container::XNamed> name(sheet, uno::UNO_QUERY_THROW);
    return {{"sheet", fromOffice(name->getName())}, {"cell", cellName(column, row)}};
}
}

bool isWritable(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const uno::Reference<frame::XStorable> storable(document, uno::UNO_QUERY);
    return storable.is() && !storable->isReadonly();
}

WritePermission::WritePermission(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mDocument(document)
{
    if (!isWritable(mDocument))
        throw UserError("read-only");
}

void WritePermission::requireCell(const table::CellAddress& address) const
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, address.Sheet);
    const uno::Reference<table::XCell> cell = sheet->getCellByPosition(address.Column, address.Row);
    if (isProtected(sheet) && isLocked(cell))
        throw UserError("protected", named(sheet, address.Column, address.Row));
    if (isInArrayFormula(cell))
        throw UserError("array-formula", named(sheet, address.Column, address.Row));
}

void WritePermission::requireRows(const GridPlace& place, sal_Int32 row) const
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
    if (isProtected(sheet))
        throw UserError("protected", named(sheet, 0, row));
}

void WritePermission::requireColumns(const GridPlace& place, sal_Int32 column) const
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
    if (isProtected(sheet))
        throw UserError("protected", named(sheet, column, place.headingRow));
}

bool isCovered(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 column, sal_Int32 row)
{
    const uno::Reference<sheet::XSheetCellRange> cell(sheet->getCellRangeByPosition(column, row, column, row),
                                                      uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSheetCellCursor> cursor = sheet->createCursorByRange(cell);
    cursor->collapseToMergedArea();
    const table::CellRangeAddress area =
        uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
    return area.StartColumn != column || area.StartRow != row;
}

}
