// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetViews: how the window shows the new sheets: headings that stay, and no lines between the cells of pages to read.
#pragma once

#include "calc/create/Creation.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

namespace ficheaction::calc
{

/// The window that the person works in. Does nothing where the document has none.
class SheetViews
{
public:
    explicit SheetViews(const Creation& creation);

    /// The first `columns` columns and `rows` rows stay while the others scroll.
    void freeze(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 columns,
                sal_Int32 rows) const;

    /// Hides the lines between the cells of a new sheet.
    void hideLines(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet) const;

    void show(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet) const;

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetView> mView;
};

}
