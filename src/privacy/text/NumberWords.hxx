// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NumberWords: numbers that are written as words ("deux habitants"), in French and in English.
#pragma once

#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <span>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// Adds a hit for each of these numbers that stands as a word in the plain text, from one to twenty. "un", "une" and
/// "one" count before a word for people ("une famille", "un seul habitant") or for being alone: they are articles
/// elsewhere. Parts of larger numbers ("vingt-deux", "cent deux") are none.
void searchNumberWords(std::string_view plain, const std::vector<Token>& tokens, std::span<const int> numbers,
                       std::vector<TextHit>& hits);

}
