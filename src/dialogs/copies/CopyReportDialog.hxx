// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CopyReportDialog: what a copy for partners holds and how it was verified.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <functional>

namespace ficheaction::dialogs
{

struct CopyReportActions
{
    std::function<void(const Window&)> save; ///< the report, in a file of its own
    std::function<void()> open;              ///< the copy
};

/// Waits until the person closes it. Opening the copy closes it too.
void showCopyReport(const Window& window, const rtl::OUString& text, const CopyReportActions& actions);

}
