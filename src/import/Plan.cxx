// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/Plan.hxx"

#include "engine/data/ExistingCell.hxx"
#include "import/AttendanceSheet.hxx"
#include "import/ContentMatch.hxx"
#include "import/GroupSheet.hxx"
#include "import/HeldEvents.hxx"
#include "import/RowMatch.hxx"
#include "import/RowReading.hxx"
#include "import/SourceLines.hxx"
#include "import/TableRemarks.hxx"
#include "import/Words.hxx"
#include "roles/NextKey.hxx"
#include "roles/Roles.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

namespace ficheaction::imports
{

namespace
{
constexpr std::size_t rowsBetweenReports = 5000;

/// Makes the plan row by row.
class Planner
{
public:
    Planner(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
            const std::vector<ComingRow>& coming)
        : mSource(source)
        , mRequest(request)
        , mData(data)
        , mReading(reading)
        , mOwner(data.definition().registers[request.table])
        , mRows(source, request.mapping, request.table, request.values, request.addNewValues, request.dateOrder, data,
                reading)
        , mLines(source, request.mapping, request.table, data, reading)
        , mMatch(data, request.table, mRows.columns(),
                 [this](std::size_t row, std::size_t column) { return cellNow(row, column); })
        , mHeld(data, request.table, reading)
        , mKey(mOwner.keyIndex())
        , mTitle(titleColumn(mOwner))
    {
        mChanges.table = request.table;
        for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(data.definition()))
            if (attendance.table == request.table)
                mEvent = attendance.event;
        findPresence();
        for (const ComingRow& each : coming)
            mRows.expect(each);
        if (mKey)
            mKeys.emplace(data, request.table);
    }

    Plan plan(const engine::Progress& progress)
    {
        mRows.tellDateOrders(mPlan.problems);
        mRows.tellSeparators(mPlan.problems);
        const std::size_t first = mRequest.mapping.firstRow();
        const auto tell = [&](double part)
        {
            if (progress && !progress(part))
                throw engine::Cancelled();
        };
        const auto share = [&](std::size_t row)
        { return static_cast<double>(row) / static_cast<double>(std::max<std::size_t>(mSource.rows(), 1)); };
        for (std::size_t row = first; row < mSource.rows(); ++row)
        {
            readRow(row);
            if (row % rowsBetweenReports == 0)
                tell(0.7 * share(row));
        }
        for (ReadRow& row : mRead)
        {
            place(row);
            if (row.row % rowsBetweenReports == 0)
                tell(0.7 + 0.3 * share(row.row));
        }
        giveKeys();
        mPlan.added = mChanges.added.size();
        mPlan.listValues = mRows.takeListValues();
        mPlan.tables.push_back(std::move(mChanges));
        return std::move(mPlan);
    }

private:
    struct ReadRow
    {
        std::size_t row = 0; ///< of the source
        std::vector<model::CellValue> cells;
        std::set<std::size_t> doubtful; ///< columns that could not be read: no value makes way for them
    };

    void readRow(std::size_t row)
    {
        if (isBlankRow(mSource, row))
            return;
        ++mPlan.sourceRows;
        if (const std::string line = mLines.problemOf(row); !line.empty())
            return skip(row, line, "");
        if (repeatsHeadings(mSource, row, mRequest.mapping.headingRow))
            return skip(row, "heading-row", "");
        std::vector<Problem> problems;
        ReadRow read{row, mRows.read(row, problems), {}};
        for (const Problem& each : problems)
            if (each.column && isDoubtful(each.code))
                read.doubtful.insert(*each.column);
        const bool isDoubtfulRow = std::any_of(
            problems.begin(), problems.end(), [](const Problem& each) { return each.source && isDoubtful(each.code); });
        mPlan.problems.insert(mPlan.problems.end(), problems.begin(), problems.end());
        if (std::all_of(read.cells.begin(), read.cells.end(), isBlank))
            return skip(row, "nothing-imported", "");
        if (mPresence && isSaidAbsent(row))
            return skip(row, "absent", nameOf(read.cells));
        if (namesNobody(read.cells))
            return skip(row, "nobody-named", nameOf(read.cells));
        if (isDoubtfulRow && mRequest.leaveOutDoubtful)
            return skip(row, "left-out", nameOf(read.cells));
        mMatch.expect([&](std::size_t column) { return read.cells[column]; });
        mRead.push_back(std::move(read));
    }

    /// Of a list of attendances with a column for who was there, where the register has none.
    void findPresence()
    {
        const std::vector<std::string> headings = headingsOf(mSource, mRequest.mapping.headingRow, mReading);
        for (std::size_t source = 0; mEvent && source < headings.size(); ++source)
            if (const std::vector<std::string> words = wordsOf(headings[source]);
                words.size() == 1 && isAboutPresence(words.front()) &&
                (source >= mRequest.mapping.columns.size() || !mRequest.mapping.columns[source]))
                mPresence = source;
    }

