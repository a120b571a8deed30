// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PairNumbers: small numbers for pairs of a group and a code.
#pragma once

#include "engine/rows/Grouping.hxx"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace ficheaction::engine
{

/// Numbers pairs of a group and a code in the order in which they come.
class PairNumbers
{
public:
    PairNumbers(std::size_t groups, std::size_t codes)
        : mCodes(codes)
    {
        constexpr std::size_t worthATable = std::size_t{1} << 22;
        if (groups != 0 && codes <= worthATable / groups)
            mTable.assign(groups * codes, unknown);
    }

    /// The number of the pair; `next` where it is new, and then it becomes known.
    std::uint32_t of(std::uint32_t group, std::uint32_t code, std::uint32_t next)
    {
        if (mTable.empty())
            return mMap.try_emplace(pairOf(group, code), next).first->second;
        std::uint32_t& number = mTable[group * mCodes + code];
        if (number == unknown)
            number = next;
        return number;
    }

private:
    static constexpr std::uint32_t unknown = static_cast<std::uint32_t>(-1);

    std::size_t mCodes;
    std::vector<std::uint32_t> mTable;
    std::unordered_map<std::uint64_t, std::uint32_t> mMap;
};

}
