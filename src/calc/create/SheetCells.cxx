// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/SheetCells.hxx"

#include "calc/document/A1.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/layout/StyleInDocument.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

SheetCells::SheetCells(const Creation& creation, const uno::Reference<sheet::XSpreadsheet>& sheet)
    : mCreation(creation)
    , mSheet(sheet)
{
}

rtl::OUString SheetCells::name() const
{
    return uno::Reference<container::XNamed>(mSheet, uno::UNO_QUERY_THROW)->getName();
}

sal_Int16 SheetCells::index() const
{
    return uno::Reference<sheet::XCellRangeAddressable>(mSheet, uno::UNO_QUERY_THROW)->getRangeAddress().Sheet;
}

sal_Int32 SheetCells::lastRow() const
{
    return uno::Reference<sheet::XCellRangeAddressable>(mSheet, uno::UNO_QUERY_THROW)->getRangeAddress().EndRow;
}

void SheetCells::write(sal_Int32 column, sal_Int32 row, const std::string& words) const
{
    const UndoLock lock(mCreation.document);
    const uno::Reference<text::XTextRange> cell(mSheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW);
    cell->setString(toOffice(words));
}

void SheetCells::writeNumber(sal_Int32 column, sal_Int32 row, double number) const
{
    const UndoLock lock(mCreation.document);
    mSheet->getCellByPosition(column, row)->setValue(number);
}

void SheetCells::writeFormula(sal_Int32 column, sal_Int32 row, const rtl::OUString& formula) const
{
    const UndoLock lock(mCreation.document);
    mSheet->getCellByPosition(column, row)->setFormula(formula);
}

void SheetCells::style(sal_Int32 column, sal_Int32 row, const char* style) const
{
    set(mSheet->getCellByPosition(column, row), {{"CellStyle", uno::Any(styleNameIn(mCreation.document, style))}});
}

uno::Reference<table::XCellRange> SheetCells::cells(sal_Int32 firstColumn, sal_Int32 firstRow, sal_Int32 lastColumn,
                                                    sal_Int32 lastRow) const
{
    return mSheet->getCellRangeByPosition(firstColumn, firstRow, lastColumn, lastRow);
}

uno::Reference<table::XCellRange> SheetCells::below(sal_Int32 column, sal_Int32 firstRow) const
{
    return cells(column, firstRow, column, lastRow());
}

void SheetCells::set(const uno::Reference<uno::XInterface>& object, const Properties& properties) const
{
    for (const auto& property : properties)
    {
        const UndoLock lock(mCreation.document);
        setProperties(object, {property});
    }
}

void SheetCells::setColumn(sal_Int32 column, const Properties& properties) const
{
    const uno::Reference<table::XColumnRowRange> columns(mSheet, uno::UNO_QUERY_THROW);
    set(uno::Reference<uno::XInterface>(columns->getColumns()->getByIndex(column), uno::UNO_QUERY_THROW), properties);
}

void SheetCells::setWidth(sal_Int32 column, sal_Int32 hundredthsOfMillimetres) const
{
    setColumn(column, {{"Width", uno::Any(hundredthsOfMillimetres)}});
}

void SheetCells::fitHeights(sal_Int32 firstRow, sal_Int32 lastRow) const
{
    const uno::Reference<table::XColumnRowRange> rows(cells(0, firstRow, 0, lastRow), uno::UNO_QUERY_THROW);
    set(rows->getRows(), {{"OptimalHeight", uno::Any(true)}});
}

void SheetCells::repeatColumnsOnPages(sal_Int32 count) const
{
    const uno::Reference<sheet::XPrintAreas> printing(mSheet, uno::UNO_QUERY_THROW);
    table::CellRangeAddress columns;
    columns.EndColumn = count - 1;
    {
        const UndoLock lock(mCreation.document);
        printing->setTitleColumns(columns);
    }
    const UndoLock lock(mCreation.document);
    printing->setPrintTitleColumns(true);
}

void SheetCells::repeatRowsOnPages(sal_Int32 firstRow, sal_Int32 lastRow) const
{
    const uno::Reference<sheet::XPrintAreas> printing(mSheet, uno::UNO_QUERY_THROW);
    table::CellRangeAddress rows;
    rows.StartRow = firstRow;
    rows.EndRow = lastRow;
    {
        const UndoLock lock(mCreation.document);
        printing->setTitleRows(rows);
    }
    const UndoLock lock(mCreation.document);
    printing->setPrintTitleRows(true);
}

void SheetCells::nameCell(sal_Int32 column, sal_Int32 row, const rtl::OUString& cellName) const
{
    mCreation.additions.addName(cellName, address(column, row));
}

rtl::OUString SheetCells::address(sal_Int32 column, sal_Int32 row) const
{
    return absoluteSheet(name()) + "." + absoluteCell(column, row);
}

rtl::OUString SheetCells::address(sal_Int32 column, sal_Int32 firstRow, sal_Int32 lastRow) const
{
    return address(column, firstRow) + ":" + absoluteCell(column, lastRow);
}

sal_Int32 widthForCharacters(double characters)
{
    constexpr double character = 190; // a letter of the text's size, on average
    constexpr double padding = 300;
    constexpr double widest = 12000;
    return static_cast<sal_Int32>(std::min(characters * character + padding, widest));
}

std::size_t lengthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

}
