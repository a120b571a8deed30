// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Entries: each value that the rows of a grouping have, with the group and the row that has it.
#pragma once

#include "engine/rows/Grouping.hxx"

#include <cstdint>
#include <span>
#include <vector>

namespace ficheaction::engine
{

/// pairs[i] is a group and a code (see pairOf) that rows[i] has.
struct Entries
{
    std::vector<std::uint64_t> pairs;
    std::vector<std::uint32_t> rows;
};

Entries entriesOf(const Grouping& grouping, const Codes& codes);

/// The different pairs, numbered in the order in which they come: numbers[i] is the number of the i-th.
struct NumberedPairs
{
    std::vector<std::uint32_t> numbers;
    std::vector<std::uint64_t> pairs; ///< by number
};

/// Groups are less than `groups`, codes than `codes`.
NumberedPairs numbered(std::span<const std::uint64_t> pairs, std::size_t groups, std::size_t codes);

}
