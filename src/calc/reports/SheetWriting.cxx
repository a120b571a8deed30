// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/reports/SheetWriting.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/layout/StyleInDocument.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// The office writes them in less time than a window may stand still.
constexpr sal_Int32 rowsAtOnce = 4096;
}

SheetWriting::SheetWriting(const uno::Reference<sheet::XSpreadsheetDocument>& document, const rtl::OUString& name,
                           sal_Int32 allRows, const engine::Progress& progress)
    : mDocument(document)
    , mSheet(document->getSheets()->getByName(name), uno::UNO_QUERY_THROW)
    , mAllRows(allRows)
    , mProgress(progress)
{
    const uno::Reference<style::XStyleFamiliesSupplier> families(document, uno::UNO_QUERY_THROW);
    mStyles.set(families->getStyleFamilies()->getByName("CellStyles"), uno::UNO_QUERY_THROW);
}

void SheetWriting::words(sal_Int32 column, const std::string& text, const char* style)
{
    this->style(range(column, mRow, column, mRow), rtl::OUString::createFromAscii(style));
    const UndoLock lock(mDocument);
    uno::Reference<text::XText>(cell(column), uno::UNO_QUERY_THROW)->setString(toOffice(text));
}

void SheetWriting::formula(sal_Int32 column, const rtl::OUString& formula)
{
    const UndoLock lock(mDocument);
    cell(column)->setFormula(formula);
}

void SheetWriting::number(sal_Int32 column, double number)
{
    const UndoLock lock(mDocument);
    cell(column)->setValue(number);
}

void SheetWriting::bold(sal_Int32 lastColumn) const
{
    set(range(0, mRow, lastColumn, mRow), "CharWeight", uno::Any(awt::FontWeight::BOLD));
}

void SheetWriting::rows(const RowsOfBlock& content, sal_Int32 columns)
{
    for (sal_Int32 first = 0; first < content.count(); first += rowsAtOnce)
    {
        const sal_Int32 count = std::min(rowsAtOnce, content.count() - first);
        const uno::Reference<sheet::XCellRangeAddressable> cells(range(0, mRow, columns - 1, mRow + count - 1),
                                                                 uno::UNO_QUERY_THROW);
        writeCells(mDocument, cells->getRangeAddress(), content.part(first, count));
        mRow += count;
        mRowsWritten += count;
        if (mProgress && !mProgress(static_cast<double>(mRowsWritten) / mAllRows))
            throw engine::Cancelled();
    }
}

uno::Reference<table::XCellRange> SheetWriting::range(sal_Int32 left, sal_Int32 top, sal_Int32 right,
                                                      sal_Int32 bottom) const
{
    return mSheet->getCellRangeByPosition(left, top, right, bottom);
}

void SheetWriting::style(const uno::Reference<table::XCellRange>& cells, const rtl::OUString& name) const
{
    if (const rtl::OUString known = styleNameIn(mDocument, name); mStyles->hasByName(known))
        set(cells, "CellStyle", uno::Any(known));
}

void SheetWriting::width(sal_Int32 column, sal_Int32 width) const
{
    const uno::Reference<table::XColumnRowRange> all(mSheet, uno::UNO_QUERY_THROW);
    set(uno::Reference<uno::XInterface>(all->getColumns()->getByIndex(column), uno::UNO_QUERY_THROW), "Width",
        uno::Any(width));
}

uno::Reference<table::XCell> SheetWriting::cell(sal_Int32 column) const
{
    return mSheet->getCellByPosition(column, mRow);
}

void SheetWriting::set(const uno::Reference<uno::XInterface>& object, const char* property, const uno::Any& value) const
{
    const UndoLock lock(mDocument);
    uno::Reference<beans::XPropertySet>(object, uno::UNO_QUERY_THROW)
        ->setPropertyValue(rtl::OUString::createFromAscii(property), value);
}

}
