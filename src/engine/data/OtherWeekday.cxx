// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/OtherWeekday.hxx"

#include "engine/data/DateRule.hxx"
#include "engine/data/RawTable.hxx"
#include "engine/data/WrittenDate.hxx"

#include <chrono>
#include <string>

namespace ficheaction::engine
{

namespace
{
constexpr int daysOfWeek = 7;
constexpr int farthest = daysOfWeek / 2;

/// Dates in figures need no reader.
class FiguresAlone : public LocaleReader
{
public:
    std::optional<double> number(std::string_view) const override { return std::nullopt; }
    std::optional<std::int32_t> date(std::string_view) const override { return std::nullopt; }
};

unsigned weekdayOf(std::int32_t day)
{
    return std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day))).c_encoding();
}

/// The date in figures, in the order in which `rule` reads them.
std::string inFigures(const WrittenDate& written, const DateRule& rule)
{
    const bool keepsOrder = written.byOrder || rule.dayFirst;
    const unsigned first = keepsOrder ? written.day : written.month;
    const unsigned second = keepsOrder ? written.month : written.day;
    std::string year = std::to_string(written.year);
    if (written.shortYear && year.size() < 2)
        year.insert(0, 1, '0');
    return std::to_string(first) + "/" + std::to_string(second) + "/" + year;
}

std::int32_t nearestOf(std::int32_t day, unsigned weekday)
{
    const int later = (static_cast<int>(weekday) - static_cast<int>(weekdayOf(day)) + daysOfWeek) % daysOfWeek;
    return day + (later > farthest ? later - daysOfWeek : later);
}
}

std::optional<OtherWeekday> otherWeekday(std::string_view text, const DateRule& rule)
{
    const std::optional<WrittenDate> written = rule.readsTexts ? writtenDate(text) : std::nullopt;
    if (!written || !written->weekday)
        return std::nullopt;
    const ReadDay read = readDay(inFigures(*written, rule), rule, FiguresAlone());
    if (!read.day || weekdayOf(*read.day) == *written->weekday)
        return std::nullopt;
    return OtherWeekday{model::Date{*read.day}, weekdayOf(*read.day), *written->weekday,
                        model::Date{nearestOf(*read.day, *written->weekday)}};
}

}
