// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/ComparedPeriods.hxx"

#include "engine/Wording.hxx"
#include "engine/rows/Calendar.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::calc
{

namespace
{
using By = model::Dimension::By;

constexpr std::size_t markLength = 17;
constexpr std::size_t markMiddle = 8;

/// What a period is taken for, the first that it is a whole one of.
constexpr std::array headingOrder{By::Year, By::SchoolYear, By::Semester, By::Quarter, By::Month, By::Term};

model::Date dayAfter(model::Date day)
{
    return {day.daysSinceEpoch + 1};
}

model::Date dayBefore(model::Date day)
{
    return {day.daysSinceEpoch - 1};
}

/// Halves of a school year begin in September and in March.
std::int32_t schoolHalf(model::Date day)
{
    constexpr int monthsBeforeMarch = 2;
    const auto civil = day.civil();
    return (static_cast<int>(civil.year()) * 12 + static_cast<int>(static_cast<unsigned>(civil.month())) - 1 -
            monthsBeforeMarch) /
           6;
}

using PartOf = std::function<std::int32_t(model::Date)>;

bool isWhole(const model::Period& period, const PartOf& partOf)
{
    const std::int32_t part = partOf(period.first);
    return partOf(period.last) == part && partOf(dayBefore(period.first)) != part &&
           partOf(dayAfter(period.last)) != part;
}

PartOf partsBy(By by)
{
    return [by](model::Date day) { return engine::calendarPart(by, day); };
}

std::vector<model::Period> split(const model::Period& period, const PartOf& partOf)
{
    std::vector<model::Period> parts;
    for (model::Date day = period.first; day <= period.last; day = dayAfter(day))
        if (!parts.empty() && partOf(parts.back().first) == partOf(day))
            parts.back().last = day;
        else if (parts.size() == mostComparedPeriods)
            return {};
        else
            parts.push_back({day, day});
    return parts;
}

std::string schoolHalfHeading(const model::Template& definition, const model::Period& period)
{
    const std::string year =
        engine::calendarLabel(definition, By::SchoolYear, engine::calendarPart(By::SchoolYear, period.first));
    const bool first = period.first.civil().month() == std::chrono::September;
    return engine::filled(definition.word("date.semester"), {{"number", first ? "1" : "2"}, {"year", year}});
}

std::string ownHeading(const model::Template& definition, const model::Period& period, const DayText& dayText)
{
    return engine::filled(definition.word("grid.period"),
                          {{"first", dayText(period.first)}, {"last", dayText(period.last)}});
}

std::vector<ComparedPeriod> partsOf(const model::Template& definition, By by, const model::Period& period,
                                    const DayText& dayText)
{
    std::vector<ComparedPeriod> parts;
    for (const model::Period& part : split(period, partsBy(by)))
        parts.push_back({part, isWhole(part, partsBy(by))
                                   ? engine::calendarLabel(definition, by, engine::calendarPart(by, part.first))
                                   : ownHeading(definition, part, dayText)});
    return parts;
}

std::vector<ComparedPeriod> semesters(const model::Template& definition, const model::Period& period,
                                      const DayText& dayText)
{
    if (period.first.civil().month() != std::chrono::September)
        return partsOf(definition, By::Semester, period, dayText);
    std::vector<ComparedPeriod> parts;
    for (const model::Period& part : split(period, schoolHalf))
        parts.push_back({part, periodHeading(definition, part, dayText)});
    return parts;
}

std::optional<model::Date> dayFromMark(std::string_view digits)
{
    std::string iso(digits.substr(0, 4));
    iso.append("-").append(digits.substr(4, 2)).append("-").append(digits.substr(6, 2));
    return model::dateFromIso(iso);
}

std::string dayMark(model::Date day)
{
    std::string mark = model::isoText(day);
    std::erase(mark, '-');
    return mark;
}
}

std::vector<ComparedPeriod> comparedPeriods(const model::Template& definition, PeriodChoice choice,
                                            const model::Period& period, const DayText& dayText)
{
    switch (choice)
    {
    case PeriodChoice::Months:
        return partsOf(definition, By::Month, period, dayText);
    case PeriodChoice::Quarters:
        return partsOf(definition, By::Quarter, period, dayText);
    case PeriodChoice::Semesters:
        return semesters(definition, period, dayText);
    case PeriodChoice::Terms:
        return partsOf(definition, By::Term, period, dayText);
    default:
        const model::Period before = model::previousPeriod(period);
        return {{before, periodHeading(definition, before, dayText)}};
    }
}

std::string periodHeading(const model::Template& definition, const model::Period& period, const DayText& dayText)
{
    for (const By by : headingOrder)
        if (isWhole(period, partsBy(by)))
            return engine::calendarLabel(definition, by, engine::calendarPart(by, period.first));
    if (isWhole(period, schoolHalf))
        return schoolHalfHeading(definition, period);
    return ownHeading(definition, period, dayText);
}

std::string periodMark(const model::Period& period)
{
    return dayMark(period.first) + "_" + dayMark(period.last);
}

std::optional<model::Period> periodFromMark(std::string_view mark)
{
    if (mark.size() != markLength || mark[markMiddle] != '_')
        return std::nullopt;
    const std::optional<model::Date> first = dayFromMark(mark.substr(0, markMiddle));
    const std::optional<model::Date> last = dayFromMark(mark.substr(markMiddle + 1));
    return first && last ? model::periodBetween(*first, *last) : std::nullopt;
}

}
