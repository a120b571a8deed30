// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Words.hxx"

#include "text/FoldedWords.hxx"
#include "text/TextFolding.hxx"

namespace ficheaction::imports
{

std::vector<std::string> wordsOf(std::string_view text)
{
    return texts::wordsOfFolded(texts::folded(text));
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : " ") + word;
    return text;
}

}
