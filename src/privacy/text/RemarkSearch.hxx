// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RemarkSearch: what a personal column holds, copied into a text.
#pragma once

#include "privacy/proof/WordTrie.hxx"
#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <span>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// Three words of a cell or more are a hit: the whole of a short cell, any five words in a row of a long one. Cells of
/// one or two words are ordinary words.
class RemarkSearch
{
public:
    explicit RemarkSearch(std::span<const std::string> remarks);

    void search(const std::vector<Token>& tokens, std::vector<TextHit>& hits) const;

private:
    WordTrie mParts;
};

}
