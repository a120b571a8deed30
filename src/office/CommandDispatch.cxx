// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/CommandDispatch.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/run/RunGuard.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/fiche/OfferTemplate.hxx"
#include "office/RowContextMenu.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/FrameAction.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <atomic>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
constexpr char protocol[] = "org.ficheaction:";

std::string commandName(const util::URL& url)
{
    rtl::OUString name;
    if (!url.Complete.startsWith(protocol, &name))
        return {};
    return calc::fromOffice(name);
}

/// Also of a button of the bar, which the office disables as it does an entry of a menu.
std::unique_ptr<menu::MenuCommand> commandOf(const util::URL& url)
{
    const std::string name = commandName(url);
    const std::string ofButton = menu::commandOfButton(name);
    return menu::menuCommand(ofButton.empty() ? name : ofButton);
}

/// Enters what is being typed into a cell, as the office does before its own commands: it would go on in whatever cell
/// a dialog leads to. There is no call for that; this command does it, and without arguments nothing else.
void finishTyping(const dialogs::Window& window)
{
    const uno::Reference<frame::XDispatchProvider> provider(window.frame, uno::UNO_QUERY_THROW);
    frame::DispatchHelper::create(window.context)->executeDispatch(provider, ".uno:CreateFieldControl", {}, 0, {});
}

/// How many commands have begun and not ended: each may have a dialog open.
std::atomic<int> begun = 0;

struct Beginning
{
    Beginning() { ++begun; }
    ~Beginning() { --begun; }
    Beginning(const Beginning&) = delete;
    Beginning& operator=(const Beginning&) = delete;
};

/// Runs what a button of the bar is for when the office has returned from the click.
class AfterClick : public cppu::WeakImplHelper1<awt::XCallback>
{
public:
    AfterClick(const rtl::Reference<CommandDispatch>& dispatch, const util::URL& url)
        : mDispatch(dispatch)
        , mUrl(url)
    {
    }

    /// A second click may have come before the first opened its dialog.
    void SAL_CALL notify(const uno::Any&) override
    {
        if (begun > 0)
            return;
        mDispatch->takeKeys();
        mDispatch->dispatch(mUrl, {});
        mDispatch->takeKeys(); // A dialog gives them back to the button.
    }

private:
    rtl::Reference<CommandDispatch> mDispatch;
    util::URL mUrl;
};

/// Every command of a fiche asks for its template first.
void runOrOfferTemplate(const menu::MenuCommand& command, const dialogs::Window& window)
{
    try
    {
        command.run(window);
    }
    catch (const calc::UserError& error)
    {
        if (error.code() != "template-lost")
            throw;
        menu::offerTemplate(window);
    }
}

bool isEnabled(const dialogs::Window& window, const util::URL& url)
{
    try
    {
        const std::unique_ptr<menu::MenuCommand> command = commandOf(url);
        const uno::Reference<sheet::XSpreadsheetDocument> document = window.shownDocument();
        return command && document.is() && command->enabled(document);
    }
    catch (...)
    {
        // A window that is being closed answers with exceptions of every kind; there is nothing to run in it.
        return false;
    }
}
}

bool isCommand(const util::URL& url)
{
    return commandOf(url) != nullptr;
}

CommandDispatch::CommandDispatch(const uno::Reference<uno::XComponentContext>& context,
                                 const uno::Reference<frame::XFrame>& frame)
    : mWindow{context, frame}
{
}

void CommandDispatch::dispatch(const util::URL& url, const uno::Sequence<beans::PropertyValue>&)
{
    // The window may let go of its dispatches while a dialog is open.
    const uno::Reference<frame::XDispatch> self(this);
    try
    {
        if (const std::string command = menu::commandOfButton(commandName(url)); !command.empty())
        {
            util::URL later;
            later.Complete = protocol + calc::toOffice(command);
            awt::AsyncCallback::create(mWindow.context)->addCallback(new AfterClick(this, later), {});
            return;
        }
        // While a progress bar is shown the menus still take clicks: one run at a time.
        if (!commands::RunGuard::isRunning() && isEnabled(mWindow, url))
            run(commandName(url));
    }
    catch (...)
    {
        // The window is gone: nobody is left to read what went wrong.
    }
}

