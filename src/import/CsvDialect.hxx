// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CsvDialect: in which encoding a text file is, and what separates its columns, told from its bytes.
#pragma once

#include <string>
#include <string_view>

namespace ficheaction::imports
{

enum class Encoding
{
    Utf8,
    Windows1252,
    Utf16,
    Ibm850,   ///< DOS
    Macintosh ///< Mac OS before X
};

struct CsvDialect
{
    Encoding encoding = Encoding::Utf8;
    char separator = ';'; ///< one of `;` `,` tab `|`

    bool operator==(const CsvDialect&) const = default;
};

/// UTF-8 where the bytes are that (whatever is cut off at their end), UTF-16 where they begin with its mark or
/// every second one is zero; UTF-8 as well where hardly a byte is otherwise; else the one of the older encodings in
/// which most bytes are letters of French words, windows-1252 where none is better. The separator is the one that makes
/// the most columns in a majority of the lines; what stands in quotes does not count. A semicolon where none does.
CsvDialect detectDialect(std::string_view bytes);

}
