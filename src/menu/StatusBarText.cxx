// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/StatusBarText.hxx"

#include "menu/Later.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/task/StatusIndicatorFactory.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <map>
#include <mutex>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr std::chrono::seconds timeToRead(6);

/// The texts of one window's status bar: each stays for some seconds, until another cell is selected or the next one
/// comes.
///
/// The office walks over its own list of listeners while it tells them that the selection changed; one that removed
/// itself then, or added another, would end it. So this one listens as long as its controller lives.
class StatusTexts : public cppu::WeakImplHelper1<view::XSelectionChangeListener>
{
public:
    void show(const uno::Reference<uno::XComponentContext>& context,
              const uno::Reference<task::XStatusIndicatorFactory>& factory, const rtl::OUString& text)
    {
        end();
        const rtl::Reference<StatusTexts> self(this);
        callLater(context, timeToRead, [self, shown = ++mShown] { self->endThat(shown); });
        mFactory = factory;
        mIndicator = factory->createStatusIndicator();
        mIndicator->start(text, 0);
    }

    void SAL_CALL selectionChanged(const lang::EventObject&) override { end(); }
    void SAL_CALL disposing(const lang::EventObject& event) override;

private:
    void endThat(int shown)
    {
        if (shown == mShown)
            end();
    }

    void end()
    {
        try
        {
            if (mIndicator.is())
                mIndicator->end();
        }
        catch (const uno::Exception&)
        {
            // Its window is gone, and the text with it.
        }
        mIndicator.clear();
        mFactory.clear();
    }

    int mShown = 0;                                         ///< how many have been shown
    uno::Reference<task::XStatusIndicatorFactory> mFactory; ///< an indicator does not keep it alive
    uno::Reference<task::XStatusIndicator> mIndicator;
};

using Identity = const uno::XInterface*;

Identity identityOf(const uno::Reference<uno::XInterface>& object)
{
    return uno::Reference<uno::XInterface>(object, uno::UNO_QUERY).get(); // the same for all its interfaces
}

/// By controller, until it goes. Never destroyed: at the end of the process the office may be gone before it.
class Listening
{
public:
    static Listening& instance()
    {
        static auto* const only = new Listening;
        return *only;
    }

    /// The one that listens to this controller already, or a new one.
    rtl::Reference<StatusTexts> of(const uno::Reference<view::XSelectionSupplier>& controller)
    {
        const std::scoped_lock lock(mMutex);
        rtl::Reference<StatusTexts>& texts = mAll[identityOf(controller)];
        if (texts.is())
            return texts;
        texts = new StatusTexts;
        controller->addSelectionChangeListener(texts.get());
        return texts;
    }

    void forget(Identity controller)
    {
        const std::scoped_lock lock(mMutex);
        mAll.erase(controller);
    }

private:
    std::mutex mMutex;
    std::map<Identity, rtl::Reference<StatusTexts>> mAll;
};

void StatusTexts::disposing(const lang::EventObject& event)
{
    const rtl::Reference<StatusTexts> self(this);
    end();
    Listening::instance().forget(identityOf(event.Source));
}
}

void showInStatusBar(const dialogs::Window& window, const rtl::OUString& text)
{
    const uno::Reference<view::XSelectionSupplier> controller(window.frame->getController(), uno::UNO_QUERY);
    if (!controller.is())
        return;
    // The window's own factory lets the office run its main loop on each call; a text needs none of that.
    const uno::Reference<task::XStatusIndicatorFactory> factory =
        task::StatusIndicatorFactory::createWithFrame(window.context, window.frame, true, false);
    Listening::instance().of(controller)->show(window.context, factory, text);
}

}
