// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/EncodingSigns.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::imports
{

namespace
{
/// windows-1252 from 0x80 to 0x9F; 0 where it has nothing.
constexpr std::array<char32_t, 32> windows{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                           0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                           0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                           0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
constexpr unsigned char firstHigh = 0x80;
constexpr unsigned char lastControl = 0x9F;

std::size_t lengthOf(unsigned char first)
{
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/// The code points of a valid UTF-8 text.
std::u32string codePoints(std::string_view text)
{
    std::u32string points;
    for (std::size_t place = 0; place < text.size();)
    {
        const auto first = static_cast<unsigned char>(text[place]);
        const std::size_t length = std::min(lengthOf(first), text.size() - place);
        char32_t point = length == 1 ? first : first & (0x7FU >> length);
        for (std::size_t next = 1; next < length; ++next)
            point = (point << 6U) | (static_cast<unsigned char>(text[place + next]) & 0x3FU);
        points += point;
        place += length;
    }
    return points;
}

std::optional<char> windowsByte(char32_t point)
{
    if (point < firstHigh || (point > lastControl && point <= 0xFF))
        return static_cast<char>(point);
    if (const auto* const found = std::find(windows.begin(), windows.end(), point); found != windows.end())
        return static_cast<char>(firstHigh + (found - windows.begin()));
    return point <= lastControl ? std::optional(static_cast<char>(point)) : std::nullopt;
}

/// Whether the bytes are UTF-8 with a letter beyond ASCII.
bool isUtf8(std::string_view bytes)
{
    bool beyond = false;
    for (std::size_t place = 0; place < bytes.size();)
    {
        const auto first = static_cast<unsigned char>(bytes[place]);
        if (first >= 0x80 && first < 0xC2)
            return false;
        const std::size_t length = lengthOf(first);
        if (first > 0xF4 || place + length > bytes.size())
            return false;
        for (std::size_t next = 1; next < length; ++next)
            if ((static_cast<unsigned char>(bytes[place + next]) & 0xC0U) != 0x80)
                return false;
        beyond = beyond || length > 1;
        place += length;
    }
    return beyond;
}

/// U+FFFD, or a control character that no text has.
bool hasSigns(std::string_view text)
{
    const std::u32string points = codePoints(text);
    return std::any_of(points.begin(), points.end(),
                       [](char32_t point)
                       {
                           constexpr char32_t replacement = 0xFFFD;
                           return point == replacement ||
                                  (point >= firstHigh && point <= lastControl && point != 0x85) ||
                                  (point < ' ' && point != '\t' && point != '\n' && point != '\r');
                       });
}
}

std::optional<std::string> encodedOnce(std::string_view text)
{
    if (!isUtf8(text))
        return std::nullopt;
    std::string bytes;
    for (const char32_t point : codePoints(text))
    {
        const std::optional<char> byte = windowsByte(point);
        if (!byte)
            return std::nullopt;
        bytes += *byte;
    }
    return isUtf8(bytes) ? std::optional(bytes) : std::nullopt;
}

void mendEncoding(SourceTable& table)
{
    std::optional<SourceNote> twice;
    std::optional<SourceNote> doubtful;
    for (std::size_t place = 0; place < table.cells.size(); ++place)
    {
        auto* const text = std::get_if<std::string>(&table.cells[place]);
        if (!text)
            continue;
        if (std::optional<std::string> meant = encodedOnce(*text))
        {
            if (!twice)
                twice = {"encoding-twice", place / table.columns, *meant};
            *text = std::move(*meant);
        }
        if (!doubtful && hasSigns(*text))
            doubtful = {"encoding-doubtful", place / table.columns, *text};
    }
    for (const std::optional<SourceNote>& note : {twice, doubtful})
        if (note)
            table.notes.push_back(*note);
}

}
