// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Digits: numbers that are written in groups, with anything between these that people put there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct DigitGroups
{
    std::string digits;
    std::vector<std::size_t> groups;     ///< how many digits each has
    std::vector<std::size_t> ends;       ///< where each ends in the text
    std::vector<std::string> separators; ///< behind each group but the last, without their blanks; empty: blanks only
};

inline bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// The groups of digits from `position` on, up to `most` digits; a "(0)" between them is passed over. An O
/// beside digits that is no letter of a word is a zero.
DigitGroups digitGroupsFrom(std::string_view plain, std::size_t position, std::size_t most);

}
