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

struct Window
{
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> context;
    com::sun::star::uno::Reference<com::sun::star::frame::XFrame> frame;
    /// The dialog that is open over the window; null where there is none.
    com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> dialog = {};

    /// Null where the window shows something else, or nothing yet.
    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument> document() const;

    /// The parent of what is opened next.
    com::sun::star::uno::Reference<com::sun::star::awt::XWindowPeer> peer() const;
};

}
