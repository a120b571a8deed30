// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// StatusBarText: a sentence in the status bar that stays until it is read: for some seconds, or until the person's next
// move.
#pragma once

#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::menu
{

void showInStatusBar(const dialogs::Window& window, const rtl::OUString& text);

}
