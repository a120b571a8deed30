// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Tokens: the words of a text that a person typed, with their places in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// Letters and digits that stand together; an apostrophe or a hyphen ends a word.
struct Token
{
    std::string word; ///< folded
    std::size_t begin;
    std::size_t end;
    bool capital; ///< begins with a capital letter

    bool isNumber() const { return word.find_first_not_of("0123456789") == std::string::npos; }
};

std::vector<Token> tokensOf(std::string_view text);

}
