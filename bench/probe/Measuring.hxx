// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Measuring: how long something takes, and how much memory it needs on top of what the process had, at its peak.
#pragma once

#include <functional>

namespace ficheaction::bench
{

struct Measured
{
    double seconds = 0;
    double peakMebibytes = 0; ///< 0 where the system does not tell
};

Measured measured(const std::function<void()>& work);

}
