// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShowFindings: the list of findings, and the ways from it to a cell and to what can be corrected at once.
#pragma once

#include "commands/quality/Check.hxx"
#include "commands/quality/Repair.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <vector>

namespace ficheaction::menu
{

struct CheckedFiche
{
    std::vector<commands::ShownFinding> findings;
    std::vector<commands::ShownRepair> repairs; ///< none where the document cannot be written
};

/// Reads the document, with a progress bar.
CheckedFiche checkFiche(const dialogs::Window& window, const commands::Messages& messages);

/// Until the person goes to a cell or closes the list. It opens again where they left it.
void showFindings(const dialogs::Window& window, const commands::Messages& messages, CheckedFiche checked);

}
