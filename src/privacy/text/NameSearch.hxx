// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NameSearch: the names of the registers in a text.
#pragma once

#include "privacy/proof/WordTrie.hxx"
#include "privacy/text/PersonForms.hxx"
#include "privacy/text/Tokens.hxx"

#include <span>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

class NameSearch
{
public:
    /// `ownPhrases` leave out words of every day alone: see KnownWords.
    NameSearch(std::span<const PersonName> people, std::span<const std::string> phrases,
               std::span<const std::string> ownPhrases);

    /// Adds a hit for each name in `plain` (see PlainText), with its place there; not yet checked against other hits.
    void search(std::string_view plain, std::vector<TextHit>& hits) const;

    /// Whether the tokens are part of one of the `phrases`, of several words, that stands there; with `own`, also of
    /// `ownPhrases`.
    bool isInPhrase(const std::vector<Token>& tokens, std::size_t first, std::size_t last, bool own) const;

    /// Whether they are one of the `phrases`, of one word or more.
    bool isPhrase(const std::vector<Token>& tokens, std::size_t first, std::size_t last) const;

private:
    void searchTokens(std::string_view plain, const std::vector<Token>& tokens, std::vector<TextHit>& hits) const;
    void searchJoined(std::string_view plain, const std::vector<Token>& tokens, std::vector<TextHit>& hits) const;
    bool counts(std::string_view plain, const std::vector<Token>& tokens, std::size_t first, std::size_t last,
                const PersonForm& form) const;

    WordTrie mNames;
    std::vector<PersonForm> mForms; ///< by phrase of mNames
    WordTrie mPhrases;
    std::size_t mTrusted = 0; ///< so many of mPhrases are not one's own
};

}
