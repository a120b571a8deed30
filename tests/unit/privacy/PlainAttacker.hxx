// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PlainAttacker: an attacker that shares nothing with src/privacy: whole numbers, what holds between them, and a search
// for other numbers that fit everything that is known.
#pragma once

#include <cstddef>
#include <random>
#include <vector>

namespace ficheaction::test
{

class PlainAttacker
{
public:
    using Number = std::size_t;
    struct Part
    {
        Number number;
        long factor;
    };

    Number add(long truth, long lowest = 0);
    long truth(Number number) const { return mTruths[number]; }

    /// The sum is `constant`, or at most that. Fails an assertion where that is not true.
    void equal(std::vector<Part> parts, long constant = 0);
    void atMost(std::vector<Part> parts, long constant = 0);
    void atLeastOne(const std::vector<Number>& numbers);

    void show(Number number) { mShown[number] = true; }
    void hideAll() { mShown.assign(mShown.size(), false); }
    std::size_t conditions() const { return mConditions.size(); }
    void forgetConditionsFrom(std::size_t first) { mConditions.resize(first); }

    /// Whether two values of `number` that are `width` apart fit everything that is shown and holds.
    bool canBeApart(Number number, long width) const;

private:
    struct Condition
    {
        std::vector<Part> parts;
        long constant;
        bool equal;
    };
    struct Range
    {
        long low;
        long high;
    };
    using Ranges = std::vector<Range>;
    struct Trial
    {
        std::size_t steps;
        std::mt19937 random;
    };

    bool isPossible(Number number, long value) const;
    bool search(Ranges ranges, Trial& trial) const;
    bool halve(Ranges ranges, std::size_t& halvings) const;
    bool narrow(Ranges& ranges) const;
    bool narrow(const Condition& condition, Ranges& ranges, bool& changed) const;

    std::vector<long> mTruths;
    std::vector<long> mLowest;
    std::vector<bool> mShown;
    std::vector<Condition> mConditions;
};

}
