// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WritePermission: refuses what the office, or the person, does not allow to be written, before anything is.
#pragma once

#include "calc/layout/FicheLayout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// Whether the document may be changed at all.
bool isWritable(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

class WritePermission
{
public:
    /// Throws UserError "read-only".
    explicit WritePermission(
        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// Throws UserError "protected" or "array-formula" ({sheet}, {cell}).
    void requireCell(const com::sun::star::table::CellAddress& cell) const;

    /// Throws UserError "protected" where no rows may be inserted.
    void requireRows(const GridPlace& place, sal_Int32 row) const;

    /// Throws UserError "protected" where no columns may be inserted or removed.
    void requireColumns(const GridPlace& place, sal_Int32 column) const;

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
};

/// Whether the cell lies under a merged one.
bool isCovered(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 column,
               sal_Int32 row);

}
