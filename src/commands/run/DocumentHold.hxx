// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DocumentHold: while one lives its document stays open, and so does the window that shows it: whoever works in
// between, in a loop that takes clicks or behind a dialog, comes back to a document. Who asked for the closing and left
// it to us finds it done afterwards, from the main loop, when nobody works on it any more.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <rtl/ref.hxx>

namespace ficheaction::commands
{

class DocumentHold
{
public:
    DocumentHold(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);
    ~DocumentHold();
    DocumentHold(const DocumentHold&) = delete;
    DocumentHold& operator=(const DocumentHold&) = delete;

    /// Whether somebody wanted to close the document or its window while it is held: work on it has no point any more.
    static bool
    isToBeClosed(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

private:
    class Veto;

    rtl::Reference<Veto> mVeto;
};

}
