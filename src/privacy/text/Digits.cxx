// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/Digits.hxx"

namespace ficheaction::privacy
{

namespace
{
bool isLetter(char character)
{
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') ||
           static_cast<unsigned char>(character) >= 0x80;
}

bool isZero(std::string_view plain, std::size_t position)
{
    if ((plain[position] != 'O' && plain[position] != 'o') || (position > 0 && isLetter(plain[position - 1])))
        return false;
    const bool atEnd = position + 1 == plain.size();
    const bool beforeDigit = !atEnd && isDigit(plain[position + 1]);
    const bool behindDigit = position > 0 && isDigit(plain[position - 1]) && (atEnd || !isLetter(plain[position + 1]));
    return beforeDigit || behindDigit;
}

bool isDigitAt(std::string_view plain, std::size_t position)
{
    return position < plain.size() && (isDigit(plain[position]) || isZero(plain, position));
}

constexpr std::string_view signs = ".,;-_/|()*:";

/// The length of what may stand between two groups: blanks around one sign or two, a "(0)".
std::size_t separatorAt(std::string_view plain, std::size_t position)
{
    std::size_t end = position;
    std::size_t count = 0;
    const auto blanks = [&]
    {
        const std::size_t start = end;
        while (end < plain.size() && (plain[end] == ' ' || plain[end] == '\n') && end < start + 2)
            ++end;
    };
    blanks();
    if (plain.substr(end).starts_with("(0)"))
    {
        end += 3;
        blanks();
        return end - position;
    }
    while (end < plain.size() && signs.find(plain[end]) != std::string_view::npos && count < 2)
    {
        ++end;
        ++count;
    }
    blanks();
    return end - position;
}
}

DigitGroups digitGroupsFrom(std::string_view plain, std::size_t position, std::size_t most)
{
    DigitGroups number;
    while (isDigitAt(plain, position) && number.digits.size() < most)
    {
        std::size_t end = position;
        for (; isDigitAt(plain, end); ++end)
            number.digits += isDigit(plain[end]) ? plain[end] : '0';
        number.groups.push_back(end - position);
        number.ends.push_back(end);
        const std::size_t length = separatorAt(plain, end);
        position = end + length;
        if (length == 0 || !isDigitAt(plain, position))
            break;
        std::string sign;
        for (const char character : plain.substr(end, length))
            if (character != ' ' && character != '\n')
                sign += character;
        number.separators.push_back(sign);
    }
    return number;
}

}
