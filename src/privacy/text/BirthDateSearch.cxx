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

bool isYearOfLife(const Token& token)
{
    return isYear(token) && (token.word.size() == 2 || (token.word >= "1900" && token.word < "2100"));
}

/// How a text says that somebody was born: by a word up to four before.
enum class Birth
{
    NotTold,
    Date, ///< "date de naissance", "naissance le": a day
    Told  ///< "née": a year or a month too
};

/// "un projet né en 2024"
bool isOfAThing(const std::vector<Token>& tokens, std::size_t born)
{
    static const std::unordered_set<std::string> things = {
        "collectif", "projet",   "idee",  "association", "atelier",     "action",        "groupe",   "jardin",
        "reseau",    "demarche", "envie", "initiative",  "partenariat", "evenement",     "centre",   "dispositif",
        "fete",      "lieu",     "cafe",  "comite",      "amitie",      "collaboration", "reflexion"};
    constexpr std::size_t furthest = 4;
    for (std::size_t back = 1; back <= furthest && back <= born; ++back)
        if (things.contains(tokens[born - back].word))
            return true;
    return false;
}

Birth birthBefore(const std::vector<Token>& tokens, std::size_t first)
{
    static const std::unordered_set<std::string> born = {"nee", "nes", "nees", "born"};
    static const std::unordered_set<std::string> births = {"naissance", "birth", "dob", "ddn"};
    static const std::unordered_set<std::string> behindBorn = {"le",   "en", "un",  "au",    "a",
                                                               "vers", "mi", "fin", "debut", "e"};
    constexpr std::size_t furthest = 5;
    for (std::size_t back = 1; back <= furthest && back <= first; ++back)
    {
        const std::string& word = tokens[first - back].word;
        if (born.contains(word))
            return isOfAThing(tokens, first - back) ? Birth::NotTold : Birth::Told;
        if (births.contains(word))
            return Birth::Date;
        // "ne" is also half of a negation; right before a day, or before "le" and "en", it is not.
        if (word == "ne" && (back == 1 || behindBorn.contains(tokens[first - back + 1].word)))
            return isOfAThing(tokens, first - back) ? Birth::NotTold : Birth::Told;
    }
    return Birth::NotTold;
}

/// "12031984" as a day.
std::optional<model::Date> gluedDay(const Token& token)
{
    constexpr std::size_t digits = 8;
    if (token.word.size() != digits || !token.isNumber())
        return std::nullopt;
    const Token day{token.word.substr(0, 2), 0, 0, false};
    const Token month{token.word.substr(2, 2), 0, 0, false};
    const Token year{token.word.substr(4), 0, 0, false};
    std::vector<model::Date> days = daysFrom(day, month, year);
    if (days.empty())
        days = daysFrom({token.word.substr(6), 0, 0, false}, {token.word.substr(4, 2), 0, 0, false},
                        {token.word.substr(0, 4), 0, 0, false});
    return days.empty() ? std::nullopt : std::optional(days.front());
}

/// Of how many tokens from `first` on is what follows "née": "mars 84", "12 mars", "en 1984", "84"?
std::size_t birthParts(const std::vector<Token>& tokens, std::size_t first)
{
    const bool named = texts::monthNamed(tokens[first].word).has_value();
    const bool hasNext = first + 1 < tokens.size();
    if (named)
        return hasNext && isYearOfLife(tokens[first + 1]) ? 2 : 1;
    if (dayOf(tokens[first].word) != 0 && hasNext && texts::monthNamed(tokens[first + 1].word))
        return 2;
    static const std::unordered_set<std::string> before = {"en",  "in",   "vers",  "nee", "ne",
                                                           "nes", "nees", "debut", "fin"};
    return isYearOfLife(tokens[first]) && first > 0 && before.contains(tokens[first - 1].word) ? 1 : 0;
}
}

void searchBirthDates(std::string_view, const std::vector<Token>& tokens, const std::set<model::Date>& birthDates,
                      std::vector<TextHit>& hits)
{
    for (std::size_t first = 0; first < tokens.size(); ++first)
    {
        const Birth birth = birthBefore(tokens, first);
        const auto hit = [&](std::size_t count) {
            hits.push_back(
                {0, tokens[first].begin, tokens[first + count - 1].end - tokens[first].begin, HitKind::BirthDate});
        };
        if (first + partsOfDay <= tokens.size())
        {
            std::vector<model::Date> days = daysFrom(tokens[first], tokens[first + 1], tokens[first + 2]);
            if (days.empty() && tokens[first].word.size() == 4)
                days = daysFrom(tokens[first + 2], tokens[first + 1], tokens[first]);
            bool known = birth != Birth::NotTold && !days.empty();
            for (const model::Date day : days)
                known = known || birthDates.contains(day);
            if (known)
            {
                hit(partsOfDay);
                first += partsOfDay - 1;
                continue;
            }
        }
        if (const std::optional<model::Date> day = gluedDay(tokens[first]);
            day && (birthDates.contains(*day) || birth != Birth::NotTold))
            hit(1);
        else if (const std::size_t parts = birth == Birth::Told ? birthParts(tokens, first) : 0)
        {
            hit(parts);
            first += parts - 1;
        }
    }
}

}
