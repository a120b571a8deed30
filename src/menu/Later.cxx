// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/Later.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/frame/XTerminateListener.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <atomic>
#include <thread>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::atomic<bool> hasEnded = false; ///< the office: nothing is called any more

class Ending : public cppu::WeakImplHelper1<frame::XTerminateListener>
{
public:
    void SAL_CALL queryTermination(const lang::EventObject&) override {}
    void SAL_CALL notifyTermination(const lang::EventObject&) override { hasEnded = true; }
    void SAL_CALL disposing(const lang::EventObject&) override { hasEnded = true; }
};

void noticeTheEnd(const uno::Reference<uno::XComponentContext>& context)
{
    static bool listens = false;
    if (!listens)
        frame::Desktop::create(context)->addTerminateListener(new Ending);
    listens = true;
}

/// Whatever the function holds goes in the main loop as well.
class Call : public cppu::WeakImplHelper1<awt::XCallback>
{
public:
    explicit Call(std::function<void()> function)
        : mFunction(std::move(function))
    {
    }

    void SAL_CALL notify(const uno::Any&) override
    {
        try
        {
            mFunction();
        }
        catch (...)
        {
            // What it was for is gone.
        }
        mFunction = nullptr;
    }

private:
    std::function<void()> mFunction;
};

/// In a thread of its own, which nobody waits for: it asks the office for nothing but a place in its queue. What it
/// holds is left alone where the office ends first.
void wait(uno::XInterface* queue, Call* call, std::chrono::milliseconds time) noexcept
{
    std::this_thread::sleep_for(time);
    if (hasEnded)
        return;
    try
    {
        uno::Reference<awt::XRequestCallback>(queue, uno::UNO_QUERY_THROW)->addCallback(call, {});
        call->release();
        queue->release();
    }
    catch (...)
    {
        // The office is ending.
    }
}
}

void callLater(const uno::Reference<uno::XComponentContext>& context, std::chrono::milliseconds time,
               std::function<void()> function)
{
    noticeTheEnd(context);
    const uno::Reference<uno::XInterface> queue = awt::AsyncCallback::create(context);
    const rtl::Reference<Call> call(new Call(std::move(function)));
    queue->acquire();
    call->acquire();
    std::thread(wait, queue.get(), call.get(), time).detach();
}

}
