// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/AttendanceSheet.hxx"

#include "engine/data/ExistingCell.hxx"
#include "import/ColumnSums.hxx"
#include "import/ContentMatch.hxx"
#include "import/EventColumns.hxx"
#include "import/GroupSheet.hxx"
#include "import/RowMatch.hxx"
#include "import/RowReading.hxx"
#include "import/SourceLines.hxx"
#include "import/TickReading.hxx"
#include "roles/NextKey.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <map>

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

/// Whether the cells of a sheet are hours, as one that is not a whole number, or a heading, tells for all.
bool hasHours(const SourceTable& source, const Request& request, const Reading& reading)
{
    for (const std::size_t column : request.sheet->eventColumns)
    {
        if (request.mapping.headingRow &&
            speaksOfHours(cellText(source.at(*request.mapping.headingRow, column), reading)))
            return true;
        for (std::size_t row = request.mapping.firstRow(); row < source.rows(); ++row)
            if (!isBlank(source.at(row, column)) && hoursIn(source.at(row, column), reading))
                return true;
    }
    return false;
}

/// The fixed values alone, which are of the register of attendances and not of that of people.
Mapping fixedOf(const Mapping& mapping)
{
    Mapping fixed;
    fixed.headingRow = mapping.headingRow;
    fixed.fixed = mapping.fixed;
    return fixed;
}

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
        , mFixed(fixedOf(request.mapping))
        , mFixedRows(source, mFixed, request.table, mNoChoices, false, request.dateOrder, data, reading)
        , mTicks(data, mAttendance, reading, hasHours(source, request, reading))
        , mLines(source, mMapping, mPeople, data, reading)
        , mSums(source, request.sheet->eventColumns, reading)
        , mMatch(data, mPeople, mRows.columns(),
                 [this](std::size_t row, std::size_t column) { return personCell(row, column); })
        , mPeopleKeys(data, mPeople)
        , mEvents(source, request, mAttendance, data, reading)
    {
        mNewPeople.table = mPeople;
        mNewAttendances.table = request.table;
        rememberAttendances();
        mPlan.problems = mEvents.problems();
    }

    Plan plan(const engine::Progress& progress)
    {
        for (std::size_t row = mRequest.mapping.firstRow(); row < mSource.rows(); ++row)
            readRow(row);
        for (PersonRow& person : mRead)
        {
            if (const std::optional<std::string> key = personKey(person))
                takeTicks(person.row, *key);
            const std::size_t row = person.row;
            if (row % rowsBetweenReports == 0 && progress &&
                !progress(static_cast<double>(row) / static_cast<double>(mSource.rows())))
                throw engine::Cancelled();
        }
        mPlan.added = mNewAttendances.added.size();
        mPlan.listValues = mRows.takeListValues();
        mPlan.tables = {std::move(mNewPeople), mEvents.added(), std::move(mNewAttendances)};
        return std::move(mPlan);
    }

