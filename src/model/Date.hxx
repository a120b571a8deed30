// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Date and Period: civil days, without a time of day or a time zone.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::model
{

/// A day of the Gregorian calendar, counted from 1970-01-01.
struct Date
{
    std::int32_t daysSinceEpoch = 0;

    auto operator<=>(const Date&) const = default;

    static constexpr Date of(int year, unsigned month, unsigned day)
    {
        using namespace std::chrono;
        return {static_cast<std::int32_t>(
            sys_days(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))
                .time_since_epoch()
                .count())};
    }

    std::chrono::year_month_day civil() const
    {
        return std::chrono::year_month_day(std::chrono::sys_days(std::chrono::days(daysSinceEpoch)));
    }
};

/// "2026-06-12" and nothing else; empty where the text is not such a day of the calendar.
std::optional<Date> dateFromIso(std::string_view text);

/// The day as "2026-06-12".
std::string isoText(Date date);

/// From `first` to `last`, both included. `first` is never after `last`: see periodBetween.
struct Period
{
    Date first;
    Date last;

    bool contains(Date date) const { return first <= date && date <= last; }

    bool operator==(const Period&) const = default;
};

/// Empty where `first` is after `last`.
std::optional<Period> periodBetween(Date first, Date last);

/// From 1 January to 31 December of `year`.
Period calendarYear(int year);

/// As long, ending the day before `period` begins. Whole months are counted in months: before January to March comes
/// October to December, before 2024 comes 2023; others in days.
Period previousPeriod(const Period& period);

}
