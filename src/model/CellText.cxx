// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/CellText.hxx"

#include "text/TextFolding.hxx"

#include <cmath>

namespace ficheaction::model
{

namespace
{
constexpr long secondsOfADay = 86'400;

/// A moment as a clock shows it: what is nearly midnight is the next day.
struct ClockTime
{
    explicit ClockTime(const Moment& moment)
        : day(moment.day)
        , seconds(std::lround(moment.time * secondsOfADay))
    {
        if (seconds < secondsOfADay)
            return;
        ++day.daysSinceEpoch;
        seconds -= secondsOfADay;
    }

    Date day;
    long seconds;
};

std::string twoDigits(long number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// "14:30" behind `before`, with seconds where there are any; nothing at midnight, which a day without a time has too.
std::string timeText(const char* before, long seconds)
{
    if (seconds == 0)
        return {};
    return before + twoDigits(seconds / 3600) + ":" + twoDigits(seconds / 60 % 60) +
           (seconds % 60 == 0 ? "" : ":" + twoDigits(seconds % 60));
}
}

std::string plainText(const CellValue& value)
{
    if (const std::string* const text = std::get_if<std::string>(&value))
        return *text;
    if (const double* const number = std::get_if<double>(&value))
        return texts::numberText(*number);
    if (const Moment* const moment = std::get_if<Moment>(&value))
    {
        const ClockTime time(*moment);
        return isoText(time.day) + timeText("T", time.seconds);
    }
    return {};
}

std::string shownText(const CellValue& value, const CellLocale& locale)
{
    if (const Moment* const moment = std::get_if<Moment>(&value))
    {
        const ClockTime time(*moment);
        return locale.day(time.day) + timeText(" ", time.seconds);
    }
    std::string text = plainText(value);
    if (std::holds_alternative<double>(value))
        if (const std::size_t point = text.find('.'); point != std::string::npos)
            text.replace(point, 1, locale.decimal);
    return text;
}

}