private:
    static Mapping& withoutFixed(Mapping& mapping)
    {
        mapping.fixed.clear();
        return mapping;
    }

    /// A row of the register of attendances: of the document, or one that is added.
    struct KnownRow
    {
        std::size_t row = 0;
        bool isNew = false;
    };

    void rememberAttendances()
    {
        const engine::TypedTable& rows = mData.tables()[mRequest.table];
        for (std::size_t row = 0; row < rows.rows; ++row)
            if (rows.states[row] == engine::RowState::Valid)
                remember({row, false});
    }

    void remember(const KnownRow& known) { mKnown[signOf(cellsOf(known))].push_back(known); }

    engine::CellAddress attendanceAddress(std::size_t row, std::size_t column) const
    {
        return {static_cast<std::uint32_t>(mRequest.table), static_cast<std::uint32_t>(column),
                static_cast<std::uint32_t>(row)};
    }

    Identity::CellOf cellsOf(const KnownRow& known) const
    {
        return [this, known](std::size_t column) -> model::CellValue
        {
            if (known.isNew)
                return mNewAttendances.added[known.row].cells[column];
            const auto written = mWritten.find({known.row, column});
            return written != mWritten.end() ? written->second
                                             : engine::existingCell(mData, attendanceAddress(known.row, column));
        };
    }

    std::string keyIn(const model::CellValue& cell) const
    {
        const std::string text = texts::folded(cellText(cell, mReading));
        const std::string_view before = texts::beforeLabel(text);
        return before.empty() ? text : std::string(before);
    }

    /// Who came to what.
    std::string signOf(const Identity::CellOf& cellOf) const
    {
        return keyIn(cellOf(mAttendance.event)) + "\n" + keyIn(cellOf(*mAttendance.person));
    }

    /// Somebody who helped to prepare and came as well has two rows: the details that tell these apart. Whether
    /// somebody was there, and for how long, may be corrected.
    bool tellsApart(std::size_t detail) const
    {
        const model::Column& column = mData.definition().registers[mRequest.table].columns[detail];
        return column.inherit.steps.empty() && detail != mTicks.presence() && column.type != model::ColumnType::Number;
    }

    /// The row that says the same already, or another presence or number of the same.
    std::optional<KnownRow> knownRow(const std::vector<model::CellValue>& cells) const
    {
        const auto found = mKnown.find(signOf([&](std::size_t column) { return cells[column]; }));
        if (found == mKnown.end())
            return std::nullopt;
        const auto& details = mAttendance.details;
        const bool hasDetails =
            std::any_of(details.begin(), details.end(),
                        [&](std::size_t detail) { return tellsApart(detail) && !isBlank(cells[detail]); });
        for (const KnownRow& known : found->second)
        {
            const Identity::CellOf cellOf = cellsOf(known);
            if (!hasDetails ||
                std::all_of(details.begin(), details.end(),
                            [&](std::size_t detail)
                            { return !tellsApart(detail) || keyIn(cells[detail]) == keyIn(cellOf(detail)); }))
                return known;
        }
        return std::nullopt;
    }

    struct PersonRow
    {
        std::size_t row = 0; ///< of the source
        std::vector<model::CellValue> cells;
    };

    /// All rows before any is placed: no number is given to somebody new that a later row brings along.
    void readRow(std::size_t row)
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
        PersonRow person{row, mRows.read(row, mPlan.problems)};
        if (std::all_of(person.cells.begin(), person.cells.end(), isBlank))
            return skip(row, "nothing-imported", "");
        mMatch.expect([&](std::size_t column) { return person.cells[column]; });
        mRead.push_back(std::move(person));
    }

    engine::CellAddress personAddress(std::size_t row, std::size_t column) const
    {
        return {static_cast<std::uint32_t>(mPeople), static_cast<std::uint32_t>(column),
                static_cast<std::uint32_t>(row)};
    }

    /// Of somebody in the document or somebody new.
    model::CellValue personCell(std::size_t row, std::size_t column) const
    {
        if (row >= mMatch.firstNew())
            return mNewPeople.added[row - mMatch.firstNew()].cells[column];
        const auto given = mGivenKeys.find(row);
        if (column == mAttendance.people->key && given != mGivenKeys.end())
            return given->second;
        return engine::existingCell(mData, personAddress(row, column));
    }

    std::optional<std::string> personKey(PersonRow& person)
    {
        std::vector<model::CellValue>& cells = person.cells;
        const std::size_t key = mAttendance.people->key;
        const Identity::CellOf cellOf = [&](std::size_t column) { return cells[column]; };
        const RowMatch::Found found = mMatch.find(cellOf);
        if (found.row)
        {
            if (isBlank(personCell(*found.row, key)))
                giveKey(*found.row);
            tellUnlike(person, *found.row);
            mMatch.take(*found.row, cellOf);
            return cellText(personCell(*found.row, key), mReading);
        }
        if (found.several || !mRequest.sheet->createPeople)
        {
            skip(person.row, found.several ? "matched-several" : "unknown-person", nameOf(cells));
            return std::nullopt;
        }
        if (!isBlank(cells[key]) && mMatch.hasKey(cellText(cells[key], mReading)))
        {
            mPlan.problems.push_back(
                {person.row, std::nullopt, mPeople, key, "key-taken", cellText(cells[key], mReading)});
            cells[key] = {};
        }
        if (isBlank(cells[key]))
            cells[key] = nextKey();
        const std::string made = cellText(cells[key], mReading);
        mMatch.add(mMatch.firstNew() + mNewPeople.added.size(), cellOf);
        mNewPeople.added.push_back({person.row, std::move(cells)});
        return made;
    }

    /// A sheet of attendances changes nobody: what it says otherwise of a person goes nowhere.
    void tellUnlike(const PersonRow& person, std::size_t row)
    {
        for (std::size_t column = 0; column < person.cells.size(); ++column)
            if (!isBlank(person.cells[column]) && column != mAttendance.people->key &&
                column != mAttendance.people->lastName && column != mAttendance.people->firstName &&
                !saySame(person.cells[column], personCell(row, column)))
                mPlan.problems.push_back({person.row, std::nullopt, mPeople, column, "person-unchanged",
                                          cellText(person.cells[column], mReading)});
    }

    std::string nextKey()
    {
        std::string key = mPeopleKeys.next();
        while (!mMatch.isFreeKey(key))
            key = mPeopleKeys.next();
        return key;
    }

    /// Somebody in the register who has no number yet: without one no attendance could be theirs.
    void giveKey(std::size_t row)
    {
        const std::string key = nextKey();
        mGivenKeys[row] = key;
        mNewPeople.changed.push_back({personAddress(row, mAttendance.people->key), key});
    }

    void takeTicks(std::size_t row, const std::string& person)
    {
        ++mPlan.sheetRows;
        for (const EventColumns::Column& event : mEvents.columns())
        {
            const model::CellValue& cell = mSource.at(row, event.source);
            if (isBlank(cell))
                continue;
            ++mPlan.ticks;
            const std::optional<Tick> tick = mTicks.of(cell);
            if (!tick)
                nameTick(row, event.source, "unreadable-tick");
            else if (!tick->there)
                ++mPlan.noTicks;
            else if (event.key.empty())
                nameTick(row, event.source, "tick-without-event");
            else
                addAttendance(row, event.source, event.key, person, *tick);
        }
    }

    void nameTick(std::size_t row, std::size_t source, const char* code)
    {
        mPlan.problems.push_back(
            {row, source, mRequest.table, std::nullopt, code, shownCell(mSource.at(row, source), mReading)});
        ++mPlan.namedTicks;
    }

    void addAttendance(std::size_t row, std::size_t source, const std::string& event, const std::string& person,
                       const Tick& tick)
    {
        const model::Register& owner = mData.definition().registers[mRequest.table];
        std::vector<model::CellValue> cells(owner.columns.size());
        if (tick.word)
            cells[tick.word->first] = tick.word->second;
        if (tick.people && mAttendance.weight)
            cells[*mAttendance.weight] = *tick.people;
        if (tick.hours && mTicks.hours())
            cells[*mTicks.hours()] = *tick.hours;
        else if (tick.hours)
            mPlan.problems.push_back({row, source, mRequest.table, std::nullopt, "hours-left-out",
                                      shownCell(mSource.at(row, source), mReading)});
        mFixedRows.putFixed(row, cells, mPlan.problems);
        cells[mAttendance.event] = event;
        cells[*mAttendance.person] = person;
        if (const std::optional<KnownRow> known = knownRow(cells))
            return correct(row, source, *known, cells, tick);
        // One person is what a row says that has no number.
        if (tick.people == 1.0 && mAttendance.weight)
            cells[*mAttendance.weight] = {};
        mNewAttendances.added.push_back({row, std::move(cells)});
        remember({mNewAttendances.added.size() - 1, true});
    }

    /// The attendance is there: another number, other hours or another presence is a change.
    void correct(std::size_t row, std::size_t source, const KnownRow& known, const std::vector<model::CellValue>& cells,
                 const Tick& tick)
    {
        std::vector<std::size_t> columns;
        if (tick.people && mAttendance.weight)
            columns.push_back(*mAttendance.weight);
        if (tick.hours && mTicks.hours())
            columns.push_back(*mTicks.hours());
        if (tick.word && tick.word->first == mTicks.presence())
            columns.push_back(tick.word->first);
        bool changed = false;
        for (const std::size_t column : columns)
        {
            const model::CellValue before = cellsOf(known)(column);
            const bool isOne = column == mAttendance.weight && isBlank(before);
            if (saySame(before, cells[column]) || (isOne && cells[column] == model::CellValue(1.0)))
                continue;
            if (known.isNew)
            {
                mPlan.problems.push_back(
                    {row, source, mRequest.table, column, "differs", shownCell(mSource.at(row, source), mReading)});
                ++mPlan.namedTicks;
                return;
            }
            if (!isBlank(before) || isOne)
                mPlan.problems.push_back({row, source, mRequest.table, column, "replaced",
                                          isBlank(before) ? std::string("1") : shownCell(before, mReading)});
            mWritten[{known.row, column}] = cells[column];
            mNewAttendances.changed.push_back({attendanceAddress(known.row, column), cells[column]});
            changed = true;
        }
        ++(changed ? mPlan.updated : mPlan.unchanged);
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
    Mapping mFixed;
    ValueChoices mNoChoices;
    RowReading mFixedRows;
    TickReading mTicks;
    SourceLines mLines;
    ColumnSums mSums;
    RowMatch mMatch;
    roles::KeySequence mPeopleKeys;
    EventColumns mEvents;
    std::map<std::size_t, std::string> mGivenKeys; ///< by row of the register of people
    std::vector<PersonRow> mRead;
    std::map<std::string, std::vector<KnownRow>> mKnown;                      ///< by who and what
    std::map<std::pair<std::size_t, std::size_t>, model::CellValue> mWritten; ///< by row of the document and column
    TableChanges mNewPeople;
    TableChanges mNewAttendances;
    Plan mPlan;
};
}

