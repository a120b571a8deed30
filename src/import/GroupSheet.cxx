// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/GroupSheet.hxx"

#include "import/ColumnSums.hxx"
#include "import/EventColumns.hxx"
#include "import/SourceLines.hxx"
#include "roles/Roles.hxx"

#include <algorithm>
#include <set>
#include <tuple>

namespace ficheaction::imports
{

namespace
{
constexpr double mostly = 0.5;

/// The sheet as rows of a register, and where each stood.
struct LongTable
{
    SourceTable table;
    std::vector<std::size_t> rows;    ///< by row of the table: of the sheet
    std::vector<std::size_t> columns; ///< the same: of the event
};

/// Writes one row for each number below an event, and names the cells that have none.
class Unfolding
{
public:
    Unfolding(const SourceTable& source, const Request& request, const EventColumns& events,
              const engine::Dataset& data, const Reading& reading, Plan& plan)
        : mSource(source)
        , mRequest(request)
        , mEvents(events)
        , mReading(reading)
        , mPlan(plan)
        , mLines(source, request.mapping, request.table, data, reading)
        , mSums(source, request.sheet->eventColumns, reading)
    {
        mLong.table.columns = source.columns + 2;
        addRow(request.mapping.headingRow.value_or(0), source.columns, {}, {});
    }

    LongTable unfold()
    {
        for (std::size_t row = mRequest.mapping.firstRow(); row < mSource.rows(); ++row)
            takeRow(row);
        return std::move(mLong);
    }

private:
    void takeRow(std::size_t row)
    {
        if (isBlankRow(mSource, row))
            return;
        ++mPlan.sourceRows;
        std::string leftOut = mLines.problemOf(row);
        if (leftOut.empty() && mSums.isSumOfRowsAbove(row))
            leftOut = "sum-row";
        if (leftOut.empty() && repeatsHeadings(mSource, row, mRequest.mapping.headingRow))
            leftOut = "heading-row";
        if (!leftOut.empty())
        {
            mPlan.problems.push_back({row, std::nullopt, mRequest.table, std::nullopt, leftOut, ""});
            ++mPlan.skipped;
            return;
        }
        mSums.add(row);
        ++mPlan.sheetRows;
        for (const EventColumns::Column& event : mEvents.columns())
            takeCell(row, event.source, event.key);
    }

    void takeCell(std::size_t row, std::size_t column, const std::string& key)
    {
        const model::CellValue& cell = mSource.at(row, column);
        if (isBlank(cell))
            return;
        ++mPlan.ticks;
        const auto* const value = std::get_if<double>(&cell);
        const std::optional<double> number =
            value ? std::optional(*value) : mReading.reader.number(cellText(cell, mReading));
        if (number == 0.0 || cellText(cell, mReading) == "-")
            ++mPlan.noTicks;
        else if (!number || key.empty())
        {
            mPlan.problems.push_back({row, column, mRequest.table, std::nullopt,
                                      number ? "tick-without-event" : "unreadable-tick", shownCell(cell, mReading)});
            ++mPlan.namedTicks;
        }
        else
            addRow(row, column, key, *number);
    }

    void addRow(std::size_t row, std::size_t column, model::CellValue event, model::CellValue people)
    {
        for (std::size_t own = 0; own < mSource.columns; ++own)
            mLong.table.cells.push_back(mSource.at(row, own));
        mLong.table.cells.push_back(std::move(event));
        mLong.table.cells.push_back(std::move(people));
        mLong.rows.push_back(row);
        mLong.columns.push_back(column);
    }

    const SourceTable& mSource;
    const Request& mRequest;
    const EventColumns& mEvents;
    const Reading& mReading;
    Plan& mPlan;
    SourceLines mLines;
    ColumnSums mSums;
    LongTable mLong;
};

roles::AttendanceRegister attendanceOf(const model::Template& definition, std::size_t table)
{
    for (const roles::AttendanceRegister& each : roles::attendanceRegisters(definition))
        if (each.table == table)
            return each;
    return {};
}
}

std::optional<Request> proposeGroupSheet(const SourceTable& source, std::optional<std::size_t> headingRow,
                                         const std::vector<ColumnProfile>& profiles, const engine::Dataset& data,
                                         const Reading& reading)
{
    for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(data.definition()))
    {
        if (!attendance.weight || !headingRow)
            continue;
        Request request;
        request.table = attendance.table;
        request.mapping = proposeMapping(source, headingRow, profiles, data, attendance.table, reading).mapping;
        request.sheet.emplace();
        request.sheet->ofGroups = true;
        const EventHeadings headings(data, attendance.events, headingCells(source, headingRow), reading);
        bool hasDetail = false;
        for (std::size_t column = 0; column < source.columns; ++column)
        {
            std::optional<std::size_t>& target = request.mapping.columns[column];
            const model::CellValue& heading = source.at(*headingRow, column);
            const bool isEvent = !isBlank(heading) && (headings.dayOf(heading) || headings.keyFor(heading)) &&
                                 profiles[column].numbers >= mostly;
            if (isEvent)
            {
                target.reset();
                request.sheet->eventColumns.push_back(column);
            }
            else if (target && std::find(attendance.details.begin(), attendance.details.end(), *target) ==
                                   attendance.details.end())
                return std::nullopt; // Rows of attendances, each with its event.
            hasDetail = hasDetail || target.has_value();
        }
        if (hasDetail && !request.sheet->eventColumns.empty())
            return request;
    }
    return std::nullopt;
}

Plan planGroups(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
                const engine::Progress& progress)
{
    const roles::AttendanceRegister attendance = attendanceOf(data.definition(), request.table);
    const EventColumns events(source, request, attendance, data, reading);
    Plan sheet;
    sheet.problems = events.problems();
    const LongTable rows = Unfolding(source, request, events, data, reading, sheet).unfold();
    Request unfolded = request;
    unfolded.sheet.reset();
    unfolded.mapping.headingRow = 0;
    unfolded.mapping.columns.resize(source.columns);
    unfolded.mapping.columns.emplace_back(attendance.event);
    unfolded.mapping.columns.push_back(attendance.weight);
    unfolded.matchingByRow.clear();
    std::vector<ComingRow> coming;
    const model::Register& owner = data.definition().registers[attendance.events];
    for (const NewRow& row : events.added().added)
        coming.push_back({owner.id, cellText(row.cells[owner.keyIndex().value_or(0)], reading)});
    Plan plan = planRows(rows.table, unfolded, data, reading, progress, coming);
    // What is said of a row and of its group is said once, not once for each event.
    std::set<std::tuple<std::size_t, std::size_t, std::string, std::string>> told;
    for (Problem& problem : plan.problems)
    {
        const std::size_t longRow = problem.row;
        problem.row = rows.rows[longRow];
        if (problem.source && *problem.source >= source.columns)
            problem.source = rows.columns[longRow];
        if (told.emplace(problem.row, problem.source.value_or(source.columns), problem.code, problem.value).second)
            sheet.problems.push_back(std::move(problem));
    }
    for (TableChanges& changes : plan.tables)
        for (NewRow& row : changes.added)
            row.sourceRow = rows.rows[row.sourceRow];
    sheet.tables = std::move(plan.tables);
    sheet.tables.insert(sheet.tables.begin(), events.added());
    sheet.listValues = std::move(plan.listValues);
    sheet.added = plan.added;
    sheet.updated = plan.updated;
    sheet.unchanged = plan.unchanged;
    sheet.namedTicks += plan.skipped;
    return sheet;
}

}
