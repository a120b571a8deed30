// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ListenerFailure: what goes wrong while a dialog reacts to a click or a key, shown over that dialog. Nothing may leave
// a listener: the office does not expect it.
#pragma once

#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::dialogs
{

/// While it lives, failures are shown over its dialog: that of the last one made.
class ShowsFailures
{
public:
    explicit ShowsFailures(const Window& over);
    ~ShowsFailures();
    ShowsFailures(const ShowsFailures&) = delete;
    ShowsFailures& operator=(const ShowsFailures&) = delete;
};

/// For a catch clause of a listener: shows what is being handled, and waits until the person has read it; the dialog
/// stays as it was. Shows nothing where the command was stopped or its document is gone, and while it shows another one
/// already (a message moves the cursor out of the field that it is about, which may fail again).
void showListenerFailure() noexcept;

}
