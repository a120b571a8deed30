// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/document/LocalTime.hxx"

#include <osl/time.h>

#include <cstdio>

namespace ficheaction::calc
{

LocalTime LocalTime::now()
{
    TimeValue system{};
    TimeValue local{};
    oslDateTime time{};
    osl_getSystemTime(&system);
    osl_getLocalTimeFromSystemTime(&system, &local);
    osl_getDateTimeFromTimeValue(&local, &time);
    return {model::Date::of(time.Year, time.Month, time.Day), time.Hours, time.Minutes, time.Seconds};
}

std::string LocalTime::isoText() const
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "T%02d:%02d:%02d", hour, minute, second);
    return model::isoText(day) + buffer;
}

double LocalTime::days() const
{
    constexpr double secondsOfDay = 86400;
    return day.daysSinceEpoch + (hour * 3600.0 + minute * 60.0 + second) / secondsOfDay;
}

}
