// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UTF-8 as a template needs it: is it valid, and which characters is it made of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ficheaction::texts
{

/// Offset of the first byte that belongs to no UTF-8 character; npos where there is none.
std::size_t firstInvalidByte(std::string_view text);

/// The characters of valid UTF-8; reading stops at a byte that is not.
std::u32string codePoints(std::string_view text);

/// Length in UTF-16 units, by which spreadsheets limit the names of sheets.
std::size_t utf16Length(std::string_view text);

}