void CommandDispatch::takeKeys() const
{
    try
    {
        mWindow.frame->getComponentWindow()->setFocus();
    }
    catch (const uno::Exception&)
    {
        // The window is gone.
    }
}

void CommandDispatch::run(const std::string& name) const
{
    dialogs::Window window = mWindow;
    window.subject = mWindow.document();
    const commands::DocumentHold hold(window.context, window.subject);
    const Beginning beginning;
    try
    {
        finishTyping(window);
        runOrOfferTemplate(*menu::menuCommand(name), window);
    }
    catch (...)
    {
        dialogs::showError(window, dialogs::currentErrorText(window.context));
    }
}

void CommandDispatch::addStatusListener(const uno::Reference<frame::XStatusListener>& listener, const util::URL& url)
{
    if (!listener.is())
        return;
    bool first = false;
    {
        const std::scoped_lock lock(mMutex);
        first = mListeners.empty();
        mListeners.push_back({listener, url});
    }
    if (first)
        beginListening();
    tell({listener, url});
}

void CommandDispatch::removeStatusListener(const uno::Reference<frame::XStatusListener>& listener, const util::URL& url)
{
    {
        const std::scoped_lock lock(mMutex);
        const auto found =
            std::find_if(mListeners.begin(), mListeners.end(),
                         [&](const Listener& candidate)
                         { return candidate.listener == listener && candidate.url.Complete == url.Complete; });
        if (found == mListeners.end())
            return;
        mListeners.erase(found);
        if (!mListeners.empty())
            return;
    }
    endListening();
}

void CommandDispatch::frameAction(const frame::FrameActionEvent& event)
{
    if (event.Action == frame::FrameAction_COMPONENT_DETACHING)
        leaveDocument();
    if (event.Action == frame::FrameAction_COMPONENT_ATTACHED ||
        event.Action == frame::FrameAction_COMPONENT_REATTACHED)
    {
        listenToDocument();
        tellAll();
    }
}

void CommandDispatch::modified(const lang::EventObject&)
{
    tellAll();
}

void CommandDispatch::disposing(const lang::EventObject& event)
{
    const std::scoped_lock lock(mMutex);
    if (event.Source == mWindow.frame)
        mListeners.clear();
    else
        mProperties.clear();
}

void CommandDispatch::tell(const Listener& listener)
{
    try
    {
        frame::FeatureStateEvent event;
        event.Source = static_cast<cppu::OWeakObject*>(this);
        event.FeatureURL = listener.url;
        event.IsEnabled = isEnabled(mWindow, listener.url);
        listener.listener->statusChanged(event);
    }
    catch (const uno::Exception&)
    {
        // A listener that fails is not ours to mend, and the others are still to be told.
    }
}

void CommandDispatch::tellAll()
{
    std::vector<Listener> listeners;
    {
        const std::scoped_lock lock(mMutex);
        listeners = mListeners;
    }
    for (const Listener& listener : listeners)
        tell(listener);
}

void CommandDispatch::beginListening()
{
    mWindow.frame->addFrameActionListener(this);
    listenToDocument();
}

void CommandDispatch::endListening()
{
    mWindow.frame->removeFrameActionListener(this);
    leaveDocument();
}

void CommandDispatch::listenToDocument()
{
    leaveDocument();
    offerRowContextMenu(mWindow.context, mWindow.frame);
    const uno::Reference<document::XDocumentPropertiesSupplier> supplier(mWindow.shownDocument(), uno::UNO_QUERY);
    if (!supplier.is())
        return;
    const uno::Reference<util::XModifyBroadcaster> properties(supplier->getDocumentProperties(), uno::UNO_QUERY);
    if (!properties.is())
        return;
    properties->addModifyListener(this);
    const std::scoped_lock lock(mMutex);
    mProperties = properties;
}

void CommandDispatch::leaveDocument()
{
    uno::Reference<util::XModifyBroadcaster> properties;
    {
        const std::scoped_lock lock(mMutex);
        std::swap(properties, mProperties);
    }
    if (properties.is())
        properties->removeModifyListener(this);
}

}
