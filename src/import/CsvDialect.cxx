// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/CsvDialect.hxx"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace ficheaction::imports
{

namespace
{
constexpr std::array<char, 4> separators{';', '\t', ',', '|'};
constexpr std::size_t mostLines = 50;

std::size_t sequenceLength(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first < 0xE0)
        return 2;
    if (first >= 0xE0 && first < 0xF0)
        return 3;
    return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

bool isUtf8(std::string_view bytes)
{
    for (std::size_t place = 0; place < bytes.size();)
    {
        const std::size_t length = sequenceLength(static_cast<unsigned char>(bytes[place]));
        if (length == 0)
            return false;
        for (std::size_t next = 1; next < length; ++next)
        {
            if (place + next >= bytes.size())
                return true; // The first bytes of a file end anywhere.
            if ((static_cast<unsigned char>(bytes[place + next]) & 0xC0) != 0x80)
                return false;
        }
        place += length;
    }
    return true;
}

/// Whether most bytes beyond ASCII are UTF-8, and some are not: a file that was put together of two.
bool isMostlyUtf8(std::string_view bytes)
{
    constexpr std::size_t many = 4;
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t place = 0; place < bytes.size();)
    {
        const std::size_t length = sequenceLength(static_cast<unsigned char>(bytes[place]));
        const bool isWhole = length > 0 && isUtf8(bytes.substr(place, length)) && place + length <= bytes.size();
        good += isWhole && length > 1 ? 1 : 0;
        bad += isWhole ? 0 : 1;
        place += isWhole ? length : 1;
    }
    return good >= many * bad && good > 0;
}

/// The bytes of the letters with accents of French words, the frequent ones, in each of the older encodings.
constexpr std::string_view windowsLetters =
    "\xE0\xE2\xE7\xE8\xE9\xEA\xEB\xEE\xEF\xF4\xF9\xFB\x9C\xC0\xC7\xC8\xC9\xCA\x92\xB0\x80\xAB\xBB";
constexpr std::string_view dosLetters = "\x85\x83\x87\x8A\x82\x88\x89\x8C\x8B\x93\x97\x96\xB7\x80\xD4\x90\xD2\xF8";
constexpr std::string_view macLetters =
    "\x88\x89\x8D\x8F\x8E\x90\x91\x94\x95\x99\x9D\x9E\xCF\xCB\x82\xE9\x83\xE6\xD5\xA1";

Encoding olderEncoding(std::string_view bytes)
{
    std::size_t windows = 0;
    std::size_t dos = 0;
    std::size_t mac = 0;
    for (std::size_t place = 0; place < bytes.size(); ++place)
    {
        if (static_cast<unsigned char>(bytes[place]) < 0x80)
            continue;
        windows += windowsLetters.find(bytes[place]) != std::string_view::npos ? 1 : 0;
        dos += dosLetters.find(bytes[place]) != std::string_view::npos ? 1 : 0;
        mac += macLetters.find(bytes[place]) != std::string_view::npos ? 1 : 0;
    }
    if (windows >= dos && windows >= mac)
        return Encoding::Windows1252;
    return dos >= mac ? Encoding::Ibm850 : Encoding::Macintosh;
}

/// By its mark; without one where, as in all texts of Latin letters, most second bytes are none and no first one is.
bool isUtf16(std::string_view bytes)
{
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
        return true;
    std::size_t letters = 0;
    std::size_t latin = 0;
    for (std::size_t place = 0; place + 1 < bytes.size(); place += 2)
    {
        if (bytes[place] == '\0' && bytes[place + 1] == '\0')
            return false;
        ++letters;
        latin += bytes[place] != '\0' && bytes[place + 1] == '\0' ? 1 : 0;
    }
    return letters > 0 && latin * 4 > letters * 3;
}

/// How often each separator stands outside quotes, for each line with something in it.
std::vector<std::array<std::size_t, separators.size()>> separatorsByLine(std::string_view bytes)
{
    std::vector<std::array<std::size_t, separators.size()>> lines;
    std::array<std::size_t, separators.size()> line{};
    bool quoted = false;
    bool something = false;
    for (const char each : bytes)
    {
        if (each == '"')
            quoted = !quoted;
        if (!quoted && (each == '\n' || each == '\r'))
        {
            if (something)
                lines.push_back(line);
            line = {};
            something = false;
            if (lines.size() == mostLines)
                return lines;
            continue;
        }
        something = something || each > ' ' || each < 0;
        const auto* const found = std::find(separators.begin(), separators.end(), each);
        if (!quoted && found != separators.end())
            ++line[static_cast<std::size_t>(found - separators.begin())];
    }
    if (something && lines.empty())
        lines.push_back(line);
    return lines;
}

/// The number of columns that most lines have with a separator, weighed by how many have it.
double columnsMade(const std::vector<std::array<std::size_t, separators.size()>>& lines, std::size_t separator)
{
    std::map<std::size_t, std::size_t> linesByCount;
    for (const auto& line : lines)
        if (line[separator] > 0)
            ++linesByCount[line[separator]];
    double best = 0;
    std::size_t having = 0;
    for (const auto& [count, found] : linesByCount)
        having += found;
    // A comma in one line of names makes no columns.
    if (3 * having <= lines.size())
        return 0;
    for (const auto& [count, found] : linesByCount)
    {
        const double share = static_cast<double>(found) / static_cast<double>(lines.size());
        best = std::max(best, share * share * static_cast<double>(count));
    }
    return best;
}
}

CsvDialect detectDialect(std::string_view bytes)
{
    CsvDialect dialect;
    std::string plain;
    if (isUtf16(bytes))
    {
        dialect.encoding = Encoding::Utf16;
        std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(plain), [](char each) { return each != '\0'; });
        bytes = plain;
    }
    else if (!isUtf8(bytes) && !isMostlyUtf8(bytes))
        dialect.encoding = olderEncoding(bytes);
    const auto lines = separatorsByLine(bytes);
    double best = 0;
    for (std::size_t separator = 0; separator < separators.size() && !lines.empty(); ++separator)
        if (const double made = columnsMade(lines, separator); made > best)
        {
            best = made;
            dialect.separator = separators[separator];
        }
    return dialect;
}

}
