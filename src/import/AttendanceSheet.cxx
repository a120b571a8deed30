// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/AttendanceSheet.hxx"

#include "engine/data/ExistingCell.hxx"
#include "import/ColumnSums.hxx"
#include "import/ContentMatch.hxx"
#include "import/EventHeadings.hxx"
#include "import/RowMatch.hxx"
#include "import/RowReading.hxx"
#include "import/SourceLines.hxx"
#include "roles/NextKey.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

namespace ficheaction::imports
{

namespace
{
constexpr double mostlyTicks = 0.5;
constexpr std::size_t rowsBetweenReports = 1000;

roles::AttendanceRegister attendanceOf(const model::Template& definition, std::size_t table)
{
    for (const roles::AttendanceRegister& each : roles::attendanceRegisters(definition))
        if (each.table == table)
            return each;
    return {};
}

/// What one ticked cell says.
struct Tick
{
    bool there = false;
    std::optional<double> people;                            ///< more than one
    std::optional<std::pair<std::size_t, std::string>> word; ///< a value of a detail's list: "Excusé"
};

/// Makes the plan of a sheet, person by person.
class SheetPlanner
{
public:
    SheetPlanner(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading)
        : mSource(source)
        , mRequest(request)
        , mData(data)
        , mReading(reading)
        , mAttendance(attendanceOf(data.definition(), request.table))
        , mPeople(mAttendance.people->table)
        , mMapping(request.mapping)
        , mRows(source, withoutFixed(mMapping), mPeople, request.values, request.addNewValues, request.dateOrder, data,
                reading)
        , mLines(source, mMapping, mPeople, data, reading)
        , mSums(source, request.sheet->eventColumns, reading)
        , mMatch(data, mPeople, mRows.columns())
        , mPeopleKeys(data, mPeople)
        , mEventKeys(data, mAttendance.events)
    {
        mNewPeople.table = mPeople;
        mNewEvents.table = mAttendance.events;
        mNewAttendances.table = request.table;
        rememberAttendances();
        findEvents();
    }

    Plan plan(const engine::Progress& progress)
    {
        for (std::size_t row = mRequest.mapping.firstRow(); row < mSource.rows(); ++row)
        {
            takeRow(row);
            if (row % rowsBetweenReports == 0 && progress &&
                !progress(static_cast<double>(row) / static_cast<double>(mSource.rows())))
                throw engine::Cancelled();
        }
        mPlan.added = mNewAttendances.added.size();
        mPlan.listValues = mRows.takeListValues();
        for (TableChanges* const changes : {&mNewPeople, &mNewEvents, &mNewAttendances})
            mPlan.tables.push_back(std::move(*changes));
        return std::move(mPlan);
    }

private:
    struct EventColumn
    {
        std::size_t source = 0;
        std::string key; ///< empty: no event
    };

    static Mapping& withoutFixed(Mapping& mapping)
    {
        mapping.fixed.clear();
        return mapping;
    }

    void rememberAttendances()
    {
        const engine::TypedTable& rows = mData.tables()[mRequest.table];
        for (std::size_t row = 0; row < rows.rows; ++row)
            if (rows.states[row] == engine::RowState::Valid)
                rememberAttendance(
                    [&](std::size_t column)
                    {
                        return engine::existingCell(mData, {static_cast<std::uint32_t>(mRequest.table),
                                                            static_cast<std::uint32_t>(column),
                                                            static_cast<std::uint32_t>(row)});
                    });
    }

    /// Who came to what, and in which role; and who came to what at all.
    void rememberAttendance(const Identity::CellOf& cellOf)
    {
        mKnown.insert(signOf(cellOf, true));
        mKnown.insert(signOf(cellOf, false));
    }

    std::string signOf(const Identity::CellOf& cellOf, bool withDetails) const
    {
        const auto key = [&](std::size_t column)
        {
            const std::string text = texts::folded(cellText(cellOf(column), mReading));
            const std::string_view before = texts::beforeLabel(text);
            return before.empty() ? text : std::string(before);
        };
        std::string sign = key(mAttendance.event) + "\n" + key(*mAttendance.person);
        const model::Register& owner = mData.definition().registers[mRequest.table];
        for (const std::size_t detail : mAttendance.details)
            if (withDetails && owner.columns[detail].inherit.steps.empty())
                sign += "\n" + key(detail);
        return withDetails ? "details\n" + sign : sign;
    }

    void findEvents()
    {
        const EventHeadings headings(mData, mAttendance.events, mReading);
        for (const std::size_t source : mRequest.sheet->eventColumns)
        {
            const model::CellValue heading =
                mRequest.mapping.headingRow ? mSource.at(*mRequest.mapping.headingRow, source) : model::CellValue();
            std::optional<std::string> key = headings.keyFor(heading);
            if (!key && mRequest.sheet->createEvents && !isBlank(heading))
                key = newEvent(heading, headings.dayOf(heading));
            if (!key)
                mPlan.problems.push_back({mRequest.mapping.headingRow.value_or(0), source, mAttendance.events,
                                          std::nullopt, "unknown-event", shownCell(heading, mReading)});
            mEvents.push_back({source, key.value_or("")});
        }
    }

