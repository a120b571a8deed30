// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Tokens: where each token of a JSON text begins and ends. Boost.JSON tells its handler what it read, not where:
// the handler asks here for the next place whenever it is told of a token.
#pragma once

#include <cstddef>
#include <string_view>

namespace ficheaction::json
{

class Tokens
{
public:
    struct Token
    {
        std::size_t begin = 0;
        std::size_t end = 0; ///< one past the last byte
    };

    /// `text` outlives the object.
    explicit Tokens(std::string_view text)
        : mText(text)
    {
    }

    /// The next bracket, string, number or word; commas, colons and blanks are passed over.
    Token next();

private:
    std::size_t endOfString(std::size_t begin) const;

    std::string_view mText;
    std::size_t mOffset = 0;
};

}
