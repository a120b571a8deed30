// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// IdentifierSearch: numbers that belong to one person: of the social security, of a bank account, of the registers.
#pragma once

#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace ficheaction::privacy
{

/// French numbers of the social security (13 digits, or 15 with their key; 2A, 2B for Corsica) and IBANs of a plain
/// text.
void searchPublicNumbers(std::string_view plain, std::vector<TextHit>& hits);

/// Numbers and keys of the registers.
class IdentifierSearch
{
public:
    explicit IdentifierSearch(const KnownWords& known);

    /// A number of six characters or more, and a key of letters and digits, wherever they stand; a key of digits, and a
    /// year of birth, where another hit or a word for a person stands beside it. `hits` are those found so far.
    void search(std::string_view plain, const std::vector<Token>& tokens, std::vector<TextHit>& hits) const;

private:
    std::unordered_set<std::string> mNumbers; ///< letters and digits only
    std::unordered_set<std::string> mKeys;
    std::unordered_set<std::string> mYears;
    std::size_t mLongest = 0;
};

}
