// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NewWorkbook: a new workbook in a window of its own, which is closed again unless it is kept.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::menu
{

class NewWorkbook
{
public:
    explicit NewWorkbook(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context);

    /// Closes it, unless it is kept.
    ~NewWorkbook();
    NewWorkbook(const NewWorkbook&) = delete;
    NewWorkbook& operator=(const NewWorkbook&) = delete;

    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document() const
    {
        return mDocument;
    }

    void keep() { mKept = true; }

private:
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> mDocument;
    bool mKept = false;
};

}
