// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Circles: things that are made of one another in a circle.
#pragma once

#include <cstddef>
#include <vector>

namespace ficheaction::templates
{

/// The first circles, twenty at most, that a walk along `madeOf` (for each thing, those that it is made of) comes upon:
/// the things in the order of the walk, beginning with the smallest number.
std::vector<std::vector<std::size_t>> circlesOf(const std::vector<std::vector<std::size_t>>& madeOf);

}
