// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/NearestName.hxx"

#include "text/TextFolding.hxx"
#include "text/Utf8.hxx"

#include <algorithm>

namespace ficheaction::texts
{

namespace
{
// Nobody mistypes a name of this length by so little that guessing helps.
constexpr std::size_t longestGuess = 120;

std::size_t gapOfLengths(const std::u32string& one, const std::u32string& other)
{
    return std::max(one.size(), other.size()) - std::min(one.size(), other.size());
}

std::size_t allowedDistance(const std::u32string& one, const std::u32string& other)
{
    return (std::max(one.size(), other.size()) + 2) / 3;
}

std::size_t distance(const std::u32string& one, const std::u32string& other)
{
    std::vector<std::size_t> beforeLast(other.size() + 1);
    std::vector<std::size_t> last(other.size() + 1);
    std::vector<std::size_t> current(other.size() + 1);
    for (std::size_t column = 0; column <= other.size(); ++column)
        last[column] = column;
    for (std::size_t row = 1; row <= one.size(); ++row)
    {
        current[0] = row;
        for (std::size_t column = 1; column <= other.size(); ++column)
        {
            const bool same = one[row - 1] == other[column - 1];
            current[column] =
                std::min({last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0U : 1U)});
            if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                current[column] = std::min(current[column], beforeLast[column - 2] + 1);
        }
        beforeLast.swap(last);
        last.swap(current);
    }
    return last[other.size()];
}
}

std::size_t editDistance(std::string_view one, std::string_view other)
{
    return distance(codePoints(folded(one)), codePoints(folded(other)));
}

std::string nearestName(std::string_view word, const std::vector<std::string>& names)
{
    const std::u32string wanted = codePoints(folded(word));
    if (wanted.empty() || wanted.size() > longestGuess)
        return {};
    std::string nearest;
    std::size_t smallest = longestGuess;
    for (const std::string& name : names)
    {
        const std::u32string candidate = codePoints(folded(name));
        const std::size_t allowed = std::min(allowedDistance(wanted, candidate), smallest - 1);
        if (candidate.size() > longestGuess || gapOfLengths(wanted, candidate) > allowed)
            continue;
        const std::size_t found = distance(wanted, candidate);
        if (found > allowed)
            continue;
        smallest = found;
        nearest = name;
        if (found == 0)
            break;
    }
    return nearest;
}

}