    std::string newEvent(const model::CellValue& heading, std::optional<model::Date> day)
    {
        const model::Register& owner = mData.definition().registers[mAttendance.events];
        NewRow row{mRequest.mapping.headingRow.value_or(0), std::vector<model::CellValue>(owner.columns.size())};
        const std::string key = mEventKeys.next();
        row.cells[owner.keyIndex().value_or(0)] = key;
        if (day && owner.date.steps.size() == 1)
            if (const std::optional<std::size_t> column = owner.indexOf(owner.date.steps.front()))
                row.cells[*column] = model::Moment{*day};
        if (const std::optional<std::size_t> title = titleColumn(owner))
            row.cells[*title] = cellText(heading, mReading);
        mNewEvents.added.push_back(std::move(row));
        return key;
    }

    void takeRow(std::size_t row)
    {
        if (isBlankRow(mSource, row))
            return;
        ++mPlan.sourceRows;
        if (const std::string line = mLines.problemOf(row); !line.empty())
            return skip(row, line, "");
        if (mSums.isSumOfRowsAbove(row))
            return skip(row, "sum-row", "");
        mSums.add(row);
        if (repeatsHeadings(mSource, row, mRequest.mapping.headingRow))
            return skip(row, "heading-row", "");
        std::vector<model::CellValue> person = mRows.read(row, mPlan.problems);
        if (std::all_of(person.begin(), person.end(), isBlank))
            return skip(row, "nothing-imported", "");
        if (const std::optional<std::string> key = personKey(row, std::move(person)))
            takeTicks(row, *key);
    }

    std::optional<std::string> personKey(std::size_t row, std::vector<model::CellValue> cells)
    {
        const std::size_t key = mAttendance.people->key;
        const RowMatch::Found found = mMatch.find([&](std::size_t column) { return cells[column]; });
        if (found.row && *found.row < mMatch.firstNew())
            return keyOfKnown({static_cast<std::uint32_t>(mPeople), static_cast<std::uint32_t>(key),
                               static_cast<std::uint32_t>(*found.row)});
        if (found.row)
            return cellText(mNewPeople.added[*found.row - mMatch.firstNew()].cells[key], mReading);
        if (found.several || !mRequest.sheet->createPeople)
        {
            skip(row, found.several ? "matched-several" : "unknown-person", nameOf(cells));
            return std::nullopt;
        }
        if (isBlank(cells[key]))
            cells[key] = mPeopleKeys.next();
        const std::string made = cellText(cells[key], mReading);
        mMatch.add(mMatch.firstNew() + mNewPeople.added.size(), [&](std::size_t column) { return cells[column]; });
        mNewPeople.added.push_back({row, std::move(cells)});
        return made;
    }

    /// Of somebody who has none the next number, which is given to them.
    std::string keyOfKnown(const engine::CellAddress& cell)
    {
        if (std::string key = cellText(engine::existingCell(mData, cell), mReading); !key.empty())
            return key;
        const auto [given, isNew] = mGivenKeys.try_emplace(cell.row);
        if (isNew)
        {
            given->second = mPeopleKeys.next();
            mNewPeople.changed.push_back({cell, given->second});
        }
        return given->second;
    }

    void takeTicks(std::size_t row, const std::string& person)
    {
        for (const EventColumn& event : mEvents)
        {
            const model::CellValue& cell = mSource.at(row, event.source);
            const std::optional<Tick> tick = tickOf(cell);
            if (!tick)
                mPlan.problems.push_back(
                    {row, event.source, mRequest.table, std::nullopt, "unreadable-tick", shownCell(cell, mReading)});
            else if (tick->there && event.key.empty())
                mPlan.problems.push_back(
                    {row, event.source, mRequest.table, std::nullopt, "tick-without-event", shownCell(cell, mReading)});
            else if (tick->there)
                addAttendance(row, event.key, person, *tick);
        }
    }

    /// Empty where the cell is neither.
    std::optional<Tick> tickOf(const model::CellValue& cell) const
    {
        const std::string text = texts::folded(cellText(cell, mReading));
        if (const auto detail = detailOf(text))
            return Tick{true, std::nullopt, detail};
        if (isTick(text))
            return Tick{true, std::nullopt, std::nullopt};
        if (isNoTick(text))
            return Tick{};
        const auto* const number = std::get_if<double>(&cell);
        const std::optional<double> people = number ? std::optional(*number) : mReading.reader.number(text);
        constexpr double most = 1e9;
        if (people && *people > 0 && *people <= most && *people == std::floor(*people) && mAttendance.weight)
            return Tick{true, people, std::nullopt};
        return std::nullopt;
    }

