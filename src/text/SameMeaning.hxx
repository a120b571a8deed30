// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SameMeaning: words that people and programs use for the same value of a list: "féminin", "Mme" and "F".
#pragma once

#include <string_view>

namespace ficheaction::texts
{

/// Of two folded texts. Says nothing of the same text twice, unless it is one of these words.
bool meanTheSame(std::string_view one, std::string_view other);

}
