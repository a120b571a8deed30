// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/StatusBarText.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/task/StatusIndicatorFactory.hpp>
#include <com/sun/star/task/XStatusIndicator.hpp>
#include <com/sun/star/view/XSelectionChangeListener.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/implbase1.hxx>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// Ends the text when another cell is selected; the selection keeps it alive until then.
class UntilNextMove : public cppu::WeakImplHelper1<view::XSelectionChangeListener>
{
public:
    UntilNextMove(const uno::Reference<task::XStatusIndicatorFactory>& factory, const rtl::OUString& text)
        : mFactory(factory)
        , mIndicator(factory->createStatusIndicator())
    {
        mIndicator->start(text, 0);
    }

    void SAL_CALL selectionChanged(const lang::EventObject& event) override
    {
        const uno::Reference<view::XSelectionChangeListener> self(this);
        end();
        const uno::Reference<view::XSelectionSupplier> selection(event.Source, uno::UNO_QUERY);
        if (selection.is())
            selection->removeSelectionChangeListener(this);
    }

    void SAL_CALL disposing(const lang::EventObject&) override { end(); }

private:
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

    uno::Reference<task::XStatusIndicatorFactory> mFactory; ///< an indicator does not keep it alive
    uno::Reference<task::XStatusIndicator> mIndicator;
};
}

void showInStatusBar(const dialogs::Window& window, const rtl::OUString& text)
{
    const uno::Reference<view::XSelectionSupplier> selection(window.frame->getController(), uno::UNO_QUERY);
    if (!selection.is())
        return;
    // The window's own factory lets the office run its main loop on each call; a text needs none of that.
    const uno::Reference<task::XStatusIndicatorFactory> factory =
        task::StatusIndicatorFactory::createWithFrame(window.context, window.frame, true, false);
    selection->addSelectionChangeListener(new UntilNextMove(factory, text));
}

}
