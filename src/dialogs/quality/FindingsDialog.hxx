// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FindingsDialog: the list of what a person should look at, from which they go to a cell, or to what can be corrected
// at once.
#pragma once

#include "commands/quality/Check.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// Where a person is in the list: they come back to it after each cell.
struct PlaceInFindings
{
    std::optional<quality::Severity> severity; ///< the only ones that are shown
    std::string code;                          ///< the only kind that is shown; empty: all
    std::size_t position = 0;                  ///< of the selected line, among all findings
    std::string sheet;
    std::string cell;
};

struct FindingsAnswer
{
    bool repair = false;                ///< show what can be corrected
    std::optional<std::size_t> finding; ///< go to its cell
};

/// Shows the list, and says in `place` where the person left it. `repairs`: how many cells can be corrected at once.
/// One without findings and repairs says that all is well. Empty where they closed it.
std::optional<FindingsAnswer> askAboutFindings(const Window& window, const commands::Messages& messages,
                                               const std::vector<commands::ShownFinding>& findings, std::size_t repairs,
                                               PlaceInFindings& place);

}
