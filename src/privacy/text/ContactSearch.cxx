// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/ContactSearch.hxx"

#include "privacy/text/Digits.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace ficheaction::privacy
{

namespace
{
using Groups = std::vector<std::size_t>;

bool isLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           static_cast<unsigned char>(character) >= 0x80;
}

/// The digits of the first `groups` groups.
std::size_t digitsIn(const DigitGroups& number, std::size_t groups)
{
    std::size_t count = 0;
    for (std::size_t group = 0; group < groups; ++group)
        count += number.groups[group];
    return count;
}

/// The number of groups in front that have `digits` together; 0 where no group ends there.
std::size_t groupsWith(const DigitGroups& number, std::size_t digits)
{
    for (std::size_t groups = 1; groups <= number.groups.size(); ++groups)
        if (digitsIn(number, groups) == digits)
            return groups;
    return 0;
}

bool hasShape(const DigitGroups& number, std::size_t groups, std::initializer_list<Groups> shapes)
{
    return std::ranges::any_of(
        shapes, [&](const Groups& shape)
        { return shape.size() == groups && std::equal(shape.begin(), shape.end(), number.groups.begin()); });
}

/// All signs between the first `groups` groups are the same.
bool isEven(const DigitGroups& number, std::size_t groups)
{
    for (std::size_t index = 1; index + 1 < groups; ++index)
        if (number.separators[index] != number.separators[0])
            return false;
    return true;
}

/// "02, 09, 16, 23, 30" are days of a month.
bool areDays(const DigitGroups& number, std::size_t groups)
{
    int before = 0;
    for (std::size_t group = 0; group < groups; ++group)
    {
        const int day = std::stoi(number.digits.substr(digitsIn(number, group), number.groups[group]));
        if (number.groups[group] > 2 || day <= before || day > 31)
            return false;
        before = day;
    }
    return true;
}

bool isFrench(const DigitGroups& number, std::size_t groups)
{
    if (groups == 1)
        return true;
    if (areDays(number, groups))
        return false;
    const bool pairs = hasShape(number, groups, {{2, 2, 2, 2, 2}});
    const bool mobile = number.digits[1] == '6' || number.digits[1] == '7';
    const bool known =
        pairs ||
        hasShape(number, groups,
                 {{4, 2, 2, 2}, {4, 3, 3}, {3, 3, 4}, {2, 4, 4}, {2, 8}, {2, 2, 3, 3}, {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}});
    constexpr std::size_t mostGroups = 5;
    if (mobile && groups <= mostGroups && isEven(number, groups))
        return true;
    return known && (isEven(number, groups) || (pairs && mobile) || number.separators[0].find('(') == 0 ||
                     number.separators[0] == ")");
}

/// Groups of the French number in front, or 0: "0645127890" in its usual shapes, "645127890" of a cell that took it for
/// a number, "33645127890" without its plus.
std::size_t frenchGroups(const DigitGroups& number)
{
    if (number.digits.size() < 9)
        return 0;
    if (number.digits[0] == '0' && number.digits[1] != '0')
    {
        const std::size_t groups = groupsWith(number, 10);
        return groups != 0 && isFrench(number, groups) ? groups : 0;
    }
    const bool mobile = number.digits[0] == '6' || number.digits[0] == '7';
    if (const std::size_t groups = groupsWith(number, 9);
        mobile && groups != 0 && hasShape(number, groups, {{9}, {1, 2, 2, 2, 2}}) && isEven(number, groups))
        return groups;
    if (const std::size_t groups = groupsWith(number, 11); number.digits.starts_with("33") && number.digits[2] != '0' &&
                                                           groups != 0 &&
                                                           hasShape(number, groups, {{11}, {2, 9}, {2, 1, 2, 2, 2, 2}}))
        return groups;
    return 0;
}

std::size_t internationalGroups(const DigitGroups& number, bool plus)
{
    constexpr std::size_t fewest = 8;
    constexpr std::size_t most = 15;
    const std::size_t prefix = plus ? 0 : 2;
    if (!plus && (!number.digits.starts_with("00") || number.digits.size() < 11 || number.digits[2] == '0'))
        return 0;
    for (std::size_t groups = number.groups.size(); groups > 0; --groups)
        if (const std::size_t digits = digitsIn(number, groups); digits >= prefix + fewest && digits <= prefix + most)
            return groups;
    return 0;
}

bool mayBegin(std::string_view plain, std::size_t position)
{
    if (!isDigit(plain[position]) && plain[position] != 'O' && plain[position] != 'o')
        return false;
    if (position == 0)
        return true;
    const char before = plain[position - 1];
    const bool inNumber = (before == '.' || before == ',') && position > 1 && isDigit(plain[position - 2]);
    return !isDigit(before) && !inNumber;
}
}

