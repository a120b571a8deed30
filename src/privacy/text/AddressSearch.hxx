// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddressSearch: postal addresses in a text.
#pragma once

#include "privacy/text/TextSearch.hxx"
#include "privacy/text/Tokens.hxx"

#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

void searchAddresses(std::string_view text, const std::vector<Token>& tokens, std::vector<TextHit>& hits);

}
