// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NameSearch: the names of the registers in a text.
#pragma once

#include "privacy/proof/WordTrie.hxx"
#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace ficheaction::privacy
{

class NameSearch
{
public:
    NameSearch(std::span<const PersonName> people, std::span<const std::string> phrases);

    /// Adds a hit for each name in the tokens, places and text number not yet checked against other hits.
    void search(std::string_view text, const std::vector<Token>& tokens, std::vector<TextHit>& hits) const;

private:
    void addPerson(const PersonName& person);
    void addName(const std::string& words, HitKind kind);
    bool counts(const std::vector<Token>& tokens, std::size_t first, std::size_t last, HitKind kind) const;

    WordTrie mNames;
    std::vector<HitKind> mKinds; ///< by phrase
    WordTrie mPhrases;
    std::unordered_set<std::string> mInitials; ///< "a morin", "morin a"
};

}
