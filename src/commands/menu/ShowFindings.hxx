// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShowFindings: the list of findings, and the way from it to a cell.
#pragma once

#include "commands/Check.hxx"
#include "commands/Messages.hxx"
#include "dialogs/Window.hxx"

#include <vector>

namespace ficheaction::menu
{

void showFindings(const dialogs::Window& window, const commands::Messages& messages,
                  const std::vector<commands::ShownFinding>& findings);

}
