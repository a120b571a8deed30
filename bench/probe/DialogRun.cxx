// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "probe/DialogRun.hxx"

#include "probe/MainThread.hxx"

#include <com/sun/star/accessibility/AccessibleRole.hpp>
#include <com/sun/star/accessibility/AccessibleStateType.hpp>
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleAction.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <com/sun/star/awt/XExtendedToolkit.hpp>

using namespace com::sun::star;

namespace ficheaction::bench
{

namespace
{
namespace role = accessibility::AccessibleRole;
using Context = uno::Reference<uno::XComponentContext>;
using Control = uno::Reference<accessibility::XAccessibleContext>;

bool isShown(const Control& control)
{
    return control->getAccessibleStateSet()->contains(accessibility::AccessibleStateType::SHOWING);
}

Control contextOf(const uno::Reference<uno::XInterface>& object)
{
    const uno::Reference<accessibility::XAccessible> accessible(object, uno::UNO_QUERY);
    return accessible.is() ? accessible->getAccessibleContext() : Control();
}

// The office calls its list of windows deprecated, and has no other.
#ifdef __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif
/// Nothing where no dialog is open.
Control openDialog(const Context& context)
{
    const uno::Reference<awt::XExtendedToolkit> toolkit(awt::Toolkit::create(context), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < toolkit->getTopWindowCount(); ++index)
    {
        const Control window = contextOf(toolkit->getTopWindow(index));
        if (window.is() &&
            (window->getAccessibleRole() == role::DIALOG || window->getAccessibleRole() == role::ALERT) &&
            isShown(window))
            return window;
    }
    return {};
}

#ifdef __GNUC__
#pragma GCC diagnostic pop
#endif

/// `name`: the first one where it is empty.
Control buttonIn(const Control& control, const rtl::OUString& name)
{
    if (control->getAccessibleRole() == role::PUSH_BUTTON && (name.isEmpty() || control->getAccessibleName() == name))
        return control;
    if (control->getAccessibleRole() == role::LIST)
        return {};
    for (sal_Int32 child = 0; child < control->getAccessibleChildCount(); ++child)
        if (const Control inside = contextOf(control->getAccessibleChild(child)); inside.is())
            if (const Control found = buttonIn(inside, name); found.is())
                return found;
    return {};
}

void press(const Control& dialog, const rtl::OUString& name)
{
    const uno::Reference<accessibility::XAccessibleAction> button(buttonIn(dialog, name), uno::UNO_QUERY);
    if (!button.is())
        throw uno::RuntimeException("no button " + name + " in " + dialog->getAccessibleName());
    button->doAccessibleAction(0);
}
}

DialogRun runWithDialog(const Context& context, const std::function<void()>& command, const rtl::OUString& button)
{
    DialogRun run;
    const Measuring opening;
    std::future<void> done = postToMainThread(context, command);
    Waiting forDialog(context);
    Control dialog;
    while (!dialog.is() && !isDone(done))
        forDialog.ask([&] { dialog = openDialog(context); });
    if (!dialog.is())
        throw uno::RuntimeException("no dialog came");
    run.untilShown = {opening.untilNow(), forDialog.longestSeconds()};

    const Measuring working;
    Waiting forEnd(context);
    forEnd.ask([&] { press(dialog, button); });
    while (!isDone(done))
        forEnd.ask(
            [&]
            {
                if (const Control message = openDialog(context); message.is() && message != dialog)
                    press(message, {});
            });
    run.afterwards = {working.untilNow(), forEnd.longestSeconds()};
    done.get();
    return run;
}

}
