// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Stretching: lets the controls of a dialog follow when a person makes it larger.
#pragma once

#include "dialogs/toolkit/Dialog.hxx"

#include <vector>

namespace ficheaction::dialogs
{

/// What a control does with the width and the height that a dialog gains.
enum class Follow
{
    Stay,
    Move,
    Grow
};

struct Stretch
{
    rtl::OUString control;
    Follow horizontally = Follow::Stay;
    Follow vertically = Follow::Stay;
};

/// Called before the dialog is executed. It is never laid out smaller than it was made.
void stretchWith(const Dialog& dialog, const std::vector<Stretch>& controls);

}
