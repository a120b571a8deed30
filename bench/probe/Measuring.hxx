// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Measuring: how long something takes, and how much memory it needs on top of what the process had, at its peak.
#pragma once

#include <chrono>
#include <functional>

namespace ficheaction::bench
{

struct Measured
{
    double seconds = 0;
    double peakMebibytes = 0; ///< 0 where the system does not tell
};

/// Measures from its making on. One at a time: the process has one peak.
class Measuring
{
public:
    Measuring();

    Measured untilNow() const;

private:
    double mBefore;
    std::chrono::steady_clock::time_point mBegan;
};

Measured measured(const std::function<void()>& work);

}
