// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "PlainDays.hxx"

#include <cstdio>

namespace ficheaction::test
{

namespace
{
bool isLeap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int lengthOf(int year)
{
    return isLeap(year) ? 366 : 365;
}

int lengthOf(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && isLeap(year) ? 29 : lengths[month - 1];
}

int monthsSinceZero(int days)
{
    const PlainDay day = plainDay(days);
    return day.year * 12 + day.month - 1;
}

int firstOfMonth(int months)
{
    return daysOf({months / 12, months % 12 + 1, 1});
}
}

PlainDay plainDay(int days)
{
    PlainDay day;
    for (; days < 0; days += lengthOf(day.year))
        --day.year;
    for (; days >= lengthOf(day.year); ++day.year)
        days -= lengthOf(day.year);
    for (; days >= lengthOf(day.year, day.month); ++day.month)
        days -= lengthOf(day.year, day.month);
    day.day = days + 1;
    return day;
}

int daysOf(const PlainDay& day)
{
    int days = day.day - 1;
    for (int month = 1; month < day.month; ++month)
        days += lengthOf(day.year, month);
    for (int year = 1970; year < day.year; ++year)
        days += lengthOf(year);
    for (int year = day.year; year < 1970; ++year)
        days -= lengthOf(year);
    return days;
}

std::string isoForm(int days)
{
    const PlainDay day = plainDay(days);
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", day.year, day.month, day.day);
    return buffer;
}

std::pair<int, int> plainPrevious(int first, int last)
{
    if (plainDay(first).day != 1 || plainDay(last + 1).day != 1)
        return {first - (last - first + 1), first - 1};
    const int months = monthsSinceZero(last + 1) - monthsSinceZero(first);
    return {firstOfMonth(monthsSinceZero(first) - months), first - 1};
}

int plainAge(int birth, int day)
{
    const PlainDay born = plainDay(birth);
    const PlainDay then = plainDay(day);
    const bool hadBirthday = then.month > born.month || (then.month == born.month && then.day >= born.day);
    return then.year - born.year - (hadBirthday ? 0 : 1);
}

PlainPart plainPart(model::Dimension::By by, int day, const std::map<std::string, std::string>& wording)
{
    using By = model::Dimension::By;
    const PlainDay then = plainDay(day);
    const std::string year = std::to_string(then.year);
    const int schoolYear = then.month >= 9 ? then.year : then.year - 1;
    const auto school = [&](int number) -> std::map<std::string, std::string>
    {
        return {{"number", std::to_string(number)},
                {"year", std::to_string(schoolYear)},
                {"next", std::to_string(schoolYear + 1)}};
    };
    switch (by)
    {
    case By::Week:
    {
        // 1970-01-01 was a Thursday; the year of a week is that of its Thursday.
        int monday = day;
        while (((monday + 3) % 7 + 7) % 7 != 0)
            --monday;
        const int weekYear = plainDay(monday + 3).year;
        const int number = (monday + 3 - daysOf({weekYear, 1, 1})) / 7 + 1;
        return {monday, filledIn(wording.at("date.week"),
                                 {{"number", std::to_string(number)}, {"year", std::to_string(weekYear)}})};
    }
    case By::Month:
        return {daysOf({then.year, then.month, 1}),
                filledIn(wording.at("date.month"),
                         {{"month", wording.at("month." + std::to_string(then.month))}, {"year", year}})};
    case By::Quarter:
    {
        const int quarter = (then.month - 1) / 3;
        return {daysOf({then.year, quarter * 3 + 1, 1}),
                filledIn(wording.at("date.quarter"), {{"number", std::to_string(quarter + 1)}, {"year", year}})};
    }
    case By::Semester:
    {
        const int half = then.month <= 6 ? 1 : 2;
        return {daysOf({then.year, half == 1 ? 1 : 7, 1}),
                filledIn(wording.at("date.semester"), {{"number", std::to_string(half)}, {"year", year}})};
    }
    case By::Term:
    {
        const int term = then.month >= 9 ? 1 : then.month <= 3 ? 2 : 3;
        const int begins = term == 1 ? 9 : term == 2 ? 1 : 4;
        return {daysOf({then.year, begins, 1}), filledIn(wording.at("date.term"), school(term))};
    }
    case By::SchoolYear:
        return {daysOf({schoolYear, 9, 1}), filledIn(wording.at("date.school_year"), school(0))};
    default:
        return {daysOf({then.year, 1, 1}), year};
    }
}

std::string filledIn(std::string text, const std::map<std::string, std::string>& parts)
{
    for (const auto& [name, value] : parts)
        for (std::size_t found = text.find('{' + name + '}'); found != std::string::npos;
             found = text.find('{' + name + '}'))
            text.replace(found, name.size() + 2, value);
    return text;
}

}
