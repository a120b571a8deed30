// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MainThread: runs work where the office runs a person's commands, in the thread of its event loop, and watches how
// long the loop has to wait meanwhile.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <functional>

namespace ficheaction::bench
{

/// Runs `work` in the main loop and returns when it is done. What it throws comes back as a RuntimeException.
void runInMainThread(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const std::function<void()>& work);

/// As runInMainThread; returns the longest time, in seconds, that an event had to wait for the main loop meanwhile.
double longestBlock(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                    const std::function<void()>& work);

}
