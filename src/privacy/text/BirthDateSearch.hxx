// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BirthDateSearch: days in a text on which somebody was born.
#pragma once

#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <set>
#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// A day is a hit where it is one of `birthDates`, or where the text says that somebody was born then.
void searchBirthDates(std::string_view text, const std::vector<Token>& tokens, const std::set<model::Date>& birthDates,
                      std::vector<TextHit>& hits);

}
