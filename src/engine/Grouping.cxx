// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Grouping.hxx"

#include "engine/PairNumbers.hxx"

#include <algorithm>
#include <bit>

namespace ficheaction::engine
{

Grouping wholeOf(std::span<const std::uint32_t> rows)
{
    Grouping whole;
    whole.rows.assign(rows.begin(), rows.end());
    whole.groups.assign(rows.size(), 0);
    whole.keys.emplace_back();
    return whole;
}

Grouping split(const Grouping& grouping, const Codes& codes)
{
    Grouping result;
    result.rows.reserve(grouping.rows.size());
    result.groups.reserve(grouping.rows.size());
    const std::uint32_t noCode = codes.count();
    PairNumbers numbers(grouping.count(), codes.count() + std::size_t{1});
    const auto put = [&](std::size_t index, std::uint32_t code)
    {
        const auto next = static_cast<std::uint32_t>(result.keys.size());
        const std::uint32_t group = numbers.of(grouping.groups[index], code, next);
        if (group == next)
        {
            result.keys.push_back(grouping.keys[grouping.groups[index]]);
            result.keys.back().push_back(code == noCode ? noValue : codes.key(code));
        }
        result.rows.push_back(grouping.rows[index]);
        result.groups.push_back(group);
    };
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        bool any = false;
        codes.forEach(grouping.rows[index],
                      [&](std::uint32_t code)
                      {
                          any = true;
                          put(index, code);
                      });
        if (!any)
            put(index, noCode);
    }
    return result;
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
