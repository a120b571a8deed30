// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "probe/MainThread.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <algorithm>
#include <chrono>
#include <thread>

using namespace com::sun::star;

namespace ficheaction::bench
{

namespace
{
using Clock = std::chrono::steady_clock;
using Context = uno::Reference<uno::XComponentContext>;

class Callback : public cppu::WeakImplHelper1<awt::XCallback>
{
public:
    explicit Callback(std::function<void()> work)
        : mWork(std::move(work))
    {
    }

    std::future<void> done() { return mDone.get_future(); }

    void SAL_CALL notify(const uno::Any&) override
    {
        try
        {
            mWork();
            mDone.set_value();
        }
        catch (const uno::Exception& exception)
        {
            mDone.set_exception(std::make_exception_ptr(uno::RuntimeException(exception.Message)));
        }
        catch (...)
        {
            mDone.set_exception(std::current_exception());
        }
    }

private:
    std::function<void()> mWork;
    std::promise<void> mDone;
};

}

std::future<void> postToMainThread(const Context& context, std::function<void()> work)
{
    const rtl::Reference<Callback> callback(new Callback(std::move(work)));
    std::future<void> done = callback->done();
    awt::AsyncCallback::create(context)->addCallback(callback.get(), {});
    return done;
}

void runInMainThread(const Context& context, const std::function<void()>& work)
{
    postToMainThread(context, work).get();
}

void Waiting::ask(const std::function<void()>& work)
{
    constexpr std::chrono::milliseconds pause(5);
    std::this_thread::sleep_for(pause);
    const auto asked = Clock::now();
    Clock::time_point answered;
    postToMainThread(mContext,
                     [&]
                     {
                         answered = Clock::now();
                         work();
                     })
        .get();
    mLongest = std::max(mLongest, answered - asked);
}

double longestBlock(const Context& context, const std::function<void()>& work)
{
    std::future<void> done = postToMainThread(context, work);
    Waiting waiting(context);
    while (!isDone(done))
        waiting.ask();
    done.get();
    return waiting.longestSeconds();
}

bool isDone(const std::future<void>& posted)
{
    return posted.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

}
