// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RemoveEventDialog: whether an event is cancelled or deleted, and what becomes of the rows about it.
#pragma once

#include "commands/entry/RemoveEvent.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

struct RemovalQuestion
{
    rtl::OUString event;      ///< "14/06/2026 – E012 – Le Clos c'fête", or several of them
    rtl::OUString rows;       ///< how many rows are about it
    rtl::OUString cancelling; ///< what the choice of cancelling says; empty: the register knows no such event
    bool canCancel = false;   ///< otherwise it is cancelled already, or the register knows no such event
    rtl::OUString deleting;   ///< what the choice of deleting says; empty: as in the dialog, of one event
    rtl::OUString along;      ///< what the box says; empty: there is nothing to take along
};

/// Empty where the person leaves the event as it is.
std::optional<commands::RemovalChoices> askRemoval(const Window& window, const RemovalQuestion& question);

}
