// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/TickReading.hxx"

#include "import/ContentMatch.hxx"
#include "import/HeadingMatch.hxx"
#include "import/ValueMapping.hxx"
#include "import/Words.hxx"
#include "import/WrittenNumbers.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <cmath>

namespace ficheaction::imports
{

namespace
{
/// The words of a list for somebody who was there, who was not, who had said so.
constexpr std::array<std::string_view, 6> presentWords{"present", "presente", "present(e)",
                                                       "venu",    "venue",    "attended"};
constexpr std::array<std::string_view, 5> absentWords{"absent", "absente", "absent(e)", "non venu", "missed"};
constexpr std::array<std::string_view, 9> excusedWords{"absent excuse",       "absente excusee", "absence excusee",
                                                       "absent(e) excuse(e)", "excuse",          "excusee",
                                                       "excuse(e)",           "excused",         "absence justifiee"};

template <class Words> bool isAmong(const Words& words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// A sign may come with a variation selector that only says how it is drawn.
std::string withoutVariation(std::string text)
{
    constexpr std::string_view selector = "\uFE0F";
    for (std::size_t place = text.find(selector); place != std::string::npos; place = text.find(selector))
        text.erase(place, selector.size());
    return text;
}
}

bool speaksOfHours(std::string_view heading)
{
    const std::vector<std::string> words = wordsOf(heading);
    return std::any_of(words.begin(), words.end(),
                       [](const std::string& word) {
                           return word == "h" || word == "heure" || word == "heures" || word == "hours" ||
                                  word == "duree";
                       });
}

std::optional<double> hoursIn(const model::CellValue& cell, const Reading& reading)
{
    if (const auto* const number = std::get_if<double>(&cell))
        return std::floor(*number) == *number ? std::nullopt : std::optional(*number);
    const auto* const text = std::get_if<std::string>(&cell);
    if (!text)
        return std::nullopt;
    if (const std::optional<double> hours = writtenHours(*text, reading))
        return hours;
    const std::optional<double> number = reading.reader.number(texts::trimmed(*text));
    return number && std::floor(*number) != *number ? number : std::nullopt;
}

TickReading::TickReading(const engine::Dataset& data, const roles::AttendanceRegister& attendance,
                         const Reading& reading, bool numbersAreHours)
    : mData(data)
    , mAttendance(attendance)
    , mOwner(data.definition().registers[attendance.table])
    , mReading(reading)
    , mNumbersAreHours(numbersAreHours)
{
    constexpr double sure = 0.85;
    findPresence();
    for (const std::size_t detail : mAttendance.details)
        if (mOwner.columns[detail].type == model::ColumnType::Number &&
            (headingScore("heures", mOwner.columns[detail]) >= sure || mOwner.columns[detail].id == "hours"))
            mHours = detail;
}

void TickReading::findPresence()
{
    for (const std::size_t detail : mAttendance.details)
    {
        const model::Column& column = mOwner.columns[detail];
        if (column.list.empty() || !column.inherit.steps.empty() || mPresence)
            continue;
        std::string present;
        std::string absent;
        std::string excused;
        for (const engine::FoldedId id : mData.list(column.list))
        {
            const std::string_view value = mData.pool().foldedText(id);
            if (isAmong(presentWords, value))
                present = mData.display(column.list, id);
            else if (isAmong(absentWords, value))
                absent = mData.display(column.list, id);
            else if (isAmong(excusedWords, value))
                excused = mData.display(column.list, id);
        }
        if (present.empty() || (absent.empty() && excused.empty()))
            continue;
        mPresence = detail;
        mPresent = present;
        mAbsent = absent;
        mExcused = excused;
    }
}

std::optional<Tick> TickReading::of(const model::CellValue& cell) const
{
    const std::string text = withoutVariation(texts::folded(cellText(cell, mReading)));
    if (text.empty())
        return Tick{};
    if (const auto listed = listedWord(text))
        return Tick{true, std::nullopt, std::nullopt, listed};
    const auto withWord = [this](bool there, const std::string& word)
    {
        Tick tick{there, std::nullopt, std::nullopt, std::nullopt};
        if (mPresence && !word.empty())
        {
            tick.there = true; // Its row says so.
            tick.word = std::pair(*mPresence, word);
        }
        return tick;
    };
    const std::optional<double> hours = hoursIn(cell, mReading);
    const auto* const value = std::get_if<double>(&cell);
    const std::optional<double> number = value ? std::optional(*value) : mReading.reader.number(text);
    if (mNumbersAreHours && number && !hours)
    {
        Tick tick = withWord(*number > 0, *number > 0 ? mPresent : std::string());
        if (*number > 0)
            tick.hours = number;
        return *number < 0 ? std::nullopt : std::optional(tick);
    }
    if (hours)
    {
        Tick tick = withWord(*hours > 0, *hours > 0 ? mPresent : std::string());
        if (*hours > 0)
            tick.hours = hours;
        return *hours < 0 ? std::nullopt : std::optional(tick);
    }
    if (isTick(text))
    {
        Tick tick = withWord(true, mPresent);
        if (number && mAttendance.weight)
            tick.people = number;
        return tick;
    }
    if (isExcuse(text))
        return withWord(false, mExcused.empty() ? mAbsent : mExcused);
    if (isAbsence(text))
        return withWord(false, mAbsent.empty() ? mExcused : mAbsent);
    if (isNoTick(text))
        return Tick{};
    constexpr double most = 1e9;
    if (number && *number > 0 && *number <= most && *number == std::floor(*number) && mAttendance.weight)
    {
        Tick tick = withWord(true, mPresent);
        tick.people = number;
        return tick;
    }
    return std::nullopt;
}

std::optional<std::pair<std::size_t, std::string>> TickReading::listedWord(const std::string& folded) const
{
    for (const std::size_t detail : mAttendance.details)
        if (const std::string& list = mOwner.columns[detail].list;
            !list.empty() && mOwner.columns[detail].inherit.steps.empty())
        {
            if (isListed(folded, list, mData))
                return std::pair(detail, mData.display(list, *mData.pool().find(folded)));
            if (isTick(folded) || isNoTick(folded) || isAbsence(folded) || isExcuse(folded))
                continue;
            if (const std::optional<std::string> similar = similarValue(folded, list, mData))
                return std::pair(detail, *similar);
        }
    return std::nullopt;
}

}
