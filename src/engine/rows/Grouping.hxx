// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Grouping: the rows that a measure counts, put into one group for each combination of the breakdown's values.
#pragma once

#include "engine/rows/Codes.hxx"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace ficheaction::engine
{

/// The values of a group, one for each path of the breakdown.
using GroupKey = std::vector<ValueKey>;

/// rows[i] is in group(i). A row with several values at a path is there once for each of them; a row without a value
/// is in a group of its own kind, with noValue.
struct Grouping
{
    std::shared_ptr<const std::vector<std::uint32_t>> held; ///< what `rows` looks at: shared with other groupings
    std::span<const std::uint32_t> rows;
    std::vector<std::uint32_t> groups; ///< empty: all rows are in group 0
    std::vector<GroupKey> keys;        ///< of each group; only groups that a row is in, or the one of all rows

    std::size_t count() const { return keys.size(); }
    std::uint32_t group(std::size_t index) const { return groups.empty() ? 0 : groups[index]; }
};

/// All rows in one group.
Grouping wholeOf(std::shared_ptr<const std::vector<std::uint32_t>> rows);

/// Splits each group by one more value.
Grouping split(const Grouping& grouping, const Codes& codes);

/// Each pair of a group and a code that a row of the group has, once: the group in the upper half, the code in the
/// lower; ascending. Linear for as many groups and codes as fit a bitmap of 32 MB.
std::vector<std::uint64_t> distinctPairs(std::span<const std::uint64_t> pairs, std::size_t groups, std::size_t codes);

/// Calls `take(group, code)` once for each pair of a group and a code that a row of the group has, in any order.
template <class Take> void forEachDistinct(const Grouping& grouping, const Codes& codes, Take take);

inline std::uint64_t pairOf(std::uint32_t group, std::uint32_t code)
{
    return (std::uint64_t{group} << 32) | code;
}

inline std::uint32_t groupOf(std::uint64_t pair)
{
    return static_cast<std::uint32_t>(pair >> 32);
}

inline std::uint32_t codeOf(std::uint64_t pair)
{
    return static_cast<std::uint32_t>(pair);
}

/// The most pairs that are worth a bit each: 32 MB.
constexpr std::size_t mostBits = std::size_t{1} << 28;

template <class Take> void forEachDistinct(const Grouping& grouping, const Codes& codes, Take take)
{
    const std::size_t width = codes.count();
    if (grouping.count() != 0 && width > mostBits / grouping.count())
    {
        std::vector<std::uint64_t> pairs;
        for (std::size_t index = 0; index < grouping.rows.size(); ++index)
            codes.forEach(grouping.rows[index],
                          [&](std::uint32_t code) { pairs.push_back(pairOf(grouping.group(index), code)); });
        for (const std::uint64_t pair : distinctPairs(pairs, grouping.count(), width))
            take(groupOf(pair), codeOf(pair));
        return;
    }
    std::vector<std::uint64_t> seen(grouping.count() * width / 64 + 1, 0);
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        codes.forEach(grouping.rows[index],
                      [&](std::uint32_t code)
                      {
                          const std::uint32_t group = grouping.group(index);
                          const std::size_t place = group * width + code;
                          const std::uint64_t bit = std::uint64_t{1} << (place % 64);
                          if (seen[place / 64] & bit)
                              return;
                          seen[place / 64] |= bit;
                          take(group, code);
                      });
}

}
