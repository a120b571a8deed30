// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ContactSearch: telephone numbers and e-mail addresses in a text.
#pragma once

#include "privacy/text/TextSearch.hxx"

#include <string_view>
#include <vector>

namespace ficheaction::privacy
{

/// Both take a plain text (PlainText).
void searchPhones(std::string_view plain, std::vector<TextHit>& hits);
void searchEmails(std::string_view plain, std::vector<TextHit>& hits);

}
