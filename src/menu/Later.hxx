// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Later: calls something from the office's main loop when a time has passed. The office offers no clock of its own.
#pragma once

#include <com/sun/star/uno/XComponentContext.hpp>

#include <chrono>
#include <functional>

namespace ficheaction::menu
{

/// Calls `function` once, in the main loop; never where the office ends before. What it throws is dropped.
void callLater(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               std::chrono::milliseconds time, std::function<void()> function);

}
