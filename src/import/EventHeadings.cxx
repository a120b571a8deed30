// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/EventHeadings.hxx"

#include "engine/data/ExistingCell.hxx"
#include "engine/data/WrittenDate.hxx"
#include "import/Identity.hxx"
#include "import/Words.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::imports
{

namespace
{
/// Whether the day comes first, as a heading proves that can be read in one order only.
bool hasDayFirst(const std::vector<model::CellValue>& headings, bool usual, const Reading& reading)
{
    bool dayFirst = false;
    bool monthFirst = false;
    for (const model::CellValue& heading : headings)
    {
        const auto written = engine::writtenDate(cellText(heading, reading));
        if (!written || !written->byOrder)
            continue;
        const engine::PossibleOrders possible = engine::possibleOrders(*written);
        dayFirst = dayFirst || (possible.dayFirst && !possible.monthFirst);
        monthFirst = monthFirst || (possible.monthFirst && !possible.dayFirst);
    }
    return dayFirst != monthFirst ? dayFirst : usual;
}
}

EventHeadings::EventHeadings(const engine::Dataset& data, std::size_t events,
                             const std::vector<model::CellValue>& headings, const Reading& reading)
    : mReading(reading)
{
    const engine::TypedTable& rows = data.tables()[events];
    const model::Register& owner = *rows.definition;
    const std::size_t key = rows.columnIndex(owner.key);
    const std::size_t date =
        owner.date.steps.size() == 1 ? rows.columnIndex(owner.date.steps.front()) : engine::TypedTable::npos;
    const std::optional<std::size_t> title = titleColumn(owner);
    mRule = engine::dateRule(date != engine::TypedTable::npos ? owner.columns[date] : model::Column(), reading.reader);
    mRule.dayFirst = hasDayFirst(headings, mRule.dayFirst, reading);
    const auto cellOf = [&](std::size_t column, std::size_t row)
    {
        return engine::existingCell(data, {static_cast<std::uint32_t>(events), static_cast<std::uint32_t>(column),
                                           static_cast<std::uint32_t>(row)});
    };
    for (std::size_t row = 0; key != engine::TypedTable::npos && row < rows.rows; ++row)
    {
        const std::string text = cellText(cellOf(key, row), reading);
        if (text.empty() || rows.states[row] == engine::RowState::Total ||
            rows.states[row] == engine::RowState::SubHeading)
            continue;
        Event& event = mEvents.emplace_back();
        event.key = text;
        if (date != engine::TypedTable::npos)
        {
            const model::CellValue day = cellOf(date, row);
            if (const auto* const moment = std::get_if<model::Moment>(&day))
                event.day = moment->day;
        }
        if (title)
        {
            event.title = cellText(cellOf(*title, row), reading);
            event.words = wordsOf(event.title);
        }
        std::sort(event.words.begin(), event.words.end());
    }
}

std::optional<std::string> EventHeadings::keyFor(const model::CellValue& heading) const
{
    const std::vector<const Event*> events = meant(heading);
    return events.size() == 1 ? std::optional(events.front()->key) : std::nullopt;
}

std::vector<EventChoice> EventHeadings::choices(const model::CellValue& heading) const
{
    const std::vector<const Event*> events = meant(heading);
    std::vector<EventChoice> all;
    for (const Event* const event : events)
        if (events.size() > 1)
            all.push_back({event->key, event->title.empty() ? event->key : event->key + " – " + event->title});
    return all;
}

bool EventHeadings::knows(const std::string& key) const
{
    return std::any_of(mEvents.begin(), mEvents.end(), [&](const Event& event) { return event.key == key; });
}

std::vector<const EventHeadings::Event*> EventHeadings::meant(const model::CellValue& heading) const
{
    const std::string text = cellText(heading, mReading);
    const std::string folded = texts::folded(text);
    const std::string_view before = texts::beforeLabel(folded);
    std::vector<std::string> words = wordsOf(text);
    std::sort(words.begin(), words.end());
    const std::optional<model::Date> day = dayOf(heading);
    std::vector<const Event*> titled;
    std::vector<const Event*> held; ///< on the day
    std::vector<const Event*> both;
    for (const Event& event : mEvents)
    {
        const std::string key = texts::folded(event.key);
        if (key == folded || (!before.empty() && key == before))
            return {&event};
        const bool isTitled =
            !event.words.empty() && std::includes(words.begin(), words.end(), event.words.begin(), event.words.end());
        const bool isHeld = day && event.day == day;
        if (isTitled)
            titled.push_back(&event);
        if (isHeld)
            held.push_back(&event);
        if (isTitled && isHeld)
            both.push_back(&event);
    }
    if (!both.empty())
        return both;
    // A day contradicts an event of the same title on another day.
    return day ? held : titled;
}

std::optional<model::Date> EventHeadings::read(std::string_view text) const
{
    const engine::ReadDay read = engine::readDay(texts::trimmed(text), mRule, mReading.reader);
    return read.day ? std::optional(model::Date{*read.day}) : std::nullopt;
}

std::optional<model::Date> EventHeadings::dayOf(const model::CellValue& heading) const
{
    if (const auto* const moment = std::get_if<model::Moment>(&heading))
        return moment->day;
    const std::string text = cellText(heading, mReading);
    // "12/06/2026", "12/06/2026 Petit déjeuner", "Petit déjeuner du 12 juin 2026"
    for (std::size_t begin = 0; begin < text.size();)
    {
        if (const std::optional<model::Date> day = read(std::string_view(text).substr(begin)))
            return day;
        const std::size_t end = std::min(text.find(' ', begin), text.size());
        if (const std::optional<model::Date> day = read(std::string_view(text).substr(begin, end - begin)))
            return day;
        begin = end + 1;
    }
    // "12/06", "12 juin"
    std::set<model::Date> days;
    std::set<int> years;
    for (const Event& event : mEvents)
        if (event.day)
            years.insert(static_cast<int>(event.day->civil().year()));
    for (const int year : years)
        for (const char* const between : {"/", " "})
            if (const std::optional<model::Date> day =
                    text.empty() ? std::nullopt : read(text + between + std::to_string(year)))
                if (std::any_of(mEvents.begin(), mEvents.end(), [&](const Event& event) { return event.day == day; }))
                    days.insert(*day);
    return days.size() == 1 ? std::optional(*days.begin()) : std::nullopt;
}

}
