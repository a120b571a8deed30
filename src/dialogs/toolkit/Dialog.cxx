// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/Dialog.hxx"

#include "calc/document/Text.hxx"
#include "commands/help/HelpTopics.hxx"
#include "commands/help/HelpViewer.hxx"
#include "commands/package/Package.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/help/HelpDialog.hxx"

#include <com/sun/star/awt/DialogProvider2.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>
#include <com/sun/star/beans/NamedValue.hpp>
#include <com/sun/star/lang/XComponent.hpp>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
constexpr sal_Int16 accepted = 1;

/// What a field of one line proposes is replaced by what is typed. The office selects it only where the person comes by
/// Tab.
void selectProposals(const uno::Reference<awt::XControlContainer>& controls)
{
    for (const uno::Reference<awt::XControl>& control : controls->getControls())
    {
        const uno::Reference<awt::XTextComponent> field(control, uno::UNO_QUERY);
        const uno::Reference<beans::XPropertySet> properties(control->getModel(), uno::UNO_QUERY_THROW);
        const bool hasLines = properties->getPropertySetInfo()->hasPropertyByName("MultiLine") &&
                              properties->getPropertyValue("MultiLine").get<bool>();
        if (field.is() && !hasLines)
            field->setSelection(awt::Selection(0, field->getText().getLength()));
    }
}
}

Dialog::Dialog(const Window& window, const rtl::OUString& name)
    : mWindow(window)
{
    uno::Sequence<beans::NamedValue> arguments(1);
    arguments.getArray()[0] = beans::NamedValue("ParentWindow", uno::Any(window.peer()));
    const rtl::OUString url =
        rtl::OUString("vnd.sun.star.extension://") + commands::packageIdentifier + "/dialogs/" + name + ".xdl";
    mDialog.set(awt::DialogProvider2::create(window.context)->createDialogWithArguments(url, arguments),
                uno::UNO_QUERY_THROW);
    mControls.set(mDialog, uno::UNO_QUERY_THROW);
    mFailures.emplace(window.under(peer()));
    if (name != "Help")
        offerHelp(window, commands::helpTopicOf(calc::fromOffice(name)));
}

void Dialog::offerHelp(const Window& window, const std::string& topic)
{
    if (commands::officeShowsHelp(window.context, commands::Messages(window.context), topic))
    {
        const uno::Any id(commands::helpIdOf(topic));
        model()->setPropertyValue("HelpURL", id);
        for (const uno::Reference<awt::XControl>& each : mControls->getControls())
        {
            const uno::Reference<beans::XPropertySet> properties(each->getModel(), uno::UNO_QUERY_THROW);
            if (properties->getPropertySetInfo()->hasPropertyByName("HelpURL"))
                properties->setPropertyValue("HelpURL", id);
        }
        return;
    }
    mHelp.emplace(window.context, [this, window, topic] { showHelp(window.under(peer()), topic); });
}

Dialog::~Dialog()
{
    mHelp.reset();
    mFailures.reset();
    try
    {
        const uno::Reference<lang::XComponent> component(mDialog, uno::UNO_QUERY_THROW);
        component->dispose();
    }
    catch (const uno::Exception&)
    {
        // It was closed with its window.
    }
}

uno::Reference<beans::XPropertySet> Dialog::properties(const rtl::OUString& id) const
{
    return uno::Reference<beans::XPropertySet>(control<awt::XControl>(id)->getModel(), uno::UNO_QUERY_THROW);
}

void Dialog::setText(const rtl::OUString& id, const rtl::OUString& text) const
{
    const uno::Reference<beans::XPropertySet> model = properties(id);
    const bool isField = model->getPropertySetInfo()->hasPropertyByName("Text");
    model->setPropertyValue(isField ? rtl::OUString("Text") : rtl::OUString("Label"), uno::Any(text));
}

void Dialog::enable(const rtl::OUString& id, bool enabled) const
{
    properties(id)->setPropertyValue("Enabled", uno::Any(enabled));
}

uno::Reference<beans::XPropertySet> Dialog::model() const
{
    const uno::Reference<awt::XControl> self(mDialog, uno::UNO_QUERY_THROW);
    return uno::Reference<beans::XPropertySet>(self->getModel(), uno::UNO_QUERY_THROW);
}

uno::Reference<awt::XWindowPeer> Dialog::peer() const
{
    const uno::Reference<awt::XControl> self(mDialog, uno::UNO_QUERY_THROW);
    return self->getPeer();
}

bool Dialog::execute() const
{
    selectProposals(mControls);
    const bool isAccepted = mDialog->execute() == accepted;
    mWindow.requireSubject();
    return isAccepted;
}

void Dialog::accept() const
{
    mDialog->endDialog(accepted);
}

}
