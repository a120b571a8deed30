// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/WrittenNumber.hxx"

#include "model/Date.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace ficheaction::engine
{

namespace
{
constexpr double hoursOfDay = 24;
constexpr double minutesOfDay = 1440;
constexpr std::size_t longestNumber = 40;

template <std::size_t count> bool isOneOf(const std::array<std::string_view, count>& known, std::string_view word)
{
    return std::find(known.begin(), known.end(), word) != known.end();
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

bool areHours(std::string_view word)
{
    static constexpr std::array<std::string_view, 8> known{"h", "heure", "heures", "hour", "hours", "hr", "hrs", "hs"};
    return isOneOf(known, word);
}

bool areMinutes(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> known{"min", "mn", "minute", "minutes", "mins", "m", "'"};
    return isOneOf(known, word);
}

bool arePeople(std::string_view word)
{
    static constexpr std::array<std::string_view, 7> known{"pers",   "pers.",        "personne",   "personnes",
                                                           "people", "participants", "participant"};
    return isOneOf(known, word);
}

/// What stands behind the last digit, and what comes before that.
struct Behind
{
    std::string_view number;
    std::string_view word;
};

Behind behindNumber(std::string_view folded)
{
    std::size_t end = folded.size();
    while (end > 0 && !isDigit(folded[end - 1]))
        --end;
    return {texts::trimmed(folded.substr(0, end)), texts::trimmed(folded.substr(end))};
}

/// "2h30", "2 h 30 min", "02:30", "26:00:00"; in hours. One digit behind a colon is no time.
std::optional<double> hoursOf(std::string_view folded)
{
    std::vector<unsigned> parts;
    std::string between;
    for (std::size_t at = 0; at < folded.size();)
    {
        if (folded[at] == ' ')
        {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && isDigit(folded[end]) == isDigit(folded[at]) && folded[end] != ' ')
            ++end;
        const std::string_view part = folded.substr(at, end - at);
        at = end;
        if (!isDigit(part[0]))
            between += "[" + std::string(areHours(part) ? "h" : areMinutes(part) ? "m" : part) + "]";
        else if (part.size() > (parts.empty() ? 4U : 2U) || (!parts.empty() && part.size() != 2))
            return std::nullopt;
        else
        {
            parts.push_back(static_cast<unsigned>(std::stoul(std::string(part))));
            between += "#";
        }
    }
    const bool withMinutes = between == "#[h]#" || between == "#[h]#[m]" || between == "#[:]#";
    if (!withMinutes && between != "#[:]#[:]#")
        return std::nullopt;
    const unsigned seconds = parts.size() > 2 ? parts[2] : 0;
    if (parts[1] > 59 || seconds > 59)
        return std::nullopt;
    return parts[0] + parts[1] / 60.0 + seconds / 3600.0;
}

std::optional<double> durationOf(std::string_view folded, double unitsOfDay, const NumberOf& numberOf)
{
    if (const std::optional<double> hours = hoursOf(folded))
        return *hours * unitsOfDay / hoursOfDay;
    const auto [number, word] = behindNumber(folded);
    const double inDay = areHours(word) ? hoursOfDay : areMinutes(word) ? minutesOfDay : 0;
    const std::optional<double> value = inDay > 0 ? numberOf(number) : std::nullopt;
    return value ? std::optional(*value * unitsOfDay / inDay) : std::nullopt;
}
}

std::optional<double> writtenHours(std::string_view folded, const NumberOf& numberOf)
{
    return durationOf(folded, hoursOfDay, numberOf);
}

std::optional<double> unitsOfDay(const model::Column& column)
{
    const std::string unit = texts::folded(column.unit);
    if (areHours(unit))
        return hoursOfDay;
    return unit != "m" && areMinutes(unit) ? std::optional(minutesOfDay) : std::nullopt;
}

bool isYearColumn(const model::Column& column)
{
    const bool takesYearsOnly =
        column.whole && column.minimum.value_or(0) >= 1000 && column.maximum.value_or(2100) <= 9999;
    return column.type == model::ColumnType::Number && (column.birth || takesYearsOnly);
}

bool isPlausibleYear(double year, const DateRule& rule)
{
    constexpr double lastYear = 9999;
    if (!(year >= 0 && year <= lastYear))
        return false;
    const int whole = static_cast<int>(year);
    return model::Date::of(whole, 12, 31).daysSinceEpoch >= rule.firstPlausible &&
           model::Date::of(whole, 1, 1).daysSinceEpoch <= rule.lastPlausible;
}

std::optional<double> writtenNumber(std::string_view text, const model::Column& column, const LocaleReader& reader)
{
    if (const std::optional<double> number = reader.number(text))
        return number;
    if (text.size() > longestNumber || std::none_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    if (isYearColumn(column))
    {
        const std::optional<std::int32_t> day = readDay(text, dateRule(column, reader), reader).day;
        return day ? std::optional(static_cast<double>(static_cast<int>(model::Date{*day}.civil().year())))
                   : std::nullopt;
    }
    const std::string folded = texts::folded(text);
    if (const std::optional<double> inDay = unitsOfDay(column))
        return durationOf(folded, *inDay, [&reader](std::string_view number) { return reader.number(number); });
    const auto [number, word] = behindNumber(folded);
    const bool isUnit =
        !word.empty() && (word == texts::folded(column.unit) || (column.unit.empty() && arePeople(word)));
    return isUnit ? reader.number(number) : std::nullopt;
}

}
