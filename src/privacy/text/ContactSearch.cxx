// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/ContactSearch.hxx"

#include <algorithm>
#include <string>

namespace ficheaction::privacy
{

namespace
{
bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isWordByte(char character)
{
    return isDigit(character) || (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           static_cast<unsigned char>(character) >= 0x80;
}

/// The length of what may stand between two digits of a telephone number: a blank of any kind, a dot, a hyphen, a
/// slash.
std::size_t separatorAt(std::string_view text, std::size_t position)
{
    for (std::string_view separator :
         {" (0) ", " (0)", "(0)", " (", ")", " ", ".", "-", "/", "\u00A0", "\u202F", "\u2011"})
        if (text.substr(position).starts_with(separator))
            return separator.size();
    return 0;
}

struct Digits
{
    std::string digits;
    std::vector<std::size_t> groups;
    std::size_t end = 0;
};

/// The groups of digits from `position` on, as many as a telephone number may have.
Digits digitsFrom(std::string_view text, std::size_t position)
{
    Digits number;
    constexpr std::size_t most = 16;
    while (position < text.size() && isDigit(text[position]) && number.digits.size() < most)
    {
        std::size_t end = position;
        while (end < text.size() && isDigit(text[end]))
            number.digits += text[end++];
        number.groups.push_back(end - position);
        number.end = end;
        position = end + separatorAt(text, end);
        if (position == end)
            break;
    }
    return number;
}

/// "0645127890", "06 45 12 78 90", "0645 12 78 90", "0645 127 890" at the front; the number of its groups, or 0.
std::size_t frenchGroups(const Digits& number)
{
    static const std::vector<std::vector<std::size_t>> shapes = {
        {10}, {2, 2, 2, 2, 2}, {4, 2, 2, 2}, {4, 3, 3}, {3, 3, 4}};
    if (number.digits.size() < 10 || number.digits[0] != '0' || number.digits[1] == '0')
        return 0;
    for (const auto& shape : shapes)
        if (number.groups.size() >= shape.size() && std::equal(shape.begin(), shape.end(), number.groups.begin()))
            return shape.size();
    return 0;
}

std::size_t endOfGroups(std::string_view text, std::size_t position, std::size_t groups)
{
    for (std::size_t group = 0; group < groups; ++group)
    {
        if (group > 0)
            position += separatorAt(text, position);
        while (position < text.size() && isDigit(text[position]))
            ++position;
    }
    return position;
}
}

void searchPhones(std::string_view text, std::vector<TextHit>& hits)
{
    for (std::size_t position = 0; position < text.size(); ++position)
    {
        const bool plus = text[position] == '+';
        if ((!plus && !isDigit(text[position])) || (position > 0 && isWordByte(text[position - 1])))
            continue;
        const Digits number = digitsFrom(text, position + (plus ? 1 : 0));
        std::size_t end = 0;
        if (plus && number.digits.size() >= 8 && number.digits.size() <= 15)
            end = number.end;
        else if (!plus && number.digits.starts_with("0033") && number.digits.size() >= 13)
            end = number.end;
        else if (const std::size_t groups = plus ? 0 : frenchGroups(number))
            end = endOfGroups(text, position, groups);
        if (end == 0)
            continue;
        hits.push_back({0, position, end - position, HitKind::Phone});
        position = end - 1;
    }
}

void searchEmails(std::string_view text, std::vector<TextHit>& hits)
{
    const auto isPart = [](char character)
    { return isWordByte(character) || std::string_view("._%+-").find(character) != std::string_view::npos; };
    for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1))
    {
        std::size_t begin = at;
        while (begin > 0 && isPart(text[begin - 1]))
            --begin;
        std::size_t end = at + 1;
        while (end < text.size() && isPart(text[end]))
            ++end;
        while (end > at + 1 && !isWordByte(text[end - 1]))
            --end;
        const std::string_view domain = text.substr(at + 1, end - at - 1);
        if (begin < at && domain.find('.') != std::string_view::npos)
            hits.push_back({0, begin, end - begin, HitKind::Email});
    }
}

}
