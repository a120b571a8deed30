// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/proof/PersonalPhrases.hxx"

#include "privacy/proof/Words.hxx"
#include "text/Months.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::privacy
{

namespace
{
bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool isTooShort(std::string_view wordForm)
{
    std::size_t digits = 0;
    std::size_t letters = 0;
    for (char character : wordForm)
    {
        if (isDigit(character))
            ++digits;
        // Only the first byte of a letter that takes several counts.
        else if (character != ' ' && (static_cast<unsigned char>(character) & 0xC0) != 0x80)
            ++letters;
    }
    if (letters == 0)
        return digits < 6;
    return digits == 0 ? letters < 3 : letters + digits < 4;
}

std::size_t lettersOf(std::string_view wordForm)
{
    return wordForm.size() - static_cast<std::size_t>(std::ranges::count(wordForm, ' '));
}

std::string joined(const std::vector<std::string_view>& words, std::size_t first, std::size_t last)
{
    std::string text;
    for (std::size_t word = first; word < last; ++word)
        text.append(word == first ? "" : " ").append(words[word]);
    return text;
}

std::string twoDigits(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}
}

PersonalPhrases::PersonalPhrases(const ProofRequest& request)
{
    std::uint32_t number = 0;
    for (const PersonalValue& value : request.values)
    {
        addText(number, value.text);
        if (value.day)
            addDay(number, *value.day);
        ++number;
    }
    for (const std::string& text : request.surroundings)
        addText(number++, text);
}

void PersonalPhrases::addText(std::uint32_t value, std::string_view text)
{
    const std::string form = wordForm(text);
    if (form.empty())
        return;
    add(value, form, "text", isTooShort(form));
    addParts(value, wordsOf(form));
    std::string digits;
    for (char character : form)
        if (isDigit(character))
            digits += character;
    constexpr std::size_t phoneLength = 9;
    const bool isNumber = digits.size() + static_cast<std::size_t>(std::ranges::count(form, ' ')) == form.size();
    if (!isNumber || digits.size() < phoneLength)
        return;
    add(value, digits, "digits", false);
    if (digits.size() == 10 && digits.front() == '0')
        add(value, "33" + digits.substr(1), "telephone number with +33", false);
    if (digits.size() == 11 && digits.starts_with("33"))
        add(value, "0" + digits.substr(2), "telephone number without +33", false);
}

/// Of a long remark a sentence is enough.
void PersonalPhrases::addParts(std::uint32_t value, const std::vector<std::string_view>& words)
{
    constexpr std::size_t part = 8;
    constexpr std::size_t smallest = 4;
    if (words.size() <= part)
        return;
    for (std::size_t first = 0; first + smallest <= words.size(); first += part / 2)
        add(value, joined(words, first, std::min(first + part, words.size())), "part of a text", false);
}

void PersonalPhrases::addDay(std::uint32_t value, model::Date date)
{
    const auto civil = date.civil();
    const auto month = static_cast<unsigned>(civil.month());
    const auto day = static_cast<unsigned>(civil.day());
    const std::string year = std::to_string(static_cast<int>(civil.year()));
    const std::string longDay = twoDigits(day);
    const std::string longMonth = twoDigits(month);
    const std::string shortDay = std::to_string(day);
    const std::string shortMonth = std::to_string(month);
    add(value, longDay + " " + longMonth + " " + year, "date 31/12/1999", false);
    add(value, shortDay + " " + shortMonth + " " + year, "date 31/12/1999", false);
    add(value, longMonth + " " + longDay + " " + year, "date 12/31/1999", false);
    add(value, shortMonth + " " + shortDay + " " + year, "date 12/31/1999", false);
    add(value, year + " " + longMonth + " " + longDay, "date 1999-12-31", false);
    add(value, year + " " + longMonth + " " + longDay + "t00 00 00", "date 1999-12-31T00:00:00", false);
    add(value, year + longMonth + longDay, "date 19991231", false);
    add(value, longDay + longMonth + year, "date 31121999", false);
    for (const std::string_view word : texts::monthNames(month))
    {
        const std::string name(word);
        for (const std::string& number : {longDay, shortDay, shortDay + "er", shortDay + "st"})
        {
            add(value, number + " " + name + " " + year, "date in words", false);
            add(value, name + " " + number + " " + year, "date in words", false);
        }
        add(value, shortDay + " " + name + " " + year.substr(2), "date in words", false);
    }
    constexpr int from1899 = 25569;
    constexpr int from1904 = 24107;
    add(value, std::to_string(date.daysSinceEpoch + from1899), "number of the day", true);
    add(value, std::to_string(date.daysSinceEpoch + from1904), "number of the day from 1904", true);
}

void PersonalPhrases::add(std::uint32_t value, std::string_view wordForm, std::string form, bool wholeOnly)
{
    const std::uint32_t phrase = mTrie.add(wordForm);
    if (phrase == mPhrases.size())
        mPhrases.push_back({value, std::move(form), wholeOnly, lettersOf(wordForm)});
}

}
