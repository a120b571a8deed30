// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/SeveralPeople.hxx"

#include "import/AnswerSeparators.hxx"
#include "import/Words.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <string>
#include <vector>

namespace ficheaction::imports
{

bool namesSeveral(std::string_view text, bool isFirstName)
{
    const std::vector<std::string> words = wordsOf(text);
    // "Durif ; née Martin" has two names and is one.
    if (std::any_of(words.begin(), words.end(),
                    [](const std::string& word)
                    { return word == "nee" || word == "ne" || word == "epouse" || word == "ep" || word == "veuve"; }))
        return false;
    const auto isParted = [text](char separator) { return between(text, separator).size() > 1; };
    if (isParted('&') || isParted('+') || isParted('/') || texts::severalValues(text).size() > 1)
        return true;
    const std::size_t most = isFirstName ? 1 : 2;
    if (between(text, ',').size() > most)
        return true;
    const auto isAnd = [](const std::string& word) { return word == "et" || word == "and"; };
    const bool isJoined = words.size() > 2 && std::any_of(words.begin() + 1, words.end() - 1, isAnd);
    return isJoined || (words.size() > 1 && (words.front() == "famille" || words.front() == "family"));
}

}
