// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/help/HelpKey.hxx"

#include "dialogs/toolkit/ListenerFailure.hxx"

#include <com/sun/star/awt/Key.hpp>
#include <com/sun/star/awt/Toolkit.hpp>
#include <cppuhelper/implbase1.hxx>

#include <utility>
#include <vector>

using namespace com::sun::star;

namespace ficheaction::dialogs
{

namespace
{
class Handler : public cppu::WeakImplHelper1<awt::XKeyHandler>
{
public:
    explicit Handler(std::function<void()> showHelp)
        : mShowHelp(std::move(showHelp))
    {
        open().push_back(this);
    }

    void leave() { std::erase(open(), this); }

    sal_Bool SAL_CALL keyPressed(const awt::KeyEvent& event) override
    {
        if (event.KeyCode != awt::Key::F1 || event.Modifiers != 0 || open().empty() || open().back() != this)
            return false;
        try
        {
            mShowHelp();
        }
        catch (...)
        {
            showListenerFailure(); // The dialog stays as it was, without its help.
        }
        return true;
    }

    sal_Bool SAL_CALL keyReleased(const awt::KeyEvent&) override { return false; }
    void SAL_CALL disposing(const lang::EventObject&) override {}

private:
    /// Those of the dialogs that are open, the topmost last. In the main thread alone.
    static std::vector<Handler*>& open()
    {
        static std::vector<Handler*> handlers;
        return handlers;
    }

    std::function<void()> mShowHelp;
};
}

// Only a handler of the whole office sees F1 before the office answers it; nothing has taken the place of what is said
// to be deprecated there.
#if defined __GNUC__
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
#endif

HelpKey::HelpKey(const uno::Reference<uno::XComponentContext>& context, std::function<void()> showHelp)
    : mToolkit(awt::Toolkit::create(context), uno::UNO_QUERY)
    , mHandler(new Handler(std::move(showHelp)))
{
    if (mToolkit.is())
        mToolkit->addKeyHandler(mHandler);
}

HelpKey::~HelpKey()
{
    static_cast<Handler*>(mHandler.get())->leave();
    try
    {
        if (mToolkit.is())
            mToolkit->removeKeyHandler(mHandler);
    }
    catch (const uno::Exception&)
    {
        // The office is closing.
    }
}

#if defined __GNUC__
#pragma GCC diagnostic pop
#endif

}
