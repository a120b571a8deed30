// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Plan.hxx"

#include "engine/data/ExistingCell.hxx"
#include "import/AttendanceSheet.hxx"
#include "import/RowMatch.hxx"
#include "import/RowReading.hxx"
#include "import/SourceLines.hxx"
#include "roles/NextKey.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::imports
{

namespace
{
constexpr std::size_t rowsBetweenReports = 5000;

/// Whether two cells say the same: in whichever letters a name is written, the register's own spelling stays.
bool areSame(const model::CellValue& one, const model::CellValue& other)
{
    const auto* const text = std::get_if<std::string>(&one);
    const auto* const otherText = std::get_if<std::string>(&other);
    if (text && otherText)
        return texts::folded(*text) == texts::folded(*otherText);
    const auto* const moment = std::get_if<model::Moment>(&one);
    const auto* const otherMoment = std::get_if<model::Moment>(&other);
    if (moment && otherMoment)
        return moment->day == otherMoment->day;
    return one == other;
}

/// Makes the plan row by row.
class Planner
{
public:
    Planner(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading)
        : mSource(source)
        , mRequest(request)
        , mData(data)
        , mReading(reading)
        , mOwner(data.definition().registers[request.table])
        , mRows(source, request.mapping, request.table, request.values, request.addNewValues, request.dateOrder, data,
                reading)
        , mLines(source, request.mapping, request.table, data, reading)
        , mMatch(data, request.table, mRows.columns())
        , mKey(mOwner.keyIndex())
        , mTitle(titleColumn(mOwner))
    {
        mChanges.table = request.table;
        if (mKey)
            mKeys.emplace(data, request.table);
    }

    Plan plan(const engine::Progress& progress)
    {
        mRows.tellDateOrders(mPlan.problems);
        const std::size_t first = mRequest.mapping.firstRow();
        for (std::size_t row = first; row < mSource.rows(); ++row)
        {
            takeRow(row);
            if (row % rowsBetweenReports == 0 && progress &&
                !progress(static_cast<double>(row) / static_cast<double>(mSource.rows())))
                throw engine::Cancelled();
        }
        giveKeys();
        mPlan.added = mChanges.added.size();
        mPlan.listValues = mRows.takeListValues();
        mPlan.tables.push_back(std::move(mChanges));
        return std::move(mPlan);
    }

private:
    void takeRow(std::size_t row)
    {
        if (isBlankRow(mSource, row))
            return;
        ++mPlan.sourceRows;
        if (const std::string line = mLines.problemOf(row); !line.empty())
            return skip(row, line, "");
        if (repeatsHeadings(mSource, row, mRequest.mapping.headingRow))
            return skip(row, "heading-row", "");
        std::vector<Problem> problems;
        std::vector<model::CellValue> cells = mRows.read(row, problems);
        const bool doubtful =
            std::any_of(problems.begin(), problems.end(), [](const Problem& each) { return isDoubtful(each.code); });
        mPlan.problems.insert(mPlan.problems.end(), problems.begin(), problems.end());
        if (std::all_of(cells.begin(), cells.end(), isBlank))
            return skip(row, "nothing-imported", "");
        if (doubtful && mRequest.leaveOutDoubtful)
            return skip(row, "left-out", nameOf(cells));
        mDoubtful.clear();
        for (const Problem& each : problems)
            if (each.column && isDoubtful(each.code))
                mDoubtful.insert(*each.column);
        place(row, std::move(cells));
    }

    void place(std::size_t row, std::vector<model::CellValue> cells)
    {
        const auto cellOf = [&](std::size_t column) { return cells[column]; };
        const RowMatch::Found found = mMatch.find(cellOf);
        if (found.several)
            note(row, "matched-several", nameOf(cells));
        if (!found.row)
            return add(row, std::move(cells));
        if (*found.row >= mMatch.firstNew())
            return repeat(row, *found.row - mMatch.firstNew(), std::move(cells));
        const auto chosen = mRequest.matchingByRow.find(row);
        const Matching matching = chosen != mRequest.matchingByRow.end() ? chosen->second : mRequest.matching;
        mPlan.matches.push_back({row, *found.row, matching, found.byKey, nameOf(cells)});
        if (matching == Matching::New)
            return add(row, std::move(cells));
        if (matching == Matching::Skip)
            return skip(row, "matched", nameOf(cells));
        update(row, *found.row, cells);
    }

    void add(std::size_t row, std::vector<model::CellValue> cells)
    {
        if (mKey && !isBlank(cells[*mKey]))
        {
            const std::string key = cellText(cells[*mKey], mReading);
            if (mMatch.hasKey(key))
            {
                mPlan.problems.push_back({row, std::nullopt, mRequest.table, *mKey, "key-taken", key});
                cells[*mKey] = {};
            }
        }
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (isBlank(cells[column]) && mOwner.columns[column].required &&
                mOwner.columns[column].inherit.steps.empty())
                mPlan.problems.push_back(
                    {row, std::nullopt, mRequest.table, column, "missing-required", nameOf(cells)});
        mMatch.add(mMatch.firstNew() + mChanges.added.size(), [&](std::size_t column) { return cells[column]; });
        mChanges.added.push_back({row, std::move(cells)});
    }

    /// The row is about the same as an earlier one of the source.
    void repeat(std::size_t row, std::size_t earlier, std::vector<model::CellValue> cells)
    {
        NewRow& target = mChanges.added[earlier];
        if (mRequest.matching == Matching::New)
            return add(row, std::move(cells));
        const bool adds = mRequest.matching == Matching::Update;
        for (std::size_t column = 0; adds && column < cells.size(); ++column)
            if (isBlank(target.cells[column]))
                target.cells[column] = cells[column];
        skip(row, "repeated", nameOf(cells));
    }

    void update(std::size_t row, std::size_t existing, const std::vector<model::CellValue>& cells)
    {
        bool changed = false;
        for (std::size_t column = 0; column < cells.size(); ++column)
        {
            const engine::CellAddress cell{static_cast<std::uint32_t>(mRequest.table),
                                           static_cast<std::uint32_t>(column), static_cast<std::uint32_t>(existing)};
            if (isBlank(cells[column]) || column == mKey)
                continue;
            const model::CellValue before = engine::existingCell(mData, cell);
            const bool yields = mDoubtful.count(column) > 0 || !mRequest.mapping.uses(column);
            if (areSame(before, cells[column]) || (yields && !isBlank(before)))
                continue;
            if (!isBlank(before))
                mPlan.problems.push_back(
                    {row, std::nullopt, mRequest.table, column, "replaced", cellText(before, mReading)});
            mChanges.changed.push_back({cell, cells[column]});
            changed = true;
        }
        ++(changed ? mPlan.updated : mPlan.unchanged);
    }

    /// Last, so that no number is given that a later row of the source brings along.
    void giveKeys()
    {
        if (!mKey)
            return;
        for (NewRow& row : mChanges.added)
            if (isBlank(row.cells[*mKey]))
            {
                std::string key = mKeys->next();
                while (mMatch.hasKey(key))
                    key = mKeys->next();
                row.cells[*mKey] = std::move(key);
            }
    }

    void skip(std::size_t row, const std::string& code, const std::string& value)
    {
        note(row, code, value);
        ++mPlan.skipped;
    }

    void note(std::size_t row, const std::string& code, const std::string& value)
    {
        mPlan.problems.push_back({row, std::nullopt, mRequest.table, std::nullopt, code, value});
    }

    /// The first texts of a row, by which a person knows it.
    std::string nameOf(const std::vector<model::CellValue>& cells) const
    {
        std::string name;
        for (std::size_t column = mTitle.value_or(0); column < cells.size() && column < mTitle.value_or(0) + 2;
             ++column)
            if (const std::string text = cellText(cells[column], mReading); !text.empty())
                name += (name.empty() ? "" : " ") + text;
        return name;
    }

    const SourceTable& mSource;
    const Request& mRequest;
    const engine::Dataset& mData;
    const Reading& mReading;
    const model::Register& mOwner;
    RowReading mRows;
    SourceLines mLines;
    RowMatch mMatch;
    std::optional<std::size_t> mKey;
    std::optional<std::size_t> mTitle;
    std::optional<roles::KeySequence> mKeys;
    std::set<std::size_t> mDoubtful; ///< columns of the row that could not be read: no value makes way for them
    TableChanges mChanges;
    Plan mPlan;
};
}

bool isDoubtful(const std::string& code)
{
    static const std::array<std::string, 10> doubtful{
        "far-date",  "unreadable-date", "unreadable-number", "negative-number",   "number-out-of-range",
        "not-whole", "not-in-list",     "error-value",       "unknown-reference", "not-imported"};
    return std::find(doubtful.begin(), doubtful.end(), code) != doubtful.end();
}

std::size_t mappedRegister(const Request& request, const model::Template& definition)
{
    if (request.sheet)
        for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
            if (attendance.table == request.table && attendance.people)
                return attendance.people->table;
    return request.table;
}

Plan planImport(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
                const engine::Progress& progress)
{
    if (request.sheet)
        return planAttendances(source, request, data, reading, progress);
    return Planner(source, request, data, reading).plan(progress);
}

}
