// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FoldedWords: the words of a folded text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::texts
{

/// Runs of letters and digits: "n° d’adherent" is "n", "d", "adherent".
std::vector<std::string> wordsOfFolded(std::string_view foldedText);

}
