// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "probe/MainThread.hxx"

#include <com/sun/star/awt/AsyncCallback.hpp>
#include <com/sun/star/awt/XCallback.hpp>
#include <com/sun/star/awt/XRequestCallback.hpp>
#include <cppuhelper/implbase1.hxx>
#include <rtl/ref.hxx>

#include <chrono>
#include <future>
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

std::future<void> posted(const Context& context, std::function<void()> work)
{
    const rtl::Reference<Callback> callback(new Callback(std::move(work)));
    std::future<void> done = callback->done();
    awt::AsyncCallback::create(context)->addCallback(callback.get(), {});
    return done;
}
}

void runInMainThread(const Context& context, const std::function<void()>& work)
{
    posted(context, work).get();
}

double longestBlock(const Context& context, const std::function<void()>& work)
{
    constexpr std::chrono::milliseconds pause(5);
    std::future<void> done = posted(context, work);
    Clock::duration longest{};
    while (done.wait_for(pause) != std::future_status::ready)
    {
        const auto asked = Clock::now();
        posted(context, [] {}).wait();
        longest = std::max(longest, Clock::now() - asked);
    }
    done.get();
    return std::chrono::duration<double>(longest).count();
}

}
