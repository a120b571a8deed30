// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Window: the window of the office in which a person chose a command.
#pragma once

#include <com/sun/star/awt/XWindowPeer.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

namespace ficheaction::dialogs
{

/// What a command was begun for is closed, or about to be: there is nobody left to do it for or to tell. Ends the
/// command quietly.
struct DocumentGone
{
};

struct Window
{
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
    /// The dialog that is open over the window; null where there is none.
    com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> dialog = {};
    /// What the command is about; null outside of a command.
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> subject = {};

    /// What the window shows now; null where it is no spreadsheet, or nothing yet.
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> shownDocument() const;

    /// What the window shows. Throws DocumentGone where it shows none, or the command's own no more: ask anew after
    /// everything that may have let the office's main loop run.
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document() const;

    /// Throws DocumentGone where the command's document is there no more.
    void requireSubject() const;

    /// The parent of what is opened next. Throws DocumentGone.
    com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> peer() const;

    /// The same for what is opened over a dialog of this window.
    Window under(const com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer>& opened) const
    {
        return {context, frame, opened, subject};
    }
};

}
