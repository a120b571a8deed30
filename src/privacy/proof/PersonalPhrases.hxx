// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PersonalPhrases: in how many ways each personal value may stand in a file, as phrases to search.
#pragma once

#include "privacy/proof/Proof.hxx"
#include "privacy/proof/WordTrie.hxx"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

struct PersonalPhrase
{
    std::uint32_t value; ///< which value; the first of those that have the same
    std::string form;    ///< "text", "date 12/03/1984"; never the value itself
    /// So short that it would be found everywhere: only where a cell or an attribute of one holds nothing else.
    bool wholeOnly;
    std::size_t letters; ///< letters and digits
};

class PersonalPhrases
{
public:
    /// The surroundings are numbered behind the values.
    explicit PersonalPhrases(const ProofRequest& request);

    const WordTrie& trie() const { return mTrie; }
    const PersonalPhrase& operator[](std::uint32_t phrase) const { return mPhrases[phrase]; }

private:
    void addText(std::uint32_t value, std::string_view text);
    void addDay(std::uint32_t value, model::Date day);
    void addParts(std::uint32_t value, const std::vector<std::string_view>& words);
    void add(std::uint32_t value, std::string_view wordForm, std::string form, bool wholeOnly);

    WordTrie mTrie;
    std::vector<PersonalPhrase> mPhrases;
};

}
