// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CalendarFile: the days that a calendar file (.ics, RFC 5545) names, such as the school holidays of a zone.
#pragma once

#include "entry/EventSeries.hxx"

#include <cstddef>
#include <string_view>
#include <vector>

namespace ficheaction::entry
{

struct CalendarDays
{
    bool isCalendar = false;
    std::vector<FreeDays> days; ///< of each event with a readable beginning, by its first day
    std::size_t repeated = 0;   ///< events with a rule of repetition: their first days alone are in `days`
    std::size_t unread = 0;     ///< events without a readable beginning
};

/// Times of day and their zones do not matter: the days are those written. An event of whole days ends on the day
/// before its DTEND, as the standard has it.
CalendarDays readCalendar(std::string_view text);

}
