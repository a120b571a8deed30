// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "probe/Measuring.hxx"

#include <malloc.h>

#include <fstream>
#include <string>

namespace ficheaction::bench
{

namespace
{
/// A line of /proc/self/status, in KiB.
double statusOf(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    double size = 0;
    while (status >> word)
        if (word == name + ":" && status >> size)
            return size;
    return 0;
}

/// From here on VmHWM is the peak of what follows.
void forgetPeak()
{
    malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5";
}
}

Measuring::Measuring()
{
    forgetPeak();
    mBefore = statusOf("VmRSS");
    mBegan = std::chrono::steady_clock::now();
}

Measured Measuring::untilNow() const
{
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - mBegan;
    return {took.count(), (statusOf("VmHWM") - mBefore) / 1024};
}

Measured measured(const std::function<void()>& work)
{
    const Measuring measuring;
    work();
    return measuring.untilNow();
}

}
