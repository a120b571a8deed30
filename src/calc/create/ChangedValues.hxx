// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedValues: what stands below the heading of a list when the definition has other values. Knows no UNO.
#pragma once

#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The values below a heading when the definition has another list of them. `present`: those that are there, in their
/// order. What staff have added stays, behind the others; what they have taken away does not come back. The order is
/// that of `after`, unless staff have given the values one of their own: then new ones come behind.
std::vector<std::string> changedValues(const std::vector<std::string>& present, const std::vector<std::string>& before,
                                       const std::vector<std::string>& after);

}
