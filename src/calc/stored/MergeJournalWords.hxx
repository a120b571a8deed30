// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MergeJournalWords: the words of the journal of merges, in the language of the fiche.
#pragma once

#include <array>
#include <string>

namespace ficheaction::calc
{

struct MergeJournalWords
{
    std::string sheet;
    std::string warning;                 ///< above the headings: personal data
    std::array<std::string, 8> headings; ///< of the columns in their order, the last one for the machine
    std::string undone;                  ///< before a date
};

/// French for "fr…", else English.
const MergeJournalWords& mergeJournalWords(const std::string& language);

}
