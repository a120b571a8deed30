// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

#include <utf8proc.h>

namespace ficheaction::texts
{

namespace
{
constexpr utf8proc_int32_t replacement = 0xFFFD;

bool isBlank(utf8proc_int32_t character)
{
    if (character < 0x80)
        return character == ' ' || (character >= '\t' && character <= '\r');
    const utf8proc_category_t category = utf8proc_category(character);
    return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
           character == 0x85;
}

bool isSeen(utf8proc_int32_t character)
{
    return !isBlank(character) && !(character >= 0x80 && utf8proc_get_property(character)->ignorable);
}

/// The character at the front of `rest`, which it is taken from.
utf8proc_int32_t takeCharacter(std::string_view& rest)
{
    utf8proc_int32_t character = 0;
    const utf8proc_ssize_t length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(rest.data()),
                                                     static_cast<utf8proc_ssize_t>(rest.size()), &character);
    rest.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    return length > 0 ? character : replacement;
}

/// Gathers characters, with one space where blanks were.
class FoldedForm
{
public:
    explicit FoldedForm(std::size_t length) { mText.reserve(length); }

    void add(utf8proc_int32_t character)
    {
        if (isBlank(character))
        {
            mGap = !mText.empty();
            return;
        }
        if (mGap)
            mText += ' ';
        mGap = false;
        append(character);
    }

    std::string take() { return std::move(mText); }

private:
    void append(utf8proc_int32_t character)
    {
        if (character < 0x80)
        {
            mText += static_cast<char>(character);
            return;
        }
        if (character == 0x153)
            mText += "oe";
        else if (character == 0xE6)
            mText += "ae";
        else
        {
            std::array<utf8proc_uint8_t, 4> bytes{};
            const utf8proc_ssize_t length = utf8proc_encode_char(character, bytes.data());
            mText.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
        }
    }

    std::string mText;
    bool mGap = false;
};

bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

std::string foldedAscii(std::string_view text)
{
    FoldedForm form(text.size());
    for (char byte : text)
        form.add(byte >= 'A' && byte <= 'Z' ? byte - 'A' + 'a' : byte);
    return form.take();
}

bool isLineBreak(std::string_view text, std::size_t position, std::size_t& length)
{
    length = 1;
    if (text[position] == '\n' || text[position] == '\r')
        return true;
    length = 3;
    const std::string_view wide = text.substr(position, 3);
    return wide == "\u2028" || wide == "\u2029";
}
}

std::string folded(std::string_view text)
{
    if (isAscii(text))
        return foldedAscii(text);
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE |
                                                            UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    FoldedForm form(text.size());
    std::array<utf8proc_int32_t, 64> parts{};
    int boundary = 0;
    while (!text.empty())
    {
        const utf8proc_int32_t character = takeCharacter(text);
        const utf8proc_ssize_t count =
            utf8proc_decompose_char(character, parts.data(), parts.size(), options, &boundary);
        for (utf8proc_ssize_t part = 0; part < count; ++part)
            form.add(parts[static_cast<std::size_t>(part)]);
    }
    return form.take();
}

std::string_view trimmed(std::string_view text)
{
    std::size_t first = text.size();
    std::size_t last = 0;
    std::string_view rest = text;
    while (!rest.empty())
    {
        const std::size_t start = text.size() - rest.size();
        if (!isSeen(takeCharacter(rest)))
            continue;
        first = std::min(first, start);
        last = text.size() - rest.size();
    }
    return first < last ? text.substr(first, last - first) : std::string_view();
}

std::vector<std::string_view> severalValues(std::string_view text)
{
    std::vector<std::string_view> values;
    const auto keep = [&values](std::string_view part)
    {
        part = trimmed(part);
        if (!part.empty())
            values.push_back(part);
    };
    std::size_t start = 0;
    for (std::size_t position = 0; position < text.size(); ++position)
    {
        std::size_t length = 1;
        if (text[position] != ';' && !isLineBreak(text, position, length))
            continue;
        keep(text.substr(start, position - start));
        start = position + (text[position] == ';' ? 1 : length);
    }
    keep(text.substr(start));
    return values;
}

std::string_view beforeLabel(std::string_view foldedText)
{
    std::size_t end = std::string_view::npos;
    for (std::string_view dash : {" -", " –", " —"})
    {
        std::size_t position = foldedText.find(dash);
        // A dash at the very end had its label deleted, and the blank after it trimmed.
        while (position != std::string_view::npos && position + dash.size() < foldedText.size() &&
               foldedText[position + dash.size()] != ' ')
            position = foldedText.find(dash, position + 1);
        end = std::min(end, position);
    }
    return end == std::string_view::npos ? std::string_view() : foldedText.substr(0, end);
}

std::string numberText(double number)
{
    if (number == 0)
        return "0";
    const double size = std::abs(number);
    std::array<char, 64> buffer{};
    const auto format = size >= 1e-6 && size < 1e21 ? std::chars_format::fixed : std::chars_format::general;
    const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format);
    return {buffer.data(), result.ptr};
}

}
