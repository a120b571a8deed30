// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RandomTimes: how many times the usual number of random cases a run tries: more in a night than in a day.
#pragma once

#include <algorithm>
#include <cstdlib>

namespace ficheaction::test
{

/// FICHE_ACTION_RANDOM_TIMES; 1 where the environment does not say it.
inline unsigned randomTimes()
{
    const char* const times = std::getenv("FICHE_ACTION_RANDOM_TIMES");
    return times ? std::max(1u, static_cast<unsigned>(std::strtoul(times, nullptr, 10))) : 1;
}

}
