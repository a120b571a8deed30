// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MainThread: runs work where the office runs a person's commands, in the thread of its event loop, and watches how
// long the loop has to wait meanwhile.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <functional>
#include <future>

namespace ficheaction::bench
{

/// Runs `work` in the main loop and returns when it is done. What it throws comes back as a RuntimeException.
void runInMainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const std::function<void()>& work);

/// As runInMainThread, without waiting for it.
std::future<void>
postToMainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 std::function<void()> work);

/// Asks the main loop again and again, and keeps the longest time that it took to answer.
class Waiting
{
public:
    explicit Waiting(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context)
        : mContext(context)
    {
    }

    /// Pauses, then has the main loop run `work`.
    void ask(const std::function<void()>& work = [] {});

    double longestSeconds() const { return std::chrono::duration<double>(mLongest).count(); }

private:
    com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext> mContext;
    std::chrono::steady_clock::duration mLongest{};
};

/// As runInMainThread; returns the longest time, in seconds, that an event had to wait for the main loop meanwhile.
double longestBlock(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const std::function<void()>& work);

/// Whether what was posted is done.
bool isDone(const std::future<void>& posted);

}
