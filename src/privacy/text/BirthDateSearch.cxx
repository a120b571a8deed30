// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/BirthDateSearch.hxx"

#include "text/Months.hxx"

#include <unordered_set>

namespace ficheaction::privacy
{

namespace
{
constexpr std::size_t partsOfDay = 3;

/// "juin", "6", "06"; 0 for what is no month.
unsigned monthOf(const std::string& word)
{
    if (const std::optional<unsigned> named = texts::monthNamed(word))
        return *named;
    const bool isNumber =
        !word.empty() && word.size() <= 2 && word.find_first_not_of("0123456789") == std::string::npos;
    const unsigned month = isNumber ? static_cast<unsigned>(std::stoul(word)) : 0;
    return month <= 12 ? month : 0;
}

/// A number of a day: "12", "1er".
unsigned dayOf(const std::string& word)
{
    const std::size_t digits = word.find_first_not_of("0123456789");
    const bool plain = digits == std::string::npos || word.substr(digits) == "er";
    return plain && !word.empty() && word.size() <= 4 && digits != 0 ? static_cast<unsigned>(std::stoul(word)) : 0;
}

bool isYear(const Token& token)
{
    return token.isNumber() && (token.word.size() == 4 || token.word.size() == 2);
}

std::vector<model::Date> daysFrom(const Token& day, const Token& month, const Token& year)
{
    if (!isYear(year) || dayOf(day.word) == 0 || monthOf(month.word) == 0)
        return {};
    std::vector<model::Date> days;
    const int number = std::stoi(year.word);
    for (const int full : year.word.size() == 4 ? std::vector{number} : std::vector{1900 + number, 2000 + number})
    {
        const std::chrono::year_month_day date{std::chrono::year(full), std::chrono::month(monthOf(month.word)),
                                               std::chrono::day(dayOf(day.word))};
        if (date.ok())
            days.push_back(model::Date::of(full, monthOf(month.word), dayOf(day.word)));
    }
    return days;
}

bool tellsBirth(const std::vector<Token>& tokens, std::size_t first)
{
    static const std::unordered_set<std::string> words = {"ne", "nee", "nes", "nees", "naissance", "born", "birth"};
    constexpr std::size_t furthest = 4;
    for (std::size_t back = 1; back <= furthest && back <= first; ++back)
    {
        // "ne" is also half of a negation; before a day it is not.
        if (words.contains(tokens[first - back].word))
            return true;
    }
    return false;
}
}

void searchBirthDates(std::string_view, const std::vector<Token>& tokens, const std::set<model::Date>& birthDates,
                      std::vector<TextHit>& hits)
{
    for (std::size_t first = 0; first < tokens.size(); ++first)
    {
        const bool born = tellsBirth(tokens, first);
        const auto hit = [&](std::size_t count) {
            hits.push_back(
                {0, tokens[first].begin, tokens[first + count - 1].end - tokens[first].begin, HitKind::BirthDate});
        };
        if (first + partsOfDay <= tokens.size())
        {
            std::vector<model::Date> days = daysFrom(tokens[first], tokens[first + 1], tokens[first + 2]);
            if (days.empty() && tokens[first].word.size() == 4)
                days = daysFrom(tokens[first + 2], tokens[first + 1], tokens[first]);
            bool known = born && !days.empty();
            for (const model::Date day : days)
                known = known || birthDates.contains(day);
            if (known)
            {
                hit(partsOfDay);
                first += partsOfDay - 1;
                continue;
            }
        }
        const bool isBirthYear = born && tokens[first].isNumber() && tokens[first].word.size() == 4 &&
                                 tokens[first - 1].word == "en" && tokens[first].word >= "1900" &&
                                 tokens[first].word < "2100";
        if (isBirthYear)
            hit(1);
    }
}

}
