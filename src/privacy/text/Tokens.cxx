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
/// Also marks that stand on a letter, and what has no width: a soft hyphen.
bool isInWord(utf8proc_int32_t character)
{
    const utf8proc_category_t category = utf8proc_category(character);
    return texts::isLetterOrDigit(character) || category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC ||
           category == UTF8PROC_CATEGORY_CF;
}
}

std::vector<Token> tokensOf(std::string_view text)
{
    std::vector<Token> tokens;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const auto size = static_cast<utf8proc_ssize_t>(text.size());
    bool open = false;
    for (utf8proc_ssize_t position = 0; position < size;)
    {
        utf8proc_int32_t character = 0;
        const utf8proc_ssize_t taken = utf8proc_iterate(bytes + position, size - position, &character);
        const utf8proc_ssize_t length = taken > 0 ? taken : 1;
        const auto begin = static_cast<std::size_t>(position);
        if (taken > 0 && isInWord(character))
        {
            if (!open)
                tokens.push_back({{}, begin, begin, utf8proc_category(character) == UTF8PROC_CATEGORY_LU});
            tokens.back().end = begin + static_cast<std::size_t>(length);
            open = true;
        }
        else
            open = false;
        position += length;
    }
    for (Token& token : tokens)
        token.word = texts::folded(text.substr(token.begin, token.end - token.begin));
    return tokens;
}
}
