// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowGroup: neighbouring rows as one group of a sheet's outline: how it is made, taken away and found.
#pragma once

#include <com/sun/star/sheet/XSheetOutline.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// How rows are shown.
enum class Folding
{
    None, ///< in no group of the outline
    Open,
    Folded
};

/// Rows that are or will be one group. The undo list does not record what is done to it: the office would repeat all
/// groups of a step in one place.
class RowGroup
{
public:
    RowGroup(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             sal_Int16 sheet, sal_Int32 first, sal_Int32 count, bool folded = false);

    void make() const;
    void dissolve() const;

    /// Of rows in no group: None. Rows that a filter hides are not folded.
    Folding folding() const;

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSheetOutline> outline() const;
    bool isThere() const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    com::sun::star::table::CellRangeAddress mRows;
    bool mFolded;
};

com::sun::star::uno::Reference<com::sun::star::table::XTableRows>
rowsOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, sal_Int16 sheet);

/// A property of a row that is true or false.
bool is(const char* property, const com::sun::star::uno::Reference<com::sun::star::table::XTableRows>& rows,
        sal_Int32 row);

}
