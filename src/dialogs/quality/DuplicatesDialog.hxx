// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DuplicatesDialog: two rows side by side that may be one person, and what a person makes of them.
#pragma once

#include "commands/quality/Duplicates.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct DuplicatesQuestion
{
    std::vector<std::string> registers; ///< names of their sheets
    std::size_t selectedRegister = 0;
    std::vector<commands::ShownDuplicate> pairs; ///< of that register
    std::size_t selectedPair = 0;                ///< may be past the last
    bool canWrite = true;
    bool canUndo = false; ///< there is a merge to take back
};

struct DuplicatesAnswer
{
    enum class Kind
    {
        Register, ///< show another register
        Merge,
        Apart,
        Undo ///< show the merges that can be taken back
    };

    Kind kind = Kind::Merge;
    std::size_t selectedRegister = 0;
    std::size_t pair = 0;
    bool keepsOther = false;         ///< the lower row stays
    std::vector<std::size_t> chosen; ///< columns whose value the row that stays takes from the one that goes
};

/// Empty where they closed it.
std::optional<DuplicatesAnswer> askAboutDuplicates(const Window& window, const commands::Messages& messages,
                                                   const DuplicatesQuestion& question);

}
