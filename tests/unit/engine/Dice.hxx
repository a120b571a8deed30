// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Dice: what a random case is decided with. The same seed decides the same on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace ficheaction::test
{

class Dice
{
public:
    explicit Dice(unsigned seed)
        : mRandom(seed)
    {
    }

    int below(int limit) { return static_cast<int>(mRandom() % static_cast<unsigned>(limit)); }
    bool oneIn(int times) { return below(times) == 0; }
    int from(int first, int last) { return first + below(last - first + 1); }

    template <class Item> const Item& oneOf(const std::vector<Item>& items)
    {
        return items[static_cast<std::size_t>(below(static_cast<int>(items.size())))];
    }

    template <class Item> void shuffle(std::vector<Item>& items)
    {
        for (std::size_t index = items.size(); index > 1; --index)
            std::swap(items[index - 1], items[static_cast<std::size_t>(below(static_cast<int>(index)))]);
    }

private:
    std::mt19937 mRandom;
};

}
