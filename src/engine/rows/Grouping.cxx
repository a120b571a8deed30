// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/Grouping.hxx"

#include "engine/rows/PairNumbers.hxx"

#include <algorithm>
#include <bit>

namespace ficheaction::engine
{

namespace
{
/// The groups of a split, numbered in the order in which they come.
class SplitGroups
{
public:
    SplitGroups(const Grouping& from, const Codes& codes, Grouping& to)
        : mFrom(from)
        , mCodes(codes)
        , mTo(to)
        , mNumbers(from.count(), codes.count() + std::size_t{1})
    {
    }

    /// The new group of a row that is at `index`; the code is codes.count() where it has no value.
    std::uint32_t of(std::size_t index, std::uint32_t code)
    {
        const std::uint32_t old = mFrom.group(index);
        const auto next = static_cast<std::uint32_t>(mTo.keys.size());
        const std::uint32_t group = mNumbers.of(old, code, next);
        if (group == next)
        {
            mTo.keys.push_back(mFrom.keys[old]);
            mTo.keys.back().push_back(code == mCodes.count() ? noValue : mCodes.key(code));
        }
        return group;
    }

private:
    const Grouping& mFrom;
    const Codes& mCodes;
    Grouping& mTo;
    PairNumbers mNumbers;
};

/// Rows have one value at most: they stay what they are.
Grouping splitBySingle(const Grouping& grouping, const Codes& codes)
{
    Grouping result;
    result.held = grouping.held;
    result.rows = grouping.rows;
    result.groups.resize(grouping.rows.size());
    SplitGroups groups(grouping, codes, result);
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        result.groups[index] = groups.of(index, codes.single(grouping.rows[index]));
    return result;
}

Grouping splitBySeveral(const Grouping& grouping, const Codes& codes)
{
    Grouping result;
    std::vector<std::uint32_t> rows;
    SplitGroups groups(grouping, codes, result);
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::size_t before = rows.size();
        const auto put = [&](std::uint32_t code)
        {
            rows.push_back(grouping.rows[index]);
            result.groups.push_back(groups.of(index, code));
        };
        codes.forEach(grouping.rows[index], put);
        if (rows.size() == before)
            put(codes.count());
    }
    result.held = std::make_shared<const std::vector<std::uint32_t>>(std::move(rows));
    result.rows = *result.held;
    return result;
}
}

Grouping wholeOf(std::shared_ptr<const std::vector<std::uint32_t>> rows)
{
    Grouping whole;
    whole.rows = *rows;
    whole.held = std::move(rows);
    whole.keys.emplace_back();
    return whole;
}

Grouping split(const Grouping& grouping, const Codes& codes)
{
    return codes.areSeveral() ? splitBySeveral(grouping, codes) : splitBySingle(grouping, codes);
}

std::vector<std::uint64_t> distinctPairs(std::span<const std::uint64_t> pairs, std::size_t groups, std::size_t codes)
{
    std::vector<std::uint64_t> distinct;
    if (groups == 0 || codes > mostBits / groups)
    {
        distinct.assign(pairs.begin(), pairs.end());
        std::sort(distinct.begin(), distinct.end());
        distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
        return distinct;
    }
    std::vector<std::uint64_t> bits(groups * codes / 64 + 1, 0);
    for (std::uint64_t pair : pairs)
    {
        const std::size_t place = groupOf(pair) * codes + codeOf(pair);
        bits[place / 64] |= std::uint64_t{1} << (place % 64);
    }
    for (std::size_t word = 0; word < bits.size(); ++word)
        for (std::uint64_t rest = bits[word]; rest != 0; rest &= rest - 1)
        {
            const std::size_t place = word * 64 + static_cast<std::size_t>(std::countr_zero(rest));
            distinct.push_back(
                pairOf(static_cast<std::uint32_t>(place / codes), static_cast<std::uint32_t>(place % codes)));
        }
    return distinct;
}

}
