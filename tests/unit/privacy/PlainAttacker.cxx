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
constexpr std::size_t mostSteps = 3000;

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
    for (long above = width; above >= 0; --above)
    {
        if (above > 0 && !isPossible(number, truth + above))
            continue;
        for (long below = width - above; truth - below >= mLowest[number]; ++below)
            if (below == 0 || isPossible(number, truth - below))
                return true;
        return false;
    }
    return false;
}

bool PlainAttacker::isPossible(Number number, long value) const
{
    const long most = 3 * *std::max_element(mTruths.begin(), mTruths.end()) + 50;
    Ranges ranges;
    for (Number each = 0; each < mTruths.size(); ++each)
        ranges.push_back(mShown[each] ? Range{mTruths[each], mTruths[each]} : Range{mLowest[each], most});
    ranges[number] = {value, value};
    std::size_t steps = 0;
    return search(std::move(ranges), steps);
}

/// Narrows the ranges, and takes the nearest values to the truth in them. Where a condition does not hold for these,
/// one of its numbers must be another: each is tried.
bool PlainAttacker::search(Ranges ranges, std::size_t& steps) const
{
    if (++steps > mostSteps || !narrow(ranges))
        return false;
    std::vector<long> values;
    for (Number number = 0; number < ranges.size(); ++number)
        values.push_back(std::clamp(mTruths[number], ranges[number].low, ranges[number].high));
    const Condition* broken = nullptr;
    long over = 0;
    for (const Condition& condition : mConditions)
    {
        long sum = -condition.constant;
        for (const Part& part : condition.parts)
            sum += part.factor * values[part.number];
        if (sum <= 0 && (sum == 0 || !condition.equal))
            continue;
        if (!broken || condition.parts.size() < broken->parts.size())
        {
            broken = &condition;
            over = sum;
        }
    }
    if (!broken)
        return true;
    for (const Part& part : broken->parts)
    {
        const Range& range = ranges[part.number];
        const long wanted = std::clamp(values[part.number] - over / part.factor, range.low, range.high);
        if (wanted == values[part.number])
            continue;
        Ranges tried = ranges;
        tried[part.number] = {wanted, wanted};
        if (search(std::move(tried), steps))
            return true;
        if (steps > mostSteps)
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
