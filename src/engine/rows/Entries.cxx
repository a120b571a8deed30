// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/Entries.hxx"

#include "engine/rows/PairNumbers.hxx"

namespace ficheaction::engine
{

Entries entriesOf(const Grouping& grouping, const Codes& codes)
{
    Entries entries;
    entries.pairs.reserve(grouping.rows.size());
    entries.rows.reserve(grouping.rows.size());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        codes.forEach(grouping.rows[index],
                      [&](std::uint32_t code)
                      {
                          entries.pairs.push_back(pairOf(grouping.group(index), code));
                          entries.rows.push_back(grouping.rows[index]);
                      });
    return entries;
}

NumberedPairs numbered(std::span<const std::uint64_t> pairs, std::size_t groups, std::size_t codes)
{
    NumberedPairs result;
    result.numbers.reserve(pairs.size());
    PairNumbers known(groups, codes);
    for (const std::uint64_t pair : pairs)
    {
        const auto next = static_cast<std::uint32_t>(result.pairs.size());
        const std::uint32_t number = known.of(groupOf(pair), codeOf(pair), next);
        if (number == next)
            result.pairs.push_back(pair);
        result.numbers.push_back(number);
    }
    return result;
}

}
