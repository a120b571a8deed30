// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/RowGroup.hxx"

#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/table/TableOrientation.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

RowGroup::RowGroup(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 sheet, sal_Int32 first,
                   sal_Int32 count, bool folded)
    : mDocument(document)
    , mRows(sheet, 0, first, 0, first + count - 1)
    , mFolded(folded)
{
}

uno::Reference<sheet::XSheetOutline> RowGroup::outline() const
{
    return uno::Reference<sheet::XSheetOutline>(sheetAt(mDocument, mRows.Sheet), uno::UNO_QUERY_THROW);
}

void RowGroup::make() const
{
    {
        const UndoLock lock(mDocument);
        outline()->group(mRows, table::TableOrientation_ROWS);
    }
    if (mFolded)
    {
        const UndoLock lock(mDocument);
        outline()->hideDetail(mRows);
    }
}

void RowGroup::dissolve() const
{
    const UndoLock lock(mDocument);
    outline()->ungroup(mRows, table::TableOrientation_ROWS);
}

/// The outline cannot be asked: a group that can be folded, and does not take the row above along, is there.
bool RowGroup::isThere() const
{
    const uno::Reference<table::XTableRows> all = rowsOf(mDocument, mRows.Sheet);
    {
        const UndoLock lock(mDocument);
        outline()->hideDetail(mRows);
    }
    const bool folds = !is("IsVisible", all, mRows.StartRow) && is("IsVisible", all, mRows.StartRow - 1);
    const UndoLock lock(mDocument);
    outline()->showDetail(mRows);
    return folds;
}

Folding RowGroup::folding() const
{
    const uno::Reference<table::XTableRows> rows = rowsOf(mDocument, mRows.Sheet);
    sal_Int32 hidden = 0;
    for (sal_Int32 row = mRows.StartRow; row <= mRows.EndRow; ++row)
        hidden += is("IsVisible", rows, row) || is("IsFiltered", rows, row) ? 0 : 1;
    if (hidden > 0)
        return hidden == mRows.EndRow - mRows.StartRow + 1 ? Folding::Folded : Folding::Open;
    return isThere() ? Folding::Open : Folding::None;
}

uno::Reference<table::XTableRows> rowsOf(const uno::Reference<sheet::XSpreadsheetDocument>& document, sal_Int16 sheet)
{
    return uno::Reference<table::XColumnRowRange>(sheetAt(document, sheet), uno::UNO_QUERY_THROW)->getRows();
}

bool is(const char* property, const uno::Reference<table::XTableRows>& rows, sal_Int32 row)
{
    bool value = false;
    uno::Reference<beans::XPropertySet>(rows->getByIndex(row), uno::UNO_QUERY_THROW)
        ->getPropertyValue(rtl::OUString::createFromAscii(property)) >>= value;
    return value;
}

}
