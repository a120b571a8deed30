// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/grid/GridText.hxx"

#include <algorithm>
#include <vector>

namespace ficheaction::calc
{

namespace
{
using model::MeasureKind;

constexpr std::size_t mostLines = 40;
constexpr std::size_t mostQuotes = 10;
constexpr std::size_t mostDates = 4;

std::string headLine(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure)
{
    const std::string number = language.count(figure.value);
    return indicator.unit.empty() ? number : number + " " + indicator.unit;
}

void addMore(const GridLanguage& language, std::string& text, std::size_t hidden, const std::string& sheetName)
{
    if (hidden > 0)
        text += "\n" + moreText(language, hidden, sheetName);
}

bool areOfOneYear(const std::vector<engine::ValueCount>& values)
{
    std::optional<std::chrono::year> year;
    for (const engine::ValueCount& value : values)
        for (const model::Date day : value.dates)
            if (year.value_or(day.civil().year()) != day.civil().year())
                return false;
            else
                year = day.civil().year();
    return true;
}

/// "12/01, 04/03, 02/06, 05/07…"
std::string datesText(const GridLanguage& language, const std::vector<model::Date>& dates, bool withYear)
{
    std::string text;
    for (std::size_t index = 0; index < std::min(dates.size(), mostDates); ++index)
        text += (index > 0 ? ", " : "") + (withYear ? language.day : language.dayOfYear)(dates[index]);
    return dates.size() > mostDates ? text + "…" : text;
}

std::string frequency(const GridLanguage& language, const engine::ValueCount& value, bool withYear)
{
    std::string count = language.count(static_cast<double>(value.count));
    if (value.dates.empty())
        return count;
    return language.filled("value.dated", {{"count", count}, {"dates", datesText(language, value.dates, withYear)}});
}

std::string listOfValues(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                         const std::string& sheetName)
{
    std::string text = headLine(language, indicator, figure);
    const bool withYear = !areOfOneYear(figure.values);
    const std::size_t shown = std::min(figure.values.size(), mostLines);
    for (std::size_t index = 0; index < shown; ++index)
        text += "\n– " + valueText(language, figure.values[index]) + " (" +
                frequency(language, figure.values[index], withYear) + ")";
    addMore(language, text, figure.values.size() - shown, sheetName);
    return text;
}

/// The latest first: they are what the next meeting is about.
std::string quotes(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                   const std::string& sheetName)
{
    std::string text = headLine(language, indicator, figure);
    const std::size_t shown = std::min(figure.values.size(), mostQuotes);
    for (std::size_t index = 0; index < shown; ++index)
        text += "\n" + language.quoteBegin + valueText(language, figure.values[figure.values.size() - 1 - index]) +
                language.quoteEnd;
    addMore(language, text, figure.values.size() - shown, sheetName);
    return text;
}

std::string levels(const GridLanguage& language, const engine::Figure& figure)
{
    std::string text;
    for (const engine::ValueCount& level : figure.values)
        text += (text.empty() ? "– " : "\n– ") +
                language.filled("value.level", {{"level", oneLine(level.value)},
                                                {"count", language.count(static_cast<double>(level.count))}});
    return text;
}

std::string numberText(const GridLanguage& language, const model::Indicator& indicator, double value)
{
    const std::string number = language.number(indicator.percent ? value * 100 : value, indicator.decimals);
    return isSigned(indicator) && value > 0 ? "+" + number : number;
}

std::string range(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure)
{
    const std::string high = numberText(language, indicator, *figure.upperBound);
    return language.filled("value.range",
                           {{"low", numberText(language, indicator, figure.value)},
                            {"high", indicator.percent  ? language.filled("value.percent", {{"number", high}})
                                     : indicator.points ? high + "\u00A0" + indicator.unit
                                                        : high}});
}
}

CellContent actualValue(const GridLanguage& language, const model::Indicator& indicator, const engine::Figure& figure,
                        bool part, const std::string& sheetName)
{
    if (figure.status != engine::Status::Ok)
        return stateText(language, figure.status);
    if (figure.upperBound && *figure.upperBound != figure.value)
        return range(language, indicator, figure);
    const MeasureKind kind = indicator.measure.kind;
    if (kind == MeasureKind::Done)
        return language.word(figure.value > 0 ? "value.yes" : "value.no");
    if (kind == MeasureKind::Level)
        return indicator.measure.level == model::LevelFigure::Distribution ? levels(language, figure)
                                                                           : oneLine(figure.level);
    if (isShownAsFraction(indicator))
        return fractionText(language, figure);
    if (part || figure.values.empty())
        return figure.value;
    if (kind == MeasureKind::List)
        return listOfValues(language, indicator, figure, sheetName);
    if (kind == MeasureKind::Quotes)
        return quotes(language, indicator, figure, sheetName);
    return figure.value;
}

const std::string& stateText(const GridLanguage& language, engine::Status status)
{
    switch (status)
    {
    case engine::Status::NotApplicable:
        return language.word("state.not_applicable");
    case engine::Status::Masked:
        return language.word("state.masked");
    case engine::Status::Error:
        return language.word("state.error");
    default:
        return language.word("state.empty");
    }
}

}
