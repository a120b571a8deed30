// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextEncoding: a template is UTF-8; what editors save as something else is named for what it probably is.
#pragma once

#include "json/ErrorReport.hxx"

#include <string_view>

namespace ficheaction::json
{

/// The text behind the byte order mark of UTF-8, where there is one.
std::string_view withoutByteOrderMark(std::string_view text);

/// Whether `text` is UTF-8; reports it where it is not.
bool checkEncoding(std::string_view text, ErrorReport& errors);

}
