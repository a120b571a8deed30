// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChoiceColumns: the columns in which programs for surveys write one question with several answers: one for each answer
// ("themes/sommeil", "Thèmes : Écrans", "Thèmes [Alimentation]"), in which a 1 says that it was given.
#pragma once

#include "import/ContentMatch.hxx"

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

struct ChoiceColumn
{
    std::size_t source = 0;
    std::string answer;
};

struct ChoiceGroup
{
    std::string question;
    std::vector<ChoiceColumn> columns; ///< two at least
};

/// Columns whose headings have one beginning in common, before a "/", ".", ":", " - " or "[", and which hold mostly
/// signs of yes and no, or their answer. `profiles`: of the same columns.
std::vector<ChoiceGroup> choiceGroups(const std::vector<std::string>& headings,
                                      const std::vector<ColumnProfile>& profiles);

/// Whether the cell says that the answer was given: 1, x, oui, the answer itself.
bool isChosen(std::string_view foldedText, std::string_view answer);

/// "Autre": where a form lets people write what they mean, the column has their words.
bool isAnyOther(std::string_view answer);

/// Whether it says that it was not.
bool isNotChosen(std::string_view foldedText);

}
