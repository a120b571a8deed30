// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/ShowFindings.hxx"

#include "commands/menu/GoToCell.hxx"
#include "dialogs/FindingsDialog.hxx"

namespace ficheaction::menu
{

void showFindings(const dialogs::Window& window, const commands::Messages& messages,
                  const std::vector<commands::ShownFinding>& findings)
{
    if (const std::optional<std::size_t> chosen = dialogs::askWhichFinding(window, messages, findings))
        goToCell(window, findings[*chosen].sheet, findings[*chosen].cell);
}

}
