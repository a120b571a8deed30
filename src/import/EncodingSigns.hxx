// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// EncodingSigns: what is left in texts of an encoding that was not theirs.
#pragma once

#include "import/SourceTable.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::imports
{

/// The text that was meant, where UTF-8 was taken for windows-1252 and encoded once more: "ZoÃÂ©" is "ZoÃ©".
/// Empty for other texts.
std::optional<std::string> encodedOnce(std::string_view text);

/// Mends the texts of the table that were encoded twice, and looks for signs of a wrong encoding in the others (U+FFFD,
/// control characters); notes both, with the text of the first.
void mendEncoding(SourceTable& table);

}
