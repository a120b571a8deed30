// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NearestName: what somebody who mistyped a name probably meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::texts
{

/// The one of `names` that is nearest to `word`, the first of equals; empty where none is near (a third of the
/// letters). Case and accents are no difference.
std::string nearestName(std::string_view word, const std::vector<std::string>& names);

}
