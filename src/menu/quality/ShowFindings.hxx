// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShowFindings: the list of findings, and the ways from it to a cell and to what can be corrected at once.
#pragma once

#include "commands/quality/CheckedFiche.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

namespace ficheaction::menu
{

/// Until the person goes to a cell or closes the list. It opens again where they left it.
void showFindings(const dialogs::Window& window, const commands::Messages& messages, commands::CheckedFiche checked);

}
