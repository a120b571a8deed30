// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/WorkBeside.hxx"

#include <atomic>
#include <chrono>
#include <future>

namespace ficheaction::engine
{

void workBeside(const Progress& progress, const std::function<void(const Progress&)>& work)
{
    constexpr std::chrono::milliseconds look(20);
    std::atomic<double> share = 0;
    std::atomic<bool> stopped = false;
    const auto told = [&](double done)
    {
        share = done;
        return !stopped;
    };
    std::future<void> done = std::async(std::launch::async, [&] { work(told); });
    while (done.wait_for(look) != std::future_status::ready)
        if (progress && !progress(share))
            stopped = true;
    done.get();
    if (stopped)
        throw Cancelled();
}

}
