// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/PlainText.hxx"

#include "text/Letters.hxx"
#include "text/Lookalikes.hxx"

#include <utf8proc.h>

#include <algorithm>
#include <array>

namespace ficheaction::privacy
{

namespace
{
struct Character
{
    utf8proc_int32_t code;
    std::size_t begin;
    std::size_t end;
};

constexpr utf8proc_int32_t replacement = 0xFFFD;

utf8proc_int32_t plainSign(utf8proc_int32_t code)
{
    switch (code)
    {
    case '\r':
    case 0xB:
    case 0xC:
    case 0x85:
        return '\n';
    case '\t':
        return ' ';
    case 0x2212: // minus
    case 0x2043: // hyphen bullet
        return '-';
    case '`':
    case 0xB4:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2BC:
    case 0x2032:
        return '\'';
    case 0xB7:
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x25CF:
        return '.';
    default:
        break;
    }
    if (code < 0x80)
        return code;
    switch (utf8proc_category(code))
    {
    case UTF8PROC_CATEGORY_PD:
        return '-';
    case UTF8PROC_CATEGORY_ZS:
        return ' ';
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return '\n';
    default:
        return texts::withoutStroke(code);
    }
}

std::vector<Character> charactersOf(std::string_view source)
{
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                            UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(source.data());
    std::vector<Character> characters;
    std::array<utf8proc_int32_t, 64> parts{};
    int boundary = 0;
    for (std::size_t position = 0; position < source.size();)
    {
        utf8proc_int32_t code = 0;
        const utf8proc_ssize_t taken =
            utf8proc_iterate(bytes + position, static_cast<utf8proc_ssize_t>(source.size() - position), &code);
        const std::size_t end = position + (taken > 0 ? static_cast<std::size_t>(taken) : 1);
        const utf8proc_int32_t sign = taken > 0 ? plainSign(code) : replacement;
        const utf8proc_ssize_t count =
            sign != code ? 0 : utf8proc_decompose_char(sign, parts.data(), parts.size(), options, &boundary);
        if (sign != code)
            characters.push_back({sign, position, end});
        for (utf8proc_ssize_t part = 0; part < count; ++part)
            characters.push_back({plainSign(parts[static_cast<std::size_t>(part)]), position, end});
        if (count == 0 && sign == code && !characters.empty())
            characters.back().end = end;
        position = end;
    }
    return characters;
}

bool isLatin(utf8proc_int32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

/// A word of Latin letters and of others that look like them, or of such others alone, is written in Latin ones.
void makeLatin(std::vector<Character>& characters)
{
    for (std::size_t first = 0; first < characters.size();)
    {
        std::size_t last = first;
        bool latin = false;
        bool allAlike = true;
        for (; last < characters.size() && texts::isLetterOrDigit(characters[last].code); ++last)
        {
            const utf8proc_int32_t code = characters[last].code;
            latin = latin || isLatin(code);
            allAlike = allAlike && (code < 0x80 || texts::latinLookalike(code) != 0);
        }
        if (latin || allAlike)
            for (std::size_t place = first; place < last; ++place)
                if (const utf8proc_int32_t alike = texts::latinLookalike(characters[place].code))
                    characters[place].code = alike;
        first = std::max(last, first + 1);
    }
}

void append(PlainText& plain, const Character& character)
{
    std::array<utf8proc_uint8_t, 4> bytes{};
    std::string_view written;
    if (character.code == 0x153 || character.code == 0x152)
        written = character.code == 0x153 ? "oe" : "Oe";
    else if (character.code == 0xE6 || character.code == 0xC6)
        written = character.code == 0xE6 ? "ae" : "Ae";
    else
        written = {reinterpret_cast<const char*>(bytes.data()),
                   static_cast<std::size_t>(utf8proc_encode_char(character.code, bytes.data()))};
    plain.text += written;
    plain.begins.insert(plain.begins.end(), written.size(), character.begin);
    plain.ends.insert(plain.ends.end(), written.size(), character.end);
}
}

PlainText plainOf(std::string_view source)
{
    std::vector<Character> characters = charactersOf(source);
    makeLatin(characters);
    PlainText plain;
    plain.text.reserve(source.size());
    plain.begins.reserve(source.size());
    plain.ends.reserve(source.size());
    for (const Character& character : characters)
        append(plain, character);
    return plain;
}

}
