// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Budget: how much a file may unpack to before the proof refuses it, so that a small file cannot fill the memory.
#pragma once

#include <cstddef>
#include <functional>
#include <stdexcept>
#include <string>

namespace ficheaction::privacy
{

class Budget
{
public:
    explicit Budget(std::function<bool()> goOn)
        : mGoOn(std::move(goOn))
    {
    }

    /// Throws where all that was unpacked is more than the bound, or where nobody wants to go on.
    void take(std::size_t bytes, const std::string& stream)
    {
        if (bytes > mBytes)
            throw std::runtime_error(stream + ": unpacks to more than 1 GB");
        mBytes -= bytes;
        if (mGoOn && !mGoOn())
            throw std::runtime_error("cancelled");
    }

    void takeEntry(const std::string& stream)
    {
        if (mEntries == 0)
            throw std::runtime_error(stream + ": more than 10,000 entries");
        --mEntries;
    }

    /// For a file inside a file.
    void checkDepth(int depth, const std::string& stream) const
    {
        if (depth > 5)
            throw std::runtime_error(stream + ": packed more than five times");
    }

private:
    std::function<bool()> mGoOn;
    std::size_t mBytes = std::size_t(1) << 30;
    std::size_t mEntries = 10'000;
};

}
