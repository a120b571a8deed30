// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Grouping: the rows that a measure counts, put into one group for each combination of the breakdown's values.
#pragma once

#include "engine/Codes.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ficheaction::engine
{

/// The values of a group, one for each path of the breakdown.
using GroupKey = std::vector<ValueKey>;

/// rows[i] is in groups[i]. A row with several values at a path is there once for each of them; a row without a value
/// is in a group of its own kind, with noValue.
struct Grouping
{
    std::vector<std::uint32_t> rows;
    std::vector<std::uint32_t> groups;
    std::vector<GroupKey> keys; ///< of each group; only groups that a row is in

    std::size_t count() const { return keys.size(); }
};

/// All rows in one group.
Grouping wholeOf(std::span<const std::uint32_t> rows);

/// Splits each group by one more value.
Grouping split(Grouping&& grouping, const Codes& codes);

/// Each pair of a group and a code that a row of the group has, once: the group in the upper half, the code in the
/// lower; ascending. Linear for as many groups and codes as fit a bitmap of 32 MB.
std::vector<std::uint64_t> distinctPairs(std::span<const std::uint64_t> pairs, std::size_t groups, std::size_t codes);

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

}
