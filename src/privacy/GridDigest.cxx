// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/GridDigest.hxx"

#include "privacy/Sha256.hxx"

#include <array>
#include <charconv>

namespace ficheaction::privacy
{

namespace
{
std::string withPlainBreaks(const std::string& text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t position = 0; position < text.size(); ++position)
    {
        if (text[position] != '\r')
            plain += text[position];
        else if (position + 1 == text.size() || text[position + 1] != '\n')
            plain += '\n';
    }
    return plain;
}

std::string fifteenDigits(double number)
{
    std::array<char, 40> buffer{};
    // Adding 0 makes minus zero plain zero.
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), number + 0.0, std::chars_format::scientific, 14)
            .ptr;
    return {buffer.data(), end};
}

bool isEmpty(const GridCell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    return std::holds_alternative<std::monostate>(cell) || (text && text->empty());
}

std::string canonical(const std::vector<GridCell>& row)
{
    std::size_t count = row.size();
    while (count > 0 && isEmpty(row[count - 1]))
        --count;
    std::string text;
    for (std::size_t column = 0; column < count; ++column)
        text += canonicalValue(row[column]);
    return text + "\n";
}

bool isHexadecimal(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
}

/// The runs of 64 hexadecimal digits that stand alone.
std::vector<std::string> digestsIn(std::string_view text)
{
    constexpr std::size_t length = 64;
    std::vector<std::string> digests;
    for (std::size_t start = 0; start < text.size();)
    {
        std::size_t end = start;
        while (end < text.size() && isHexadecimal(text[end]))
            ++end;
        if (end - start == length)
            digests.emplace_back(text.substr(start, length));
        start = end + 1;
    }
    return digests;
}

std::optional<model::Date> dateIn(std::string_view text)
{
    constexpr std::size_t length = 10;
    for (std::size_t start = 0; start + length <= text.size(); ++start)
        if (const auto day = model::dateFromIso(text.substr(start, length)))
            return day;
    return std::nullopt;
}

constexpr std::string_view frenchStart = "Copie figée";
constexpr std::string_view englishStart = "Frozen copy";
constexpr std::string_view frenchWhole = "classeur entier";
constexpr std::string_view englishWhole = "whole workbook";
}

std::string canonicalValue(const GridCell& cell)
{
    if (isEmpty(cell))
        return "e;";
    if (const auto* number = std::get_if<double>(&cell))
        return "n" + fifteenDigits(*number) + ";";
    // The length stands before a text, so that no text can pass for two cells.
    const std::string text = withPlainBreaks(std::get<std::string>(cell));
    return "t" + std::to_string(text.size()) + ":" + text + ";";
}

std::string gridDigest(std::span<const std::vector<GridCell>> rows)
{
    std::string text;
    std::size_t shown = 0;
    for (const auto& row : rows)
    {
        const std::string line = canonical(row);
        text += line;
        if (line != "\n")
            shown = text.size();
    }
    text.resize(shown);
    return sha256(std::string_view(text));
}

std::string frozenLine(const FrozenMark& mark, std::string_view language)
{
    const bool french = language == "fr";
    std::string line =
        std::string(french ? frenchStart : englishStart) + (french ? " du " : " of ") + model::isoText(mark.day);
    if (mark.covers == FrozenMark::Covers::Workbook)
        line += " – " + std::string(french ? frenchWhole : englishWhole);
    return line + (french ? " – empreinte " : " – digest ") + mark.digest + (french ? " – règles " : " – rules ") +
           mark.rules;
}

std::string openLine(std::string_view text, const FrozenMark& mark)
{
    std::string line(text);
    if (const std::size_t place = line.find(mark.digest); place != std::string::npos)
        line.replace(place, mark.digest.size(), std::string(mark.digest.size(), '0'));
    return line;
}

std::optional<FrozenMark> readFrozenLine(std::string_view text)
{
    if (text.find(frenchStart) == std::string_view::npos && text.find(englishStart) == std::string_view::npos)
        return std::nullopt;
    const auto day = dateIn(text);
    const auto digests = digestsIn(text);
    if (!day || digests.size() != 2)
        return std::nullopt;
    const bool whole =
        text.find(frenchWhole) != std::string_view::npos || text.find(englishWhole) != std::string_view::npos;
    return FrozenMark{*day, digests[0], digests[1],
                      whole ? FrozenMark::Covers::Workbook : FrozenMark::Covers::GridValues};
}

}
