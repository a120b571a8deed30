// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/Tokens.hxx"

#include <algorithm>

namespace ficheaction::json
{

namespace
{
constexpr std::string_view separators = " \t\r\n,:";
constexpr std::string_view endsOfWords = " \t\r\n,:[]{}\"";
constexpr std::string_view brackets = "[]{}";
}

std::size_t Tokens::endOfString(std::size_t begin) const
{
    std::size_t offset = begin + 1;
    while (offset < mText.size() && mText[offset] != '"')
        offset += mText[offset] == '\\' ? 2 : 1;
    return std::min(offset + 1, mText.size());
}

Tokens::Token Tokens::next()
{
    Token token;
    token.begin = std::min(mText.find_first_not_of(separators, mOffset), mText.size());
    if (token.begin == mText.size())
        token.end = token.begin;
    else if (brackets.find(mText[token.begin]) != std::string_view::npos)
        token.end = token.begin + 1;
    else if (mText[token.begin] == '"')
        token.end = endOfString(token.begin);
    else
        token.end = std::min(mText.find_first_of(endsOfWords, token.begin), mText.size());
    mOffset = token.end;
    return token;
}

}
