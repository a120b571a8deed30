// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Tokens: the words of a plain text (PlainText), with their places in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct Token
{
    std::string word; ///< folded
    std::size_t begin;
    std::size_t end;
    bool capital; ///< begins with a capital letter

    bool isNumber() const { return word.find_first_not_of("0123456789") == std::string::npos; }
};

/// Letters and digits that stand together; an apostrophe, a hyphen, a low line ends a word.
std::vector<Token> tokensOf(std::string_view plain);

/// Letters that stand together; digits are words by themselves.
std::vector<Token> lettersOf(std::string_view plain);

/// The same, parted also where a capital follows a small letter: "AgatheMorin" is two words.
std::vector<Token> camelsOf(std::string_view plain);

/// What stands between two tokens.
inline std::string_view between(std::string_view plain, const Token& one, const Token& next)
{
    return plain.substr(one.end, next.begin - one.end);
}

}
