// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Words: the form in which the proof compares: words in one folded spelling with one space between them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// "L’Été, n° 3" becomes "l ete n 3": folded, and all that is neither letter nor digit is one space.
std::string wordForm(std::string_view text);

/// The words of a word form.
std::vector<std::string_view> wordsOf(std::string_view wordForm);

}
