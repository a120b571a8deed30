// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/MessageBox.hxx"

#include "commands/Messages.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/lang/XComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
void show(const Window& window, awt::MessageBoxType type, const rtl::OUString& text)
{
    if (text.isEmpty())
        return;
    const uno::Reference<awt::XMessageBoxFactory> factory(awt::Toolkit::create(window.context), uno::UNO_QUERY_THROW);
    const rtl::OUString title = commands::Messages(window.context).text("title");
    const uno::Reference<awt::XMessageBox> box =
        factory->createMessageBox(window.peer(), type, awt::MessageBoxButtons::BUTTONS_OK, title, text);
    box->execute();
    const uno::Reference<lang::XComponent> component(box, uno::UNO_QUERY_THROW);
    component->dispose();
}
}

void showError(const Window& window, const rtl::OUString& text)
{
    show(window, awt::MessageBoxType_ERRORBOX, text);
}

void showInformation(const Window& window, const rtl::OUString& text)
{
    show(window, awt::MessageBoxType_INFOBOX, text);
}

}
