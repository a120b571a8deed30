// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/Encodings.hxx"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <map>
#include <vector>

#include <utf8proc.h>

namespace ficheaction::privacy
{

namespace
{
void append(std::string& text, std::uint32_t character)
{
    std::array<utf8proc_uint8_t, 4> bytes{};
    const bool valid = utf8proc_codepoint_valid(static_cast<utf8proc_int32_t>(character));
    const auto length = utf8proc_encode_char(valid ? static_cast<utf8proc_int32_t>(character) : 0xFFFD, bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

/// What Windows-1252 has in 0x80 to 0x9F.
constexpr std::array<std::uint16_t, 32> windowsOnly = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                       0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                       0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                       0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

std::uint32_t fromWindows(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windowsOnly[byte - 0x80U] : byte;
}

class Utf16
{
public:
    Utf16(std::string_view bytes, bool bigEndian)
        : mBytes(bytes)
        , mBigEndian(bigEndian)
    {
    }

    bool more() const { return mPosition + 2 <= mBytes.size(); }

    std::uint32_t take()
    {
        const std::uint32_t unit = takeUnit();
        if (unit < 0xD800 || unit > 0xDBFF || !more())
            return unit;
        const std::uint32_t low = takeUnit();
        if (low >= 0xDC00 && low <= 0xDFFF)
            return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
        mPosition -= 2;
        return unit;
    }

private:
    std::uint32_t takeUnit()
    {
        const auto first = static_cast<unsigned char>(mBytes[mPosition]);
        const auto second = static_cast<unsigned char>(mBytes[mPosition + 1]);
        mPosition += 2;
        return mBigEndian ? first * 256U + second : second * 256U + first;
    }

    std::string_view mBytes;
    bool mBigEndian;
    std::size_t mPosition = 0;
};

/// Latin letters, digits and what stands between words: random bytes make few of them in a row.
bool isLatin(std::uint32_t character)
{
    return (character >= 0x20 && character < 0x250 && character != 0x7F) || (character >= 0x300 && character < 0x370) ||
           (character >= 0x2010 && character < 0x2030);
}

void utf16Runs(std::string_view bytes, bool bigEndian, const std::function<void(const std::string&)>& run)
{
    constexpr int shortest = 3;
    std::string text;
    int count = 0;
    const auto flush = [&]
    {
        if (count >= shortest)
            run(text);
        text.clear();
        count = 0;
    };
    for (Utf16 units(bytes, bigEndian); units.more();)
    {
        const std::uint32_t character = units.take();
        if (isLatin(character))
        {
            append(text, character);
            ++count;
        }
        else
            flush();
    }
    flush();
}

std::string fromUtf16(std::string_view bytes, bool bigEndian)
{
    std::string text;
    for (Utf16 units(bytes, bigEndian); units.more();)
        append(text, units.take());
    return text;
}

int hexadecimal(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    return character >= 'A' && character <= 'F' ? character - 'A' + 10 : -1;
}

int base64Digit(char character)
{
    if (character >= 'A' && character <= 'Z')
        return character - 'A';
    if (character >= 'a' && character <= 'z')
        return character - 'a' + 26;
    if (character >= '0' && character <= '9')
        return character - '0' + 52;
    if (character == '+' || character == '-')
        return 62;
    return character == '/' || character == '_' ? 63 : -1;
}

std::string fromBase64(std::string_view text)
{
    std::string bytes;
    std::uint32_t bits = 0;
    int count = 0;
    for (char character : text)
    {
        const int digit = base64Digit(character);
        if (digit < 0)
            continue;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        count += 6;
        if (count >= 8)
        {
            count -= 8;
            bytes += static_cast<char>(bits >> count & 0xFF);
        }
    }
    return bytes;
}

/// The character that "amp", "#233" or "#xE9" stands for.
std::optional<std::uint32_t> entity(std::string_view name)
{
    static const std::map<std::string_view, std::uint32_t> named = {{"amp", '&'},  {"lt", '<'},    {"gt", '>'},
                                                                    {"quot", '"'}, {"apos", '\''}, {"nbsp", 0xA0}};
    if (const auto position = named.find(name); position != named.end())
        return position->second;
    if (!name.starts_with('#'))
        return std::nullopt;
    name.remove_prefix(1);
    const bool hexadecimalDigits = name.starts_with('x') || name.starts_with('X');
    if (hexadecimalDigits)
        name.remove_prefix(1);
    std::uint32_t character = 0;
    const auto result = std::from_chars(name.data(), name.data() + name.size(), character, hexadecimalDigits ? 16 : 10);
    if (name.empty() || result.ec != std::errc() || result.ptr != name.data() + name.size())
        return std::nullopt;
    return character;
}
}

std::string fromUtf8OrWindows(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (std::size_t position = 0; position < bytes.size();)
    {
        const auto byte = static_cast<unsigned char>(bytes[position]);
        if (byte < 0x80)
        {
            text += static_cast<char>(byte == 0 ? ' ' : byte);
            ++position;
            continue;
        }
        utf8proc_int32_t character = 0;
        const auto length = utf8proc_iterate(
            reinterpret_cast<const utf8proc_uint8_t*>(bytes.data() + position),
            static_cast<utf8proc_ssize_t>(std::min<std::size_t>(bytes.size() - position, 4)), &character);
        append(text, length > 0 ? static_cast<std::uint32_t>(character) : fromWindows(byte));
        position += length > 0 ? static_cast<std::size_t>(length) : 1;
    }
    return text;
}

void utf16Runs(std::string_view bytes, const std::function<void(const std::string& text)>& run)
{
    for (const bool bigEndian : {false, true})
    {
        utf16Runs(bytes, bigEndian, run);
        if (!bytes.empty())
            utf16Runs(bytes.substr(1), bigEndian, run);
    }
}

std::string xmlText(std::string_view bytes)
{
    constexpr std::size_t mark = 2;
    if (bytes.starts_with("\xFE\xFF"))
        return fromUtf16(bytes.substr(mark), true);
    if (bytes.starts_with("\xFF\xFE"))
        return fromUtf16(bytes.substr(mark), false);
    if (bytes.starts_with(std::string_view("\0<", 2)))
        return fromUtf16(bytes, true);
    if (bytes.starts_with(std::string_view("<\0", 2)))
        return fromUtf16(bytes, false);
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    return fromUtf8OrWindows(bytes);
}

std::optional<std::string> fromUrl(std::string_view text)
{
    std::string decoded;
    bool any = false;
    for (std::size_t position = 0; position < text.size(); ++position)
    {
        const bool escape = text[position] == '%' && position + 2 < text.size() &&
                            hexadecimal(text[position + 1]) >= 0 && hexadecimal(text[position + 2]) >= 0;
        if (!escape)
        {
            decoded += text[position];
            continue;
        }
        decoded += static_cast<char>(hexadecimal(text[position + 1]) * 16 + hexadecimal(text[position + 2]));
        position += 2;
        any = true;
    }
    if (!any)
        return std::nullopt;
    return fromUtf8OrWindows(decoded);
}

void base64Blocks(std::string_view text, const std::function<void(const std::string& bytes)>& block)
{
    constexpr std::size_t shortest = 16;
    const auto isBreak = [](char character) { return character == '\n' || character == '\r'; };
    for (std::size_t start = 0; start < text.size();)
    {
        std::size_t end = start;
        std::size_t digits = 0;
        // Line breaks may stand inside a block.
        while (end < text.size() && (base64Digit(text[end]) >= 0 || (digits > 0 && isBreak(text[end]))))
            digits += base64Digit(text[end++]) >= 0 ? 1 : 0;
        if (digits >= shortest)
            block(fromBase64(text.substr(start, end - start)));
        start = end + 1;
    }
}

std::string fromXmlEscapes(std::string_view text)
{
    constexpr std::size_t longest = 12;
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t position = 0; position < text.size(); ++position)
    {
        const std::size_t end =
            text[position] == '&' ? text.substr(0, position + longest).find(';', position) : std::string_view::npos;
        const auto character =
            end == std::string_view::npos ? std::nullopt : entity(text.substr(position + 1, end - position - 1));
        if (!character)
        {
            plain += text[position];
            continue;
        }
        append(plain, *character);
        position = end;
    }
    return plain;
}

bool looksBinary(std::string_view bytes)
{
    const auto controls = std::ranges::count_if(bytes,
                                                [](char character)
                                                {
                                                    const auto byte = static_cast<unsigned char>(character);
                                                    return byte < 0x20 && byte != '\n' && byte != '\r' && byte != '\t';
                                                });
    return static_cast<std::size_t>(controls) * 20 > bytes.size();
}

}
