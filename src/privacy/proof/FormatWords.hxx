// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FormatWords: the words of the file formats themselves, which are no person's even where somebody has that name.
#pragma once

#include <string_view>

namespace ficheaction::privacy
{

/// Whether an element or attribute of this name is of OpenDocument or Office Open XML.
bool isFormatName(std::string_view name);

/// Whether the attribute holds one of the words that the format or the office has for it, as style:font-family-generic
/// has "roman". Attributes with texts of people never do.
bool isFormatValue(std::string_view attribute, std::string_view value);

}
