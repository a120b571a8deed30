// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/RowContextMenu.hxx"

#include "calc/create/Properties.hxx"
#include "calc/document/Text.hxx"
#include "menu/entry/RowMenu.hxx"

#include <com/sun/star/container/XIndexContainer.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/ui/XContextMenuInterception.hpp>
#include <com/sun/star/ui/XContextMenuInterceptor.hpp>
#include <cppuhelper/implbase2.hxx>
#include <rtl/ref.hxx>

#include <mutex>
#include <set>

using namespace com::sun::star;

namespace ficheaction::office
{

namespace
{
/// The controllers that have an interceptor, each known by its address until it says that it goes. A window asks for
/// the state of each command by itself: without this there would be an interceptor for each command.
class Controllers
{
public:
    /// False where it is known.
    bool add(const uno::XInterface* controller)
    {
        const std::scoped_lock lock(mMutex);
        return mKnown.insert(controller).second;
    }

    void remove(const uno::XInterface* controller)
    {
        const std::scoped_lock lock(mMutex);
        mKnown.erase(controller);
    }

private:
    std::mutex mMutex;
    std::set<const uno::XInterface*> mKnown;
};

Controllers controllers;

void insert(const uno::Reference<container::XIndexContainer>& entries, const char* kind,
            const calc::Properties& properties)
{
    const uno::Reference<lang::XMultiServiceFactory> factory(entries, uno::UNO_QUERY_THROW);
    const uno::Reference<uno::XInterface> entry =
        factory->createInstance("com.sun.star.ui." + rtl::OUString::createFromAscii(kind));
    calc::setProperties(entry, properties);
    entries->insertByIndex(entries->getCount(),
                           uno::Any(uno::Reference<beans::XPropertySet>(entry, uno::UNO_QUERY_THROW)));
}

class Interceptor : public cppu::WeakImplHelper2<ui::XContextMenuInterceptor, lang::XEventListener>
{
public:
    Interceptor(const uno::Reference<uno::XComponentContext>& context, const uno::XInterface* controller)
        : mContext(context)
        , mController(controller)
    {
    }

    ui::ContextMenuInterceptorAction SAL_CALL
    notifyContextMenuExecute(const ui::ContextMenuExecuteEvent& event) override
    {
        try
        {
            const uno::Reference<frame::XController> controller(event.Selection, uno::UNO_QUERY);
            const uno::Reference<frame::XFrame> frame = controller.is() ? controller->getFrame() : nullptr;
            if (!frame.is() || !event.ActionTriggerContainer.is())
                return ui::ContextMenuInterceptorAction_IGNORED;
            const std::vector<menu::RowMenuEntry> entries = menu::rowMenu({mContext, frame});
            if (entries.empty())
                return ui::ContextMenuInterceptorAction_IGNORED;
            insert(event.ActionTriggerContainer, "ActionTriggerSeparator", {});
            for (const menu::RowMenuEntry& entry : entries)
                insert(event.ActionTriggerContainer, "ActionTrigger",
                       {{"Text", uno::Any(entry.text)},
                        {"CommandURL", uno::Any(calc::toOffice("org.ficheaction:" + entry.command))}});
            return ui::ContextMenuInterceptorAction_CONTINUE_MODIFIED;
        }
        catch (...)
        {
            // The template is damaged, or the window is closing: the menu stays as the office made it.
            return ui::ContextMenuInterceptorAction_IGNORED;
        }
    }

    void SAL_CALL disposing(const lang::EventObject&) override { controllers.remove(mController); }

private:
    uno::Reference<uno::XComponentContext> mContext;
    const uno::XInterface* mController; ///< never followed
};
}

void offerRowContextMenu(const uno::Reference<uno::XComponentContext>& context,
                         const uno::Reference<frame::XFrame>& frame) noexcept
{
    try
    {
        const uno::Reference<frame::XController> controller = frame->getController();
        const uno::Reference<ui::XContextMenuInterception> interception(controller, uno::UNO_QUERY);
        const uno::Reference<uno::XInterface> identity(controller, uno::UNO_QUERY);
        if (!interception.is() || !controllers.add(identity.get()))
            return;
        const rtl::Reference<Interceptor> interceptor(new Interceptor(context, identity.get()));
        controller->addEventListener(interceptor.get());
        interception->registerContextMenuInterceptor(interceptor.get());
    }
    catch (...)
    {
        // The window is on its way out: it needs no menu.
    }
}

}
