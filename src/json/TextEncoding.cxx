// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/TextEncoding.hxx"

#include "text/Utf8.hxx"

namespace ficheaction::json
{

namespace
{
/// JSON begins with a bracket: of its first two bytes in UTF-16, or four in UTF-32, one at least is zero.
bool looksLikeUtf16(std::string_view text)
{
    return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF") ||
           text.substr(0, 4).find('\0') != std::string_view::npos;
}
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

bool checkEncoding(std::string_view text, ErrorReport& errors)
{
    if (looksLikeUtf16(text))
    {
        errors.add(0, ErrorCode::Encoding, "UTF-16", "UTF-8: save the file again in this encoding");
        return false;
    }
    const std::size_t invalid = texts::firstInvalidByte(text);
    if (invalid == std::string_view::npos)
        return true;
    errors.add(invalid, ErrorCode::Encoding, "Latin-1 or Windows-1252, by the look of it",
               "UTF-8: save the file again in this encoding");
    return false;
}

}
