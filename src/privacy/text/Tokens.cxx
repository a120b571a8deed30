// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/Tokens.hxx"

#include "text/Letters.hxx"
#include "text/TextFolding.hxx"

#include <utf8proc.h>

namespace ficheaction::privacy
{

namespace
{
enum class Sort
{
    None,
    Digit,
    Small,
    Capital
};

Sort sortOf(utf8proc_int32_t character)
{
    if (character >= '0' && character <= '9')
        return Sort::Digit;
    if (!texts::isLetterOrDigit(character))
        return Sort::None;
    return utf8proc_category(character) == UTF8PROC_CATEGORY_LU ? Sort::Capital : Sort::Small;
}

/// `parts` says of two neighbours, neither of them None, whether a new word begins with the second.
template <class Parts> std::vector<Token> wordsIn(std::string_view plain, const Parts& parts)
{
    std::vector<Token> tokens;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(plain.data());
    Sort before = Sort::None;
    for (std::size_t position = 0; position < plain.size();)
    {
        utf8proc_int32_t character = 0;
        const utf8proc_ssize_t taken =
            utf8proc_iterate(bytes + position, static_cast<utf8proc_ssize_t>(plain.size() - position), &character);
        const std::size_t length = taken > 0 ? static_cast<std::size_t>(taken) : 1;
        const Sort sort = taken > 0 ? sortOf(character) : Sort::None;
        if (sort != Sort::None)
        {
            if (before == Sort::None || parts(before, sort))
                tokens.push_back({{}, position, position, sort == Sort::Capital});
            tokens.back().end = position + length;
        }
        before = sort;
        position += length;
    }
    for (Token& token : tokens)
        token.word = texts::folded(plain.substr(token.begin, token.end - token.begin));
    return tokens;
}

bool isDigitAndLetter(Sort one, Sort next)
{
    return (one == Sort::Digit) != (next == Sort::Digit);
}
}

std::vector<Token> tokensOf(std::string_view plain)
{
    return wordsIn(plain, [](Sort, Sort) { return false; });
}

std::vector<Token> lettersOf(std::string_view plain)
{
    return wordsIn(plain, isDigitAndLetter);
}

std::vector<Token> camelsOf(std::string_view plain)
{
    return wordsIn(plain, [](Sort one, Sort next)
                   { return isDigitAndLetter(one, next) || (one == Sort::Small && next == Sort::Capital); });
}

}
