// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/Date.hxx"

#include <charconv>
#include <cstdio>

namespace ficheaction::model
{

namespace
{
bool readDigits(std::string_view text, int& number)
{
    for (char character : text)
        if (character < '0' || character > '9')
            return false;
    return std::from_chars(text.data(), text.data() + text.size(), number).ec == std::errc();
}
}

std::optional<Date> dateFromIso(std::string_view text)
{
    int year = 0;
    int month = 0;
    int day = 0;
    if (text.size() != 10 || text[4] != '-' || text[7] != '-' || !readDigits(text.substr(0, 4), year) ||
        !readDigits(text.substr(5, 2), month) || !readDigits(text.substr(8, 2), day))
        return std::nullopt;
    const auto civil = std::chrono::year(year) / month / day;
    if (!civil.ok())
        return std::nullopt;
    return Date::of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::string isoText(Date date)
{
    const auto civil = date.civil();
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(civil.year()),
                  static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()));
    return buffer;
}

std::optional<Period> periodBetween(Date first, Date last)
{
    if (last < first)
        return std::nullopt;
    return Period{first, last};
}

Period calendarYear(int year)
{
    return {Date::of(year, 1, 1), Date::of(year, 12, 31)};
}

Period previousPeriod(const Period& period)
{
    using namespace std::chrono;
    const Date last{period.first.daysSinceEpoch - 1};
    const year_month_day first = period.first.civil();
    const year_month_day next = Date{period.last.daysSinceEpoch + 1}.civil();
    if (first.day() != day(1) || next.day() != day(1))
        return {{last.daysSinceEpoch - (period.last.daysSinceEpoch - period.first.daysSinceEpoch)}, last};
    const months length = year_month(next.year(), next.month()) - year_month(first.year(), first.month());
    const year_month begin = year_month(first.year(), first.month()) - length;
    return {Date::of(static_cast<int>(begin.year()), static_cast<unsigned>(begin.month()), 1), last};
}

}