    std::optional<std::pair<std::size_t, std::string>> detailOf(const std::string& folded) const
    {
        const model::Register& owner = mData.definition().registers[mRequest.table];
        for (const std::size_t detail : mAttendance.details)
            if (const std::string& list = owner.columns[detail].list;
                !folded.empty() && !list.empty() && owner.columns[detail].inherit.steps.empty())
            {
                if (isListed(folded, list, mData))
                    return std::pair(detail, mData.display(list, *mData.pool().find(folded)));
                if (isTick(folded) || isNoTick(folded))
                    continue;
                if (const std::optional<std::string> similar = similarValue(folded, list, mData))
                    return std::pair(detail, *similar);
            }
        return std::nullopt;
    }

    void addAttendance(std::size_t row, const std::string& event, const std::string& person, const Tick& tick)
    {
        const model::Register& owner = mData.definition().registers[mRequest.table];
        std::vector<model::CellValue> cells(owner.columns.size());
        for (const auto& [column, text] : mRequest.mapping.fixed)
            if (!text.empty())
                cells[column] = text;
        if (tick.word)
            cells[tick.word->first] = tick.word->second;
        if (tick.people)
            cells[*mAttendance.weight] = *tick.people;
        const bool hasDetails = std::any_of(mAttendance.details.begin(), mAttendance.details.end(),
                                            [&](std::size_t detail) { return !isBlank(cells[detail]); });
        cells[mAttendance.event] = event;
        cells[*mAttendance.person] = person;
        const Identity::CellOf cellOf = [&](std::size_t column) { return cells[column]; };
        if (mKnown.count(signOf(cellOf, hasDetails)) > 0)
        {
            ++mPlan.unchanged;
            return;
        }
        rememberAttendance(cellOf);
        mNewAttendances.added.push_back({row, std::move(cells)});
    }

    void skip(std::size_t row, const std::string& code, const std::string& value)
    {
        mPlan.problems.push_back({row, std::nullopt, mPeople, std::nullopt, code, value});
        ++mPlan.skipped;
    }

    std::string nameOf(const std::vector<model::CellValue>& cells) const
    {
        std::string name = mAttendance.people->lastName ? cellText(cells[*mAttendance.people->lastName], mReading) : "";
        if (mAttendance.people->firstName)
            name += " " + cellText(cells[*mAttendance.people->firstName], mReading);
        return std::string(texts::trimmed(name));
    }

    const SourceTable& mSource;
    const Request& mRequest;
    const engine::Dataset& mData;
    const Reading& mReading;
    roles::AttendanceRegister mAttendance;
    std::size_t mPeople;
    Mapping mMapping; ///< of the people alone
    RowReading mRows;
    SourceLines mLines;
    ColumnSums mSums;
    RowMatch mMatch;
    roles::KeySequence mPeopleKeys;
    roles::KeySequence mEventKeys;
    std::vector<EventColumn> mEvents;
    std::set<std::string> mKnown;
    std::map<std::uint32_t, std::string> mGivenKeys; ///< by row of the register of people
    TableChanges mNewPeople;
    TableChanges mNewEvents;
    TableChanges mNewAttendances;
    Plan mPlan;
};
}

std::optional<Request> proposeAttendanceSheet(const SourceTable& source, std::optional<std::size_t> headingRow,
                                              const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                                              const Reading& reading)
{
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(data.definition()))
    {
        if (!attendance.people || !headingRow)
            continue;
        Request request;
        request.table = attendance.table;
        request.mapping = proposeMapping(source, headingRow, profiles, data, attendance.people->table, reading).mapping;
        const EventHeadings headings(data, attendance.events, reading);
        std::size_t ticked = 0;
        std::size_t named = 0;
        request.sheet.emplace();
        for (std::size_t column = 0; column < source.columns; ++column)
        {
            const model::CellValue& heading = source.at(*headingRow, column);
            if (request.mapping.columns[column] || isBlank(heading))
                continue;
            if (texts::lineWord(texts::folded(cellText(heading, reading))) >= texts::LineWord::Total)
                continue;
            const ColumnProfile& profile = profiles[column];
            const bool ticks = profile.filled > 0 && profile.ticks >= mostlyTicks;
            const bool names = headings.dayOf(heading) || headings.keyFor(heading);
            if (!ticks && !(names && profile.dates < mostlyTicks))
                continue;
            ticked += ticks ? 1 : 0;
            named += names ? 1 : 0;
            request.sheet->eventColumns.push_back(column);
        }
        const auto& people = *attendance.people;
        const bool hasPeople = (people.lastName && request.mapping.uses(*people.lastName)) ||
                               request.mapping.uses(people.key) ||
                               (people.firstName && request.mapping.uses(*people.firstName));
        if (hasPeople && (ticked >= 2 || (ticked > 0 && named > 0)))
            return request;
    }
    return std::nullopt;
}

Plan planAttendances(const SourceTable& source, const Request& request, const engine::Dataset& data,
                     const Reading& reading, const engine::Progress& progress)
{
    return SheetPlanner(source, request, data, reading).plan(progress);
}

}
