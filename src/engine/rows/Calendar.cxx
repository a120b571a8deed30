// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/Calendar.hxx"

#include "engine/Wording.hxx"

namespace ficheaction::engine
{

namespace
{
using By = model::Dimension::By;

constexpr int monthsOfYear = 12;
constexpr int septemberFromZero = 8;
/// 1970-01-01 is a Thursday, the fourth day of its week.
constexpr int daysBeforeEpochInItsWeek = 3;

int floorOver(int number, int divisor)
{
    return number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor);
}

int monthNumber(model::Date day)
{
    const auto civil = day.civil();
    return static_cast<int>(civil.year()) * monthsOfYear + static_cast<int>(static_cast<unsigned>(civil.month())) - 1;
}

/// Terms of a school year: of 4, 3 and 5 months.
int termOfMonth(int month)
{
    const int fromSeptember = month - septemberFromZero;
    const int schoolYear = floorOver(fromSeptember, monthsOfYear);
    const int inYear = fromSeptember - schoolYear * monthsOfYear;
    return schoolYear * 3 + (inYear < 4 ? 0 : inYear < 7 ? 1 : 2);
}

std::string numbered(const model::Template& definition, const char* key, int year, int number)
{
    return filled(
        definition.word(key),
        {{"year", std::to_string(year)}, {"next", std::to_string(year + 1)}, {"number", std::to_string(number)}});
}

std::string monthLabel(const model::Template& definition, int part)
{
    const std::string name = definition.word("month." + std::to_string(part % monthsOfYear + 1));
    return filled(definition.word("date.month"), {{"month", name}, {"year", std::to_string(part / monthsOfYear)}});
}

/// A week belongs to the year that its Thursday is in.
std::string weekLabel(const model::Template& definition, int part)
{
    const model::Date thursday{part * 7};
    const int year = static_cast<int>(thursday.civil().year());
    const int dayOfYear = thursday.daysSinceEpoch - model::Date::of(year, 1, 1).daysSinceEpoch;
    return numbered(definition, "date.week", year, dayOfYear / 7 + 1);
}
}

std::int32_t calendarPart(By by, model::Date day)
{
    switch (by)
    {
    case By::Week:
        return floorOver(day.daysSinceEpoch + daysBeforeEpochInItsWeek, 7);
    case By::Quarter:
        return monthNumber(day) / 3;
    case By::Term:
        return termOfMonth(monthNumber(day));
    case By::Semester:
        return monthNumber(day) / 6;
    case By::Year:
        return monthNumber(day) / monthsOfYear;
    case By::SchoolYear:
        return floorOver(monthNumber(day) - septemberFromZero, monthsOfYear);
    default:
        return monthNumber(day);
    }
}

std::string calendarLabel(const model::Template& definition, By by, std::int32_t part)
{
    switch (by)
    {
    case By::Week:
        return weekLabel(definition, part);
    case By::Quarter:
        return numbered(definition, "date.quarter", part / 4, part % 4 + 1);
    case By::Term:
        return numbered(definition, "date.term", part / 3, part % 3 + 1);
    case By::Semester:
        return numbered(definition, "date.semester", part / 2, part % 2 + 1);
    case By::Year:
        return std::to_string(part);
    case By::SchoolYear:
        return numbered(definition, "date.school_year", part, 1);
    default:
        return monthLabel(definition, part);
    }
}

int fullYears(model::Date birth, model::Date day)
{
    const auto born = birth.civil();
    const auto now = day.civil();
    const int years = static_cast<int>(now.year()) - static_cast<int>(born.year());
    const bool beforeBirthday = now.month() < born.month() || (now.month() == born.month() && now.day() < born.day());
    return beforeBirthday ? years - 1 : years;
}

}