namespace
{
/// What a cell adds to the sum at the end of its row.
double shareOfSum(const model::CellValue& cell, const Reading& reading)
{
    if (const auto* const number = std::get_if<double>(&cell))
        return *number;
    const std::string text = cellText(cell, reading);
    if (const std::optional<double> number = reading.reader.number(text))
        return *number;
    return isTick(texts::folded(text)) ? 1 : 0;
}

/// Whether the column says how often each row is ticked in the others: "Présences", "Nb".
bool isSumOf(const SourceTable& source, std::size_t column, const std::vector<std::size_t>& others,
             std::size_t firstRow, const Reading& reading)
{
    const SourceLines lines(source, reading);
    std::size_t rows = 0;
    bool saysMore = false; // A 1 beside a single tick may be another tick.
    for (std::size_t row = firstRow; row < source.rows(); ++row)
    {
        if (isBlankRow(source, row) || !lines.isRow(row))
            continue;
        double sum = 0;
        for (const std::size_t other : others)
            sum += other == column ? 0 : shareOfSum(source.at(row, other), reading);
        const double own = shareOfSum(source.at(row, column), reading);
        if (own != sum)
            return false;
        ++rows;
        saysMore = saysMore || own > 1;
    }
    return rows > 1 && saysMore;
}
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
        const EventHeadings headings(data, attendance.events, headingCells(source, headingRow), reading);
        std::size_t ticked = 0;
        std::size_t named = 0;
        std::vector<std::size_t> unnamed;
        request.sheet.emplace();
        for (std::size_t column = 0; column < source.columns; ++column)
        {
            const model::CellValue& heading = source.at(*headingRow, column);
            if (request.mapping.columns[column] || isBlank(heading))
                continue;
            if (texts::lineWord(texts::folded(cellText(heading, reading))) >= texts::LineWord::Total)
                continue;
            const ColumnProfile& profile = profiles[column];
            const bool ticks = profile.ticks > 0 && profile.marks >= mostlyTicks;
            const bool names = headings.dayOf(heading) || headings.keyFor(heading);
            if (!ticks && !(names && profile.dates < mostlyTicks))
                continue;
            ticked += ticks ? 1 : 0;
            named += names ? 1 : 0;
            if (!names)
                unnamed.push_back(column);
            request.sheet->eventColumns.push_back(column);
        }
        for (const std::size_t column : unnamed)
            if (isSumOf(source, column, request.sheet->eventColumns, *headingRow + 1, reading))
                std::erase(request.sheet->eventColumns, column);
        const auto& people = *attendance.people;
        const bool hasPeople = (people.lastName && request.mapping.uses(*people.lastName)) ||
                               request.mapping.uses(people.key) ||
                               (people.firstName && request.mapping.uses(*people.firstName));
        if (hasPeople && (ticked >= 2 || (ticked > 0 && named > 0)))
            return request;
    }
    return proposeGroupSheet(source, headingRow, profiles, data, reading);
}

Plan planAttendances(const SourceTable& source, const Request& request, const engine::Dataset& data,
                     const Reading& reading, const engine::Progress& progress)
{
    return SheetPlanner(source, request, data, reading).plan(progress);
}

}
