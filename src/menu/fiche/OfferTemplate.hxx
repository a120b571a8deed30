// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// OfferTemplate: what a command does where its fiche has lost its template.
#pragma once

#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::menu
{

/// Asks from which template the fiche was made, and ties it to that one; says what the document no longer remembers.
/// The command itself is left to the person to choose again. Throws UserError "read-only".
void offerTemplate(const dialogs::Window& window);

}
