// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/Window.hxx"

#include "commands/run/DocumentHold.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/lang/DisposedException.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

uno::Reference<sheet::XSpreadsheetDocument> Window::shownDocument() const
{
    const uno::Reference<frame::XController> controller = frame->getController();
    if (!controller.is())
        return nullptr;
    return uno::Reference<sheet::XSpreadsheetDocument>(controller->getModel(), uno::UNO_QUERY);
}

uno::Reference<sheet::XSpreadsheetDocument> Window::document() const
{
    requireSubject();
    const uno::Reference<sheet::XSpreadsheetDocument> shown = shownDocument();
    if (!shown.is())
        throw DocumentGone();
    return shown;
}

void Window::requireSubject() const
{
    if (!subject.is())
        return;
    try
    {
        if (shownDocument() == subject && !commands::DocumentHold::isToBeClosed(subject))
            return;
    }
    catch (const lang::DisposedException&)
    {
        // The window is gone.
    }
    throw DocumentGone();
}

uno::Reference<awt::XWindowPeer> Window::peer() const
{
    requireSubject();
    if (dialog.is())
        return dialog;
    return uno::Reference<awt::XWindowPeer>(frame->getContainerWindow(), uno::UNO_QUERY);
}

}
