// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LostRecord: asks where what earlier copies told is no longer on record.
#pragma once

#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::menu
{

/// What a person answers to a record that was emptied or changed by hand.
enum class RecordAnswer
{
    Fits, ///< nothing was asked
    GoOn, ///< all the same
    GiveUp
};

/// Asks only where it was; Enter gives up.
RecordAnswer askLostRecord(const dialogs::Window& window);

}
