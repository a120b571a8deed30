// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DocumentHold: keeps a document and the window that shows it open while somebody works on it: whoever lets the
// office's main loop run, by a progress bar or a dialog, still has a document afterwards. A request to close either of
// them is refused meanwhile; where it was left to us, it is carried out from the main loop when nobody works on the
// document.
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
