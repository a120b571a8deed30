// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// WordList: words that are looked up, written one after the other.
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace ficheaction::privacy
{

using Words = std::unordered_set<std::string_view>;

/// The words of `list`, which blanks separate.
inline Words wordsIn(std::string_view list)
{
    Words words;
    while (!list.empty())
    {
        const std::size_t end = std::min(list.find(' '), list.size());
        words.insert(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

}
