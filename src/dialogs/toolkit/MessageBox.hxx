// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MessageBox: a few words to a person, over the window that they are about.
#pragma once

#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::dialogs
{

/// Waits until the person has read it. Shows nothing where `text` is empty.
void showError(const Window& window, const rtl::OUString& text);
void showInformation(const Window& window, const rtl::OUString& text);

/// Asks; true for Yes, which is what Enter answers.
bool confirm(const Window& window, const rtl::OUString& question);

/// Asks what is probably a mistake; true for Yes. Enter answers No.
bool confirmUnlikely(const Window& window, const rtl::OUString& question);

enum class Answer
{
    Yes,
    No,
    GoBack
};

/// Asks whether to go on; a person can also go back to where they were.
Answer confirmOrGoBack(const Window& window, const rtl::OUString& question);

}
