// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/TypedCell.hxx"

#include "engine/data/DateRule.hxx"
#include "engine/data/WrittenNumber.hxx"
#include "text/TextFolding.hxx"

#include <cmath>

namespace ficheaction::entry
{

namespace
{
constexpr double largestNumber = 1e12;
}

std::string numberProblem(double number, const model::Column& column, bool isWeight)
{
    if (std::abs(number) > largestNumber)
        return "number-out-of-range";
    if (number < 0 && (isWeight || column.minimum.value_or(-1) >= 0))
        return "negative-number";
    if (number < column.minimum.value_or(number) || number > column.maximum.value_or(number))
        return "number-out-of-range";
    return (column.whole || isWeight) && std::floor(number) != number ? "not-whole" : "";
}

TypedCell typedDate(std::string_view text, const engine::DateRule& rule, const engine::LocaleReader& reader)
{
    const std::string typed(texts::trimmed(text));
    const engine::ReadDay read = engine::readDay(typed, rule, reader);
    if (read.day && !rule.isPlausible(*read.day))
        return {typed, "far-date"};
    // What is more than a day and its time is kept as it was typed.
    if (read.day && !read.saysMore)
        return {model::Moment{model::Date{*read.day}, read.time.value_or(0)}, {}};
    return {typed, read.day ? "" : "unreadable-date"};
}

std::optional<model::Date> dayTyped(std::string_view text, const model::Column& column,
                                    const engine::LocaleReader& reader)
{
    const engine::DateRule rule = engine::dateRule(column, reader);
    const engine::ReadDay read = engine::readDay(std::string(texts::trimmed(text)), rule, reader);
    return read.day && rule.isPlausible(*read.day) ? std::optional(model::Date{*read.day}) : std::nullopt;
}

std::optional<engine::OtherWeekday> otherWeekday(std::string_view text, const model::Column& column,
                                                 const engine::LocaleReader& reader)
{
    return engine::otherWeekday(texts::trimmed(text), engine::dateRule(column, reader));
}

TypedCell typedCell(std::string_view text, const model::Column& column, bool isWeight,
                    const engine::LocaleReader& reader)
{
    const std::string typed(texts::trimmed(text));
    if (typed.empty())
        return {};
    if (column.type == model::ColumnType::Date)
        return typedDate(typed, engine::dateRule(column, reader), reader);
    if (column.type == model::ColumnType::Number)
    {
        const std::optional<double> number = engine::writtenNumber(typed, column, reader);
        if (!number)
            return {typed, "unreadable-number"};
        std::string problem = numberProblem(*number, column, isWeight);
        if (problem.empty() && column.isOfLife() && engine::isYearColumn(column) &&
            !engine::isPlausibleYear(*number, engine::dateRule(column, reader)))
            problem = "far-date";
        return problem.empty() ? TypedCell{*number, {}} : TypedCell{typed, problem};
    }
    return {typed, {}};
}

}
