// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Sightings: how many people could have been seen often enough where some were only counted.
#pragma once

#include <vector>

namespace ficheaction::engine
{

/// How many more people could have been seen `times` times. `missing`: how many sightings each person lacks who has a
/// name and was not seen that often, from 1 to `times`. `unnamed`: how many people without a name each sighting has:
/// these are different people, so that nobody is more than one of them. Each person without a name may be one of
/// those, or somebody else. Time: n log n.
double mostSeenOften(std::vector<double> missing, const std::vector<double>& unnamed, double times);

}