void searchPhones(std::string_view plain, std::vector<TextHit>& hits)
{
    constexpr std::size_t most = 18;
    for (std::size_t position = 0; position < plain.size(); ++position)
    {
        const bool plus = plain[position] == '+';
        std::size_t first = position + (plus ? 1 : 0);
        while (plus && first < plain.size() && plain[first] == ' ')
            ++first;
        if (first >= plain.size() || !mayBegin(plain, first))
            continue;
        const DigitGroups number = digitGroupsFrom(plain, first, most);
        std::size_t groups = internationalGroups(number, plus);
        if (groups == 0 && !plus)
            groups = frenchGroups(number);
        if (groups == 0)
            continue;
        hits.push_back({0, position, number.ends[groups - 1] - position, HitKind::Phone});
        position = number.ends[groups - 1] - 1;
    }
}

namespace
{
bool isPart(char character)
{
    return isDigit(character) || isLetter(character) ||
           std::string_view("._%+-").find(character) != std::string_view::npos;
}

/// A sign that is written in words: "(at)", "[arobase]", " point ".
std::size_t wordedAt(std::string_view plain, std::size_t position, std::initializer_list<std::string_view> bare,
                     std::initializer_list<std::string_view> bracketed)
{
    constexpr std::size_t longest = 14;
    std::string word;
    std::size_t end = position;
    while (end < plain.size() && plain[end] == ' ')
        ++end;
    const bool bracket = end < plain.size() && std::string_view("([{<").find(plain[end]) != std::string_view::npos;
    if (!bracket && end == position)
        return 0;
    end += bracket ? 1 : 0;
    while (end < plain.size() && plain[end] == ' ')
        ++end;
    while (end < plain.size() && isLetter(plain[end]) && word.size() < longest)
        word += plain[end++];
    word = texts::folded(word);
    const auto& words = bracket ? bracketed : bare;
    if (std::ranges::find(words, word) == words.end())
        return 0;
    while (end < plain.size() && plain[end] == ' ')
        ++end;
    if (bracket)
    {
        if (end >= plain.size() || std::string_view(")]}>").find(plain[end]) == std::string_view::npos)
            return 0;
        ++end;
    }
    while (end < plain.size() && plain[end] == ' ')
        ++end;
    return end - position;
}

std::size_t blanksAt(std::string_view plain, std::size_t position)
{
    return position < plain.size() && plain[position] == ' ' ? 1 : 0;
}

/// The length of what stands for "@" at `position`.
std::size_t atSign(std::string_view plain, std::size_t position)
{
    const std::size_t blank = blanksAt(plain, position);
    if (plain.substr(position + blank).starts_with('@'))
        return blank + 1 + blanksAt(plain, position + blank + 1);
    return wordedAt(plain, position, {"at", "arobase", "arrobase"}, {"at", "a", "arobase", "arrobase", "chez"});
}

/// The end of a domain at `position` that has a dot, written as one or in words; 0 where there is none.
std::size_t endOfDomain(std::string_view plain, std::size_t position)
{
    bool dotted = false;
    std::size_t end = position;
    for (;;)
    {
        const std::size_t start = end;
        while (end < plain.size() && (isDigit(plain[end]) || isLetter(plain[end]) || plain[end] == '-'))
            ++end;
        if (end == start)
            return 0;
        std::size_t dot = plain.substr(end).starts_with('.') ? 1 : 0;
        if (dot == 0)
            dot = wordedAt(plain, end, {"point", "dot"}, {"point", "dot"});
        const std::size_t next = end + dot;
        if (dot == 0 || next >= plain.size() || !(isDigit(plain[next]) || isLetter(plain[next])))
            return dotted ? end : 0;
        dotted = true;
        end = next;
    }
}
}

void searchEmails(std::string_view plain, std::vector<TextHit>& hits)
{
    for (std::size_t position = 1; position < plain.size(); ++position)
    {
        if (!isPart(plain[position - 1]))
            continue;
        const std::size_t sign = atSign(plain, position);
        if (sign == 0)
            continue;
        std::size_t begin = position;
        while (begin > 0 && isPart(plain[begin - 1]))
            --begin;
        std::size_t end = endOfDomain(plain, position + sign);
        // "meet at exemple.org" is none, "agathe at exemple dot org" is.
        const bool bareAt = texts::folded(plain.substr(position, sign)) == "at";
        if (bareAt && plain.substr(position, end - std::min(end, position)).find('.') != std::string_view::npos)
            end = 0;
        // "agathe@messagerie"
        const bool glued = sign == 1 && position + 1 < plain.size() && isLetter(plain[position + 1]) &&
                           std::any_of(plain.begin() + static_cast<std::ptrdiff_t>(begin),
                                       plain.begin() + static_cast<std::ptrdiff_t>(position), isLetter);
        if (end == 0 && glued)
        {
            end = position + 1;
            while (end < plain.size() && isPart(plain[end]))
                ++end;
        }
        if (end == 0)
            continue;
        hits.push_back({0, begin, end - begin, HitKind::Email});
        position = end - 1;
    }
}

}
