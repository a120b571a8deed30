// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OfferedEvents: the events of a fiche as a person chooses one, the latest first, and the one that is meant most
// likely.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "dialogs/entry/AttendanceDialog.hxx"

#include <optional>
#include <vector>

namespace ficheaction::menu
{

struct OfferedEvents
{
    std::vector<dialogs::OfferedEvent> events; ///< "12/06/2026 – Le Clos c'fête (E012)"
    /// The event of the row that the cursor is in; else the latest that has been, else the first.
    std::size_t chosen = 0;
};

/// Throws UserError "no-events" ({sheet}).
OfferedEvents offeredEvents(const dialogs::Window& window, const commands::FicheData& fiche,
                            const roles::AttendanceRegister& attendance);

}
