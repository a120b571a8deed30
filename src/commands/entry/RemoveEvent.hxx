// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RemoveEvent: an event that does not take place, or was noted by mistake, with the rows that are nothing without it.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "entry/EventRemoval.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ficheaction::commands
{

struct RemovalChoices
{
    bool cancels = false;  ///< its row stays, and says so
    bool takesRows = true; ///< the rows that are nothing without it go too
};

/// A run: removes the events in `rows` of register `events`, or cancels them, in one undo step; one that is cancelled
/// already stays as it is. Returns how many other rows went. Throws UserError "no-cancelling" ({sheet}) where it is to
/// be cancelled and nothing in its register says that, and what calc::RegisterWriter throws; nothing is written then.
std::size_t removeEvent(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        const FicheData& fiche, std::size_t events, const std::vector<std::uint32_t>& rows,
                        const RemovalChoices& choices);

/// The same of the event with this key, of the template's first register of events. Throws besides UserError
/// "no-attendances", "unknown-event" ({event}, {sheet}).
std::size_t removeEvent(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        const std::string& eventKey, const RemovalChoices& choices);

}
