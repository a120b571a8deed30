// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "dialogs/toolkit/ListenerFailure.hxx"

#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/MessageBox.hxx"

#include <vector>

namespace ficheaction::dialogs
{

namespace
{
/// The dialogs that are open, each over the one before: listeners are called in the office's main thread alone. Never
/// destroyed: at the end of the process the office may be gone before it.
std::vector<Window>& openDialogs()
{
    static auto* const only = new std::vector<Window>;
    return *only;
}

bool isShowing = false;

class Showing
{
public:
    Showing() { isShowing = true; }
    ~Showing() { isShowing = false; }
    Showing(const Showing&) = delete;
    Showing& operator=(const Showing&) = delete;
};
}

ShowsFailures::ShowsFailures(const Window& over)
{
    openDialogs().push_back(over);
}

ShowsFailures::~ShowsFailures()
{
    openDialogs().pop_back();
}

void showListenerFailure() noexcept
{
    if (isShowing || openDialogs().empty())
        return;
    try
    {
        const Showing showing;
        const Window over = openDialogs().back();
        showError(over, currentErrorText(over.context));
    }
    catch (...)
    {
        // The dialog goes with its window: nobody is left to read it.
    }
}

}