    static bool isAboutPresence(std::string_view word)
    {
        constexpr std::array<std::string_view, 7> words{"presence", "present",  "presente", "presents",
                                                        "venu",     "attended", "emarge"};
        return std::find(words.begin(), words.end(), word) != words.end();
    }

    bool isSaidAbsent(std::size_t row) const
    {
        const std::string text = texts::folded(cellText(mSource.at(row, *mPresence), mReading));
        return isAbsence(text) || isExcuse(text);
    }

    /// An attendance of an event and nothing else: neither who came, nor how many, nor anything about them. It would
    /// count as one person.
    bool namesNobody(const std::vector<model::CellValue>& cells) const
    {
        if (!mEvent)
            return false;
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (column != mEvent && column != mKey && !isBlank(cells[column]))
                return false;
        return true;
    }

    /// Of a row of the document or of one that is added, with what the source has said of it so far.
    model::CellValue cellNow(std::size_t row, std::size_t column) const
    {
        if (row >= mMatch.firstNew())
            return mChanges.added[row - mMatch.firstNew()].cells[column];
        const auto written = mWritten.find({row, column});
        return written != mWritten.end() ? written->second : engine::existingCell(mData, addressOf(row, column));
    }

    engine::CellAddress addressOf(std::size_t row, std::size_t column) const
    {
        return {static_cast<std::uint32_t>(mRequest.table), static_cast<std::uint32_t>(column),
                static_cast<std::uint32_t>(row)};
    }

    void place(ReadRow& read)
    {
        const std::size_t row = read.row;
        const RowMatch::Found found = mMatch.find([&](std::size_t column) { return read.cells[column]; });
        if (found.several)
            note(row, "matched-several", nameOf(read.cells));
        if (!found.row && found.namesake)
            note(row, "namesake", nameOf(read.cells));
        if (!found.row)
            return add(row, std::move(read.cells));
        const auto chosen = mRequest.matchingByRow.find(row);
        const Matching matching = chosen != mRequest.matchingByRow.end() ? chosen->second : mRequest.matching;
        const bool isOfDocument = *found.row < mMatch.firstNew();
        if (isOfDocument && !mMatch.isTaken(*found.row))
            mPlan.matches.push_back({row, *found.row, matching, found.byKey, nameOf(read.cells)});
        if (matching == Matching::New)
            return add(row, std::move(read.cells));
        if (mMatch.isTaken(*found.row))
            return repeat(read, *found.row, matching);
        if (matching == Matching::Skip)
        {
            mMatch.take(*found.row, [&](std::size_t column) { return read.cells[column]; });
            return skip(row, "matched", nameOf(read.cells));
        }
        update(read, *found.row);
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
        if (mHeld.complete(cells) && !mToldHeld)
        {
            mPlan.problems.push_back({row, std::nullopt, mRequest.table, mHeld.column(), "held", mHeld.held()});
            mToldHeld = true;
        }
        for (std::size_t column = 0; column < cells.size(); ++column)
            if (isBlank(cells[column]) && mOwner.columns[column].required &&
                mOwner.columns[column].inherit.steps.empty())
                mPlan.problems.push_back(
                    {row, std::nullopt, mRequest.table, column, "missing-required", nameOf(cells)});
        mMatch.add(mMatch.firstNew() + mChanges.added.size(), [&](std::size_t column) { return cells[column]; });
        mChanges.added.push_back({row, std::move(cells)});
    }

    /// The row is about the same as an earlier one of the source: it may add to it, and what contradicts it is named.
    void repeat(const ReadRow& read, std::size_t earlier, Matching matching)
    {
        const bool adds = matching == Matching::Update;
        for (std::size_t column = 0; adds && column < read.cells.size(); ++column)
        {
            const model::CellValue& cell = read.cells[column];
            if (isBlank(cell) || column == mKey)
                continue;
            const model::CellValue before = cellNow(earlier, column);
            if (isBlank(before))
                write(earlier, column, cell);
            else if (!saySame(before, cell) && mRequest.mapping.uses(column))
                mPlan.problems.push_back(
                    {read.row, std::nullopt, mRequest.table, column, "differs", cellText(cell, mReading)});
        }
        mMatch.take(earlier, [&](std::size_t column) { return read.cells[column]; });
        skip(read.row, "repeated", nameOf(read.cells));
    }

    void write(std::size_t row, std::size_t column, const model::CellValue& value)
    {
        if (row >= mMatch.firstNew())
        {
            mChanges.added[row - mMatch.firstNew()].cells[column] = value;
            return;
        }
        mWritten[{row, column}] = value;
        mChanges.changed.push_back({addressOf(row, column), value});
    }

