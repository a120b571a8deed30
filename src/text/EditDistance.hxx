// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EditDistance: by how many slips of the keyboard two texts differ.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>

namespace ficheaction::texts
{

/// Longer texts are never found to be near each other: nobody mistypes so much by so little.
inline constexpr std::size_t longestCompared = 120;

/// How many letters must be put in, left out, replaced or exchanged with their neighbour to make `other` from `one`;
/// `limit` + 1 where it takes more than `limit`. A `Text` is a row of letters of whatever size.
template <class Text> std::size_t editDistance(const Text& one, const Text& other, std::size_t limit)
{
    if (one.size() > longestCompared || other.size() > longestCompared ||
        std::max(one.size(), other.size()) - std::min(one.size(), other.size()) > limit)
        return limit + 1;
    // Three rows of the table of distances between beginnings: an exchange looks two rows back.
    std::array<std::array<std::size_t, longestCompared + 1>, 3> rows;
    for (std::size_t column = 0; column <= other.size(); ++column)
        rows[0][column] = column;
    for (std::size_t row = 1; row <= one.size(); ++row)
    {
        auto& now = rows[row % 3];
        const auto& before = rows[(row - 1) % 3];
        const auto& twoBefore = rows[(row + 1) % 3];
        now[0] = row;
        std::size_t least = row;
        for (std::size_t column = 1; column <= other.size(); ++column)
        {
            const bool same = one[row - 1] == other[column - 1];
            now[column] = std::min({before[column] + 1, now[column - 1] + 1, before[column - 1] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                now[column] = std::min(now[column], twoBefore[column - 2] + 1);
            least = std::min(least, now[column]);
        }
        if (least > limit)
            return limit + 1;
    }
    return std::min(rows[one.size() % 3][other.size()], limit + 1);
}

}
