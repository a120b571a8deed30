// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/MessageBox.hxx"

#include "commands/words/Messages.hxx"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XMessageBox.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/lang/XComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
sal_Int16 show(const Window& window, awt::MessageBoxType type, sal_Int32 buttons, const rtl::OUString& text)
{
    const uno::Reference<awt::XMessageBoxFactory> factory(awt::Toolkit::create(window.context), uno::UNO_QUERY_THROW);
    const rtl::OUString title = commands::Messages(window.context).text("title");
    const uno::Reference<awt::XMessageBox> box = factory->createMessageBox(window.peer(), type, buttons, title, text);
    const sal_Int16 answer = box->execute();
    const uno::Reference<lang::XComponent> component(box, uno::UNO_QUERY_THROW);
    component->dispose();
    window.requireSubject();
    return answer;
}

void tell(const Window& window, awt::MessageBoxType type, const rtl::OUString& text)
{
    if (!text.isEmpty())
        show(window, type, awt::MessageBoxButtons::BUTTONS_OK, text);
}
}

void showError(const Window& window, const rtl::OUString& text)
{
    tell(window, awt::MessageBoxType_ERRORBOX, text);
}

void showInformation(const Window& window, const rtl::OUString& text)
{
    tell(window, awt::MessageBoxType_INFOBOX, text);
}

bool confirm(const Window& window, const rtl::OUString& question)
{
    constexpr sal_Int32 buttons = awt::MessageBoxButtons::BUTTONS_YES_NO | awt::MessageBoxButtons::DEFAULT_BUTTON_YES;
    return show(window, awt::MessageBoxType_QUERYBOX, buttons, question) == awt::MessageBoxResults::YES;
}

bool confirmUnlikely(const Window& window, const rtl::OUString& question)
{
    constexpr sal_Int32 buttons = awt::MessageBoxButtons::BUTTONS_YES_NO | awt::MessageBoxButtons::DEFAULT_BUTTON_NO;
    return show(window, awt::MessageBoxType_QUERYBOX, buttons, question) == awt::MessageBoxResults::YES;
}

Answer confirmOrGoBack(const Window& window, const rtl::OUString& question)
{
    constexpr sal_Int32 buttons =
        awt::MessageBoxButtons::BUTTONS_YES_NO_CANCEL | awt::MessageBoxButtons::DEFAULT_BUTTON_YES;
    switch (show(window, awt::MessageBoxType_QUERYBOX, buttons, question))
    {
    case awt::MessageBoxResults::YES:
        return Answer::Yes;
    case awt::MessageBoxResults::NO:
        return Answer::No;
    default:
        return Answer::GoBack;
    }
}

}
