// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/Utf8.hxx"

#include <utf8proc.h>

namespace ficheaction::texts
{

namespace
{
/// The character at the beginning of `text` and how many bytes it takes; 0 or less where there is none.
std::ptrdiff_t firstCharacter(std::string_view text, utf8proc_int32_t& character)
{
    return utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                            static_cast<utf8proc_ssize_t>(text.size()), &character);
}
}

std::size_t firstInvalidByte(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size())
    {
        utf8proc_int32_t character = 0;
        const std::ptrdiff_t length = firstCharacter(text.substr(offset), character);
        if (length <= 0)
            return offset;
        offset += static_cast<std::size_t>(length);
    }
    return std::string_view::npos;
}

std::u32string codePoints(std::string_view text)
{
    std::u32string characters;
    while (!text.empty())
    {
        utf8proc_int32_t character = 0;
        const std::ptrdiff_t length = firstCharacter(text, character);
        if (length <= 0)
            break;
        characters.push_back(static_cast<char32_t>(character));
        text.remove_prefix(static_cast<std::size_t>(length));
    }
    return characters;
}

std::size_t utf16Length(std::string_view text)
{
    std::size_t length = 0;
    for (char32_t character : codePoints(text))
        length += character > 0xFFFF ? 2 : 1;
    return length;
}

}
