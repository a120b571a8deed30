// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Advice: what would be right in the place of what is wrong. The sentence and what is particular to the place stand
// apart, so that it can be said in another language.
#pragma once

#include <string>
#include <vector>

namespace ficheaction::json
{

struct Advice
{
    Advice() = default;
    Advice(const char* sentence)
        : pattern(sentence)
    {
    }
    Advice(std::string sentence)
        : pattern(std::move(sentence))
    {
    }
    Advice(std::string sentence, std::vector<std::string> words)
        : pattern(std::move(sentence))
        , parts(std::move(words))
    {
    }

    std::string pattern;            ///< in English, with {} for each part: "a column of type {}; this one is {}"
    std::vector<std::string> parts; ///< names and numbers, which are the same in all languages

    bool empty() const { return pattern.empty(); }

    /// In English.
    std::string text() const;
};

/// `pattern` with the parts in the places of {}, in their order.
std::string filledIn(const std::string& pattern, const std::vector<std::string>& parts);

/// "a, b, c": the first thirty.
std::string listed(const std::vector<std::string>& names);

/// One of the names.
Advice oneOf(const std::vector<std::string>& names);

/// `sentence`, and where there are names, "such as" the first of them.
Advice suchAs(std::string sentence, const std::vector<std::string>& names);

}
