// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Words: the words of a heading or a name, in the form in which they compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// Runs of letters and digits of the folded text: "N° d’adhérent" is "n", "d", "adherent".
std::vector<std::string> wordsOf(std::string_view text);

/// The same with one space between.
std::string joined(const std::vector<std::string>& words);

}
