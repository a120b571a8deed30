// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NearestName: what somebody who mistyped a name probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::texts
{

/// How many letters must be typed, left out, exchanged or swapped with their neighbour to get from one text to the
/// other, without regard to case and accents.
std::size_t editDistance(std::string_view one, std::string_view other);

/// The one of `names` that is nearest to `word`, the first of equals; empty where none is near (a third of the
/// letters).
std::string nearestName(std::string_view word, const std::vector<std::string>& names);

}
