// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Long computing beside the thread that serves the window.

#include "engine/evaluation/WorkBeside.hxx"

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <thread>

using namespace ficheaction::engine;

TEST(WorkBeside, IsDoneInAnotherThreadWhenItReturns)
{
    std::thread::id worker;
    workBeside({}, [&](const Progress&) { worker = std::this_thread::get_id(); });
    EXPECT_NE(worker, std::thread::id());
    EXPECT_NE(worker, std::this_thread::get_id());
}

TEST(WorkBeside, TellsTheCallersThreadHowFarItIs)
{
    double seen = 0;
    std::thread::id told;
    workBeside(
        [&](double share)
        {
            seen = share;
            told = std::this_thread::get_id();
            return true;
        },
        [](const Progress& progress)
        {
            progress(0.5);
            std::this_thread::sleep_for(std::chrono::milliseconds(200));
        });
    EXPECT_EQ(seen, 0.5);
    EXPECT_EQ(told, std::this_thread::get_id());
}

TEST(WorkBeside, StopsWhenTheCallerSaysSo)
{
    std::size_t turns = 0;
    EXPECT_THROW(workBeside([](double) { return false; },
                            [&](const Progress& progress)
                            {
                                for (; progress(0); ++turns)
                                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                            }),
                 Cancelled);
    EXPECT_GT(turns, 0u);
}

TEST(WorkBeside, HandsOnWhatTheWorkThrows)
{
    EXPECT_THROW(workBeside({}, [](const Progress&) { throw std::out_of_range("work"); }), std::out_of_range);
}
