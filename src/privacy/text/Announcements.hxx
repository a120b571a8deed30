// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Announcements: words that say that a person's name follows: "M.", "famille", "chez", "la petite", "maman de".
#pragma once

#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <functional>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// Whether the token `name` stands right behind words that announce a person. `tokens` are those of `plain`.
bool isAnnounced(std::string_view plain, const std::vector<Token>& tokens, std::size_t name);

/// Adds a hit for each capitalised name that is announced, whoever it is; not for those that `isKnown` takes for
/// something else (tokens from, to).
void searchAnnounced(std::string_view plain, const std::vector<Token>& tokens,
                     const std::function<bool(std::size_t first, std::size_t last)>& isKnown,
                     std::vector<TextHit>& hits);

}