    void update(const ReadRow& read, std::size_t existing)
    {
        bool changed = false;
        for (std::size_t column = 0; column < read.cells.size(); ++column)
        {
            const model::CellValue& cell = read.cells[column];
            if (isBlank(cell))
                continue;
            if (column == mKey)
            {
                changed = takeKey(read, existing, cell) || changed;
                continue;
            }
            const model::CellValue before = cellNow(existing, column);
            const bool yields = read.doubtful.count(column) > 0 || !mRequest.mapping.uses(column);
            if (saySame(before, cell) || (yields && !isBlank(before)))
                continue;
            if (!isBlank(before))
                mPlan.problems.push_back(
                    {read.row, std::nullopt, mRequest.table, column, "replaced", cellText(before, mReading)});
            write(existing, column, cell);
            changed = true;
        }
        mMatch.take(existing, [&](std::size_t column) { return read.cells[column]; });
        ++(changed ? mPlan.updated : mPlan.unchanged);
    }

    /// A row without a number gets that of the source; one that has its own keeps it.
    bool takeKey(const ReadRow& read, std::size_t existing, const model::CellValue& key)
    {
        const model::CellValue own = cellNow(existing, *mKey);
        if (saySame(own, key))
            return false;
        const std::string text = cellText(key, mReading);
        if (isBlank(own) && !mMatch.hasKey(text))
        {
            write(existing, *mKey, key);
            return true;
        }
        if (texts::folded(cellText(own, mReading)) != texts::folded(text))
            mPlan.problems.push_back({read.row, std::nullopt, mRequest.table, *mKey, "other-number", text});
        return false;
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
                while (!mMatch.isFreeKey(key))
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
    HeldEvents mHeld;
    bool mToldHeld = false;
    std::optional<std::size_t> mKey;
    std::optional<std::size_t> mTitle;
    std::optional<std::size_t> mEvent;    ///< of an attendance
    std::optional<std::size_t> mPresence; ///< column of the source
    std::optional<roles::KeySequence> mKeys;
    std::vector<ReadRow> mRead;
    std::map<std::pair<std::size_t, std::size_t>, model::CellValue> mWritten; ///< by row of the document and column
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

bool needsALook(const std::string& code)
{
    static const std::array<std::string, 17> told{
        "absent",         "parted",       "choices",   "encoding",        "encoding-twice", "matched",
        "held",           "repeated",     "total-row", "sub-heading",     "heading-row",    "hidden-rows",
        "hidden-columns", "merged-cells", "left-out",  "column-left-out", "other-number"};
    const bool isOrderOfDates = code.starts_with("day-first-") || code.starts_with("month-first-");
    return !isOrderOfDates && std::find(told.begin(), told.end(), code) == told.end();
}

bool addsUp(const Plan& plan, bool isSheet)
{
    const std::size_t done = plan.added + plan.updated + plan.unchanged;
    if (!isSheet)
        return plan.sourceRows == done + plan.skipped;
    return plan.sourceRows == plan.sheetRows + plan.skipped && plan.ticks == done + plan.noTicks + plan.namedTicks;
}

std::size_t mappedRegister(const Request& request, const model::Template& definition)
{
    if (request.sheet && !request.sheet->ofGroups)
        for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
            if (attendance.table == request.table && attendance.people)
                return attendance.people->table;
    return request.table;
}

Plan planRows(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
              const engine::Progress& progress, const std::vector<ComingRow>& coming)
{
    return Planner(source, request, data, reading, coming).plan(progress);
}

namespace
{
/// Rows that are no rows of the table, and are named as what they are.
std::set<std::size_t> namedLines(const Plan& plan)
{
    static const std::array<std::string, 5> codes{"total-row", "sub-heading", "other-table", "heading-row", "sum-row"};
    std::set<std::size_t> lines;
    for (const Problem& problem : plan.problems)
        if (std::find(codes.begin(), codes.end(), problem.code) != codes.end())
            lines.insert(problem.row);
    return lines;
}
}

Plan planImport(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
                const engine::Progress& progress)
{
    Plan plan = !request.sheet            ? planRows(source, request, data, reading, progress)
                : request.sheet->ofGroups ? planGroups(source, request, data, reading, progress)
                                          : planAttendances(source, request, data, reading, progress);
    if (!addsUp(plan, request.sheet.has_value()))
        throw std::logic_error("The plan of an import does not add up: " + std::to_string(plan.sourceRows) + " rows, " +
                               std::to_string(plan.ticks) + " ticks");
    std::vector<Problem> remarks = tableRemarks(source, request, data.definition(), reading);
    std::erase_if(remarks, [lines = namedLines(plan)](const Problem& remark)
                  { return remark.code == "fewer-cells" && lines.count(remark.row) > 0; });
    plan.problems.insert(plan.problems.end(), remarks.begin(), remarks.end());
    return plan;
}

}
