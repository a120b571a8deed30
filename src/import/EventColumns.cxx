// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/EventColumns.hxx"

#include "import/HeldEvents.hxx"
#include "import/Identity.hxx"

namespace ficheaction::imports
{

std::vector<model::CellValue> headingCells(const SourceTable& source, const std::optional<std::size_t>& headingRow)
{
    std::vector<model::CellValue> cells;
    for (std::size_t column = 0; headingRow && column < source.columns; ++column)
        cells.push_back(source.at(*headingRow, column));
    return cells;
}

EventColumns::EventColumns(const SourceTable& source, const Request& request,
                           const roles::AttendanceRegister& attendance, const engine::Dataset& data,
                           const Reading& reading)
    : mSource(source)
    , mRequest(request)
    , mEvents(attendance.events)
    , mData(data)
    , mReading(reading)
    , mKeys(data, attendance.events)
{
    mAdded.table = mEvents;
    const EventHeadings headings(data, mEvents, headingCells(source, request.mapping.headingRow), reading);
    for (const std::size_t column : request.sheet->eventColumns)
        mColumns.push_back({column, keyOf(column, headings)});
}

std::string EventColumns::keyOf(std::size_t source, const EventHeadings& headings)
{
    const std::optional<std::size_t>& row = mRequest.mapping.headingRow;
    const model::CellValue heading = row ? mSource.at(*row, source) : model::CellValue();
    const auto chosen = mRequest.sheet->chosenEvents.find(source);
    if (chosen != mRequest.sheet->chosenEvents.end() && headings.knows(chosen->second))
        return chosen->second;
    if (const std::optional<std::string> key = headings.keyFor(heading))
        return *key;
    const std::vector<EventChoice> several = headings.choices(heading);
    // Where two could be meant, a third one would be neither.
    if (several.empty() && mRequest.sheet->createEvents && !isBlank(heading))
        return add(heading, headings.dayOf(heading));
    Problem problem{row.value_or(0), source, mEvents, std::nullopt, "unknown-event", shownCell(heading, mReading), {}};
    for (const EventChoice& each : several)
        problem.choices.push_back(each.label);
    mProblems.push_back(std::move(problem));
    return {};
}

std::string EventColumns::add(const model::CellValue& heading, std::optional<model::Date> day)
{
    const model::Register& owner = mData.definition().registers[mEvents];
    NewRow row{mRequest.mapping.headingRow.value_or(0), std::vector<model::CellValue>(owner.columns.size())};
    std::string key = mKeys.next();
    row.cells[owner.keyIndex().value_or(0)] = key;
    if (day && owner.date.steps.size() == 1)
        if (const std::optional<std::size_t> column = owner.indexOf(owner.date.steps.front()))
            row.cells[*column] = model::Moment{*day};
    if (const std::optional<std::size_t> title = titleColumn(owner))
        row.cells[*title] = cellText(heading, mReading);
    const HeldEvents held(mData, mEvents, mReading);
    if (held.complete(row.cells) && !mToldHeld)
    {
        mProblems.push_back({row.sourceRow, std::nullopt, mEvents, held.column(), "held", held.held(), {}});
        mToldHeld = true;
    }
    mAdded.added.push_back(std::move(row));
    return key;
}

}
