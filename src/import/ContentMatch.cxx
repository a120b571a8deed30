// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/ContentMatch.hxx"

#include "engine/data/DateRule.hxx"
#include "engine/data/WrittenDate.hxx"
#include "import/SourceLines.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace ficheaction::imports
{

namespace
{
/// Asking whether a text is a date takes its time: cells of all columns, and of one at most and at least.
constexpr std::size_t allSamples = 6000;
constexpr std::size_t sampleSize = 100;
constexpr std::size_t leastSample = 20;
constexpr double firstYear = 1900;
constexpr double lastYear = 2100;

constexpr std::array<std::string_view, 28> ticks{
    "x",         "xx",     "1",      "oui",    "o",      "p",      "present", "presente", "present(e)", "ok",
    "yes",       "vrai",   "true",   "\u2713", "\u2714", "v",      "r",       "venu",     "venue",      "retard",
    "en retard", "\u2611", "\u2705", "\u2612", "*",      "\u2022", "\u25CF",  "\u00D7"};
constexpr std::array<std::string_view, 18> absences{"0",      "non",    "n",      "a",      "absent", "absente",
                                                    "abs",    "abs.",   "no",     "faux",   "false",  "absent(e)",
                                                    "\u2717", "\u2718", "\u274C", "\u2716", "nv",     "non venu"};
constexpr std::array<std::string_view, 17> excuses{"e",
                                                   "ae",
                                                   "exc",
                                                   "exc.",
                                                   "excuse",
                                                   "excusee",
                                                   "excuse(e)",
                                                   "abs exc",
                                                   "abs. exc.",
                                                   "abs excuse",
                                                   "abs. excuse",
                                                   "abs. excusee",
                                                   "abs excusee",
                                                   "absent excuse",
                                                   "absente excusee",
                                                   "absence excusee",
                                                   "excused"};
constexpr std::array<std::string_view, 8> nothings{"", "-", "\u2013", "\u2014", "\u2610", "\u25A1", "\u25CB", "."};

template <class Words> bool isAmong(const Words& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

double share(std::size_t some, std::size_t all)
{
    return all == 0 ? 0 : static_cast<double>(some) / static_cast<double>(all);
}

bool isWholeYear(double number)
{
    return number >= firstYear && number <= lastYear && std::floor(number) == number;
}

/// How many of the texts are among `values`, from 0 to 1.
template <class Known> double known(const ColumnProfile& profile, Known isKnown)
{
    return share(static_cast<std::size_t>(std::count_if(profile.folded.begin(), profile.folded.end(), isKnown)),
                 profile.filled);
}

double scoreOfList(const ColumnProfile& profile, const model::Column& column, const engine::Dataset& data)
{
    const std::vector<engine::FoldedId>& values = data.list(column.list);
    const double listed = known(profile,
                                [&](const std::string& text)
                                {
                                    const auto id = data.pool().find(text);
                                    return id && std::find(values.begin(), values.end(), *id) != values.end();
                                });
    if (listed > 0)
        return listed;
    if (column.type == model::ColumnType::Values)
        return 0;
    return profile.dates > 0.5 ? -1 : profile.distinct > 0.5 && profile.filled > 20 ? -0.4 : 0;
}

double scoreOfReference(const ColumnProfile& profile, const model::Column& column, const engine::Dataset& data)
{
    const engine::TypedTable* const target = data.table(column.reference);
    if (!target || target->columnIndex(target->definition->key) == engine::TypedTable::npos)
        return 0;
    const auto& keys = target->columns[target->columnIndex(target->definition->key)].texts;
    const std::set<engine::FoldedId> all(keys.begin(), keys.end());
    return known(profile,
                 [&](const std::string& text)
                 {
                     const auto id = data.pool().find(text);
                     return id && all.count(*id) > 0;
                 });
}
}

namespace
{
/// "jeudi 5 mars 2026", which the office itself does not read.
bool isWrittenDate(const std::string& text)
{
    const std::optional<engine::WrittenDate> written = engine::writtenDate(text);
    if (!written || written->rest != engine::WrittenDate::Rest::Nothing)
        return false;
    const engine::PossibleOrders possible = engine::possibleOrders(*written);
    return possible.dayFirst || possible.monthFirst;
}

ColumnProfile profileOf(const SourceTable& table, std::size_t column, std::size_t firstRow, std::size_t sample,
                        const Reading& reading)
{
    const SourceLines lines(table, reading);
    ColumnProfile profile;
    std::size_t dates = 0;
    std::size_t numbers = 0;
    std::size_t years = 0;
    std::size_t ticked = 0;
    std::size_t marked = 0;
    for (std::size_t row = firstRow; row < table.rows() && profile.filled < sample; ++row)
    {
        const model::CellValue& cell = table.at(row, column);
        if (isBlank(cell) || !lines.isRow(row))
            continue;
        ++profile.filled;
        const std::string text = cellText(cell, reading);
        const bool isDate =
            std::holds_alternative<model::Moment>(cell) ||
            (std::holds_alternative<std::string>(cell) && (reading.reader.date(text) || isWrittenDate(text)));
        std::optional<double> number;
        if (const auto* const value = std::get_if<double>(&cell))
            number = *value;
        else if (!isDate)
            number = reading.reader.number(text);
        dates += isDate ? 1 : 0;
        numbers += number ? 1 : 0;
        years += number && isWholeYear(*number) ? 1 : 0;
        profile.folded.push_back(texts::folded(text));
        ticked += isTick(profile.folded.back()) ? 1 : 0;
        marked += isTick(profile.folded.back()) || isNoTick(profile.folded.back()) ? 1 : 0;
    }
    profile.dates = share(dates, profile.filled);
    profile.numbers = share(numbers, profile.filled);
    profile.years = share(years, profile.filled);
    profile.ticks = share(ticked, profile.filled);
    profile.marks = share(marked, profile.filled);
    profile.distinct =
        share(std::set<std::string>(profile.folded.begin(), profile.folded.end()).size(), profile.filled);
    return profile;
}
}

std::vector<ColumnProfile> profilesOf(const SourceTable& table, std::size_t firstRow, const Reading& reading)
{
    const std::size_t sample =
        std::clamp(allSamples / std::max<std::size_t>(table.columns, 1), leastSample, sampleSize);
    std::vector<ColumnProfile> profiles;
    profiles.reserve(table.columns);
    for (std::size_t column = 0; column < table.columns; ++column)
        profiles.push_back(profileOf(table, column, firstRow, sample, reading));
    return profiles;
}

double contentScore(const ColumnProfile& profile, const model::Column& column, const engine::Dataset& data)
{
    if (profile.filled == 0)
        return 0;
    switch (column.type)
    {
    case model::ColumnType::Date:
        return 2 * profile.dates - 1;
    case model::ColumnType::Number:
        if (isYear(column))
            return 2 * std::max(profile.years, profile.dates) - 1;
        return profile.dates > 0.5 ? -1 : 2 * profile.numbers - 1;
    case model::ColumnType::List:
    case model::ColumnType::Values:
        return column.list.empty() ? 0 : scoreOfList(profile, column, data);
    case model::ColumnType::Reference:
        return scoreOfReference(profile, column, data);
    case model::ColumnType::Text:
        return profile.dates > 0.8 ? -0.5 : 0;
    }
    return 0;
}

bool tellsByContent(const model::Column& column, const engine::Dataset& data)
{
    if (column.type == model::ColumnType::List)
        return data.list(column.list).size() > 2;
    return column.type == model::ColumnType::Reference;
}

bool isYear(const model::Column& column)
{
    return column.type == model::ColumnType::Number && column.whole && column.minimum.value_or(0) >= 1000 &&
           column.maximum.value_or(lastYear) <= 9999;
}

bool isTick(std::string_view foldedText)
{
    return isAmong(ticks, foldedText);
}

bool isAbsence(std::string_view foldedText)
{
    return isAmong(absences, foldedText);
}

bool isExcuse(std::string_view foldedText)
{
    return isAmong(excuses, foldedText);
}

bool isNoTick(std::string_view foldedText)
{
    return isAmong(nothings, foldedText) || isAbsence(foldedText) || isExcuse(foldedText);
}

}
