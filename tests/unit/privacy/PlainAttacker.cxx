// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "PlainAttacker.hxx"

#include <algorithm>
#include <cstdlib>

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
constexpr std::size_t mostSteps = 60;
constexpr std::uint32_t mostTries = 24;
constexpr std::size_t mostHalvings = 4000;

long floorOf(long dividend, long divisor)
{
    const long quotient = dividend / divisor;
    return dividend % divisor != 0 && (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient;
}

long ceilingOf(long dividend, long divisor)
{
    return -floorOf(-dividend, divisor);
}
}

PlainAttacker::Number PlainAttacker::add(long truth, long lowest)
{
    mTruths.push_back(truth);
    mLowest.push_back(lowest);
    mShown.push_back(false);
    return mTruths.size() - 1;
}

void PlainAttacker::equal(std::vector<Part> parts, long constant)
{
    long sum = 0;
    for (const Part& part : parts)
        sum += part.factor * mTruths[part.number];
    ASSERT_EQ(sum, constant);
    mConditions.push_back({std::move(parts), constant, true});
}

void PlainAttacker::atMost(std::vector<Part> parts, long constant)
{
    long sum = 0;
    for (const Part& part : parts)
        sum += part.factor * mTruths[part.number];
    ASSERT_LE(sum, constant);
    mConditions.push_back({std::move(parts), constant, false});
}

void PlainAttacker::atLeastOne(const std::vector<Number>& numbers)
{
    std::vector<Part> parts;
    for (const Number number : numbers)
        parts.push_back({number, -1});
    atMost(std::move(parts), -1);
}

bool PlainAttacker::canBeApart(Number number, long width) const
{
    const long truth = mTruths[number];
    if (mShown[number])
        return false;
    // What is possible on both sides is mostly found at once on one; then from the truth outwards. A difference of two
    // numbers with a known sum is even or odd: every other value of it is impossible.
    for (const long distance : {width, width + 1})
        if (isPossible(number, truth + distance) ||
            (truth - distance >= mLowest[number] && isPossible(number, truth - distance)))
            return true;
    long high = truth;
    for (long value = truth + 1; value < truth + width && value <= high + 2; ++value)
        if (isPossible(number, value))
            high = value;
    for (long low = high - width; low >= mLowest[number]; --low)
        if (isPossible(number, low))
            return true;
    return false;
}

bool PlainAttacker::isPossible(Number number, long value) const
{
    const long most = 3 * *std::max_element(mTruths.begin(), mTruths.end()) + 50;
    Ranges ranges;
    for (Number each = 0; each < mTruths.size(); ++each)
        ranges.push_back(mShown[each] ? Range{mTruths[each], mTruths[each]} : Range{mLowest[each], most});
    ranges[number] = {value, value};
    if (!narrow(ranges))
        return false;
    // Many short searches, each in another order: a wrong start is soon left behind.
    for (std::uint32_t seed = 0; seed < mostTries; ++seed)
    {
        Trial trial{0, std::mt19937(seed)};
        if (search(ranges, trial))
            return true;
    }
    std::size_t halvings = 0;
    return halve(std::move(ranges), halvings);
}

/// Halves the widest range again and again: finds in order what a search by chance goes past.
bool PlainAttacker::halve(Ranges ranges, std::size_t& halvings) const
{
    if (++halvings > mostHalvings || !narrow(ranges))
        return false;
    const auto widest = std::max_element(ranges.begin(), ranges.end(),
                                         [](const Range& one, const Range& other)
                                         { return one.high - one.low < other.high - other.low; });
    if (widest->low == widest->high)
        return true;
    const auto number = static_cast<Number>(widest - ranges.begin());
    const long middle = widest->low + (widest->high - widest->low) / 2;
    Ranges lower = ranges;
    lower[number].high = middle;
    ranges[number].low = middle + 1;
    const bool truthIsLow = mTruths[number] <= middle;
    return halve(truthIsLow ? lower : ranges, halvings) || halve(truthIsLow ? ranges : lower, halvings);
}

/// Narrows the ranges, and takes the nearest values to the truth in them. Where a condition does not hold for these,
/// one of its numbers must be another: each is tried.
bool PlainAttacker::search(Ranges ranges, Trial& trial) const
{
    if (++trial.steps > mostSteps || !narrow(ranges))
        return false;
    std::vector<long> values;
    for (Number number = 0; number < ranges.size(); ++number)
        values.push_back(std::clamp(mTruths[number], ranges[number].low, ranges[number].high));
    std::vector<std::pair<const Condition*, long>> broken;
    for (const Condition& condition : mConditions)
    {
        long sum = -condition.constant;
        for (const Part& part : condition.parts)
            sum += part.factor * values[part.number];
        if (sum > 0 || (sum < 0 && condition.equal))
            broken.emplace_back(&condition, sum);
    }
    if (broken.empty())
        return true;
    const auto& [condition, over] = broken[trial.random() % broken.size()];
    std::vector<Part> parts = condition->parts;
    std::shuffle(parts.begin(), parts.end(), trial.random);
    for (const Part& part : parts)
    {
        const Range& range = ranges[part.number];
        const long wanted = std::clamp(values[part.number] - over / part.factor, range.low, range.high);
        if (wanted == values[part.number])
            continue;
        Ranges tried = ranges;
        tried[part.number] = {wanted, wanted};
        if (search(std::move(tried), trial))
            return true;
        if (trial.steps > mostSteps)
            return false;
    }
    return false;
}

bool PlainAttacker::narrow(Ranges& ranges) const
{
    for (bool changed = true; changed;)
    {
        changed = false;
        for (const Condition& condition : mConditions)
            if (!narrow(condition, ranges, changed))
                return false;
    }
    return true;
}

bool PlainAttacker::narrow(const Condition& condition, Ranges& ranges, bool& changed) const
{
    long low = 0;
    long high = 0;
    for (const Part& part : condition.parts)
    {
        const Range& range = ranges[part.number];
        low += part.factor > 0 ? part.factor * range.low : part.factor * range.high;
        high += part.factor > 0 ? part.factor * range.high : part.factor * range.low;
    }
    if (low > condition.constant || (condition.equal && high < condition.constant))
        return false;
    for (const Part& part : condition.parts)
    {
        Range& range = ranges[part.number];
        const long least = part.factor > 0 ? part.factor * range.low : part.factor * range.high;
        const long most = part.factor > 0 ? part.factor * range.high : part.factor * range.low;
        // factor * number <= constant - (low - least)
        const long room = condition.constant - (low - least);
        Range next = range;
        if (part.factor > 0)
            next.high = std::min(next.high, floorOf(room, part.factor));
        else
            next.low = std::max(next.low, ceilingOf(room, part.factor));
        if (condition.equal)
        {
            const long need = condition.constant - (high - most);
            if (part.factor > 0)
                next.low = std::max(next.low, ceilingOf(need, part.factor));
            else
                next.high = std::min(next.high, floorOf(need, part.factor));
        }
        if (next.low > next.high)
            return false;
        if (next.low == range.low && next.high == range.high)
            continue;
        low += part.factor > 0 ? part.factor * (next.low - range.low) : part.factor * (next.high - range.high);
        high += part.factor > 0 ? part.factor * (next.high - range.high) : part.factor * (next.low - range.low);
        range = next;
        changed = true;
    }
    return true;
}

}
