// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Plan: all that an import would do, before a cell is written: rows to add, cells to change, and everything that a
// person should know about. Nothing of the source goes missing without being named in it.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "import/DateOrder.hxx"
#include "import/Mapping.hxx"
#include "import/ValueMapping.hxx"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::imports
{

/// What becomes of a row that is in the register already.
enum class Matching
{
    Update, ///< its cells take what the source has; what the source leaves empty stays
    Skip,   ///< it stays as it is
    New     ///< the source's row is added all the same
};

/// Something about one row, or one cell, of the source. Codes:
/// "unreadable-date", "far-date", "unreadable-number", "negative-number", "number-out-of-range", "not-whole",
/// "not-in-list", "unknown-reference": the text was put into the cell as it stands; "error-value": the cell of the
/// source shows an error, and stays empty; "missing-required": the row has nothing in a column that needs it;
/// "replaced": another value was in the register; "matched-several": several rows have this name, none was taken for
/// it, and it was added; "namesake": a row of this name has another number of the same way of numbering, and it was
/// added; "repeated": the row is about the same as an earlier one of the source, and "differs": what it says otherwise,
/// which goes nowhere; "key-taken": the number is another row's, and a new one was given; "other-number": the row is
/// known by its name, and keeps the number that it has; "total-row": a line of totals, "other-table": a row of a second
/// table below the first, "sub-heading": "Mars 2026" or "Groupe A" alone in a row, left out; "heading-row": the
/// headings once more, left out; "matched": left as it is in the register; "left-out": the person wanted rows like this
/// left out; "nothing-imported": the row has something only in columns that go nowhere; "not-imported": an earlier
/// column of the source filled this cell already. "absent": the source says that
/// somebody was not there, and the register has no column for it, left out; "nobody-named": an attendance without a
/// person, a number or any detail, left out; "several-people": the cell with the name looks like several, who come in
/// as one; "parted", "choices": of a whole column, see RowReading::tellSeparators. "held": from this row on, new events
/// in the past without a state got the one of events that took place. About what is beside the rows: see TableRemarks.
/// Of attendance sheets besides: "unknown-event": no event has this heading; "unknown-person": nobody has this name;
/// "unreadable-tick": neither a tick nor none; "tick-without-event": a tick in the column of an unknown event;
/// "hours-left-out": the register has no column for the hours that somebody was there; "sum-row": the sum of the rows
/// above, left out; "person-unchanged": what the sheet says otherwise of somebody. About a whole column of dates that
/// could be read both ways, at the first of them: "exchanged-dates": see OrderOfColumn; "day-first-" or "month-first-"
/// and why: "usual", "proven", "chosen".
struct Problem
{
    std::size_t row = 0;               ///< of the source table
    std::optional<std::size_t> source; ///< its column
    std::size_t table = 0;             ///< the register
    std::optional<std::size_t> column; ///< of the register
    std::string code;
    std::string value;                     ///< the text that it is about
    std::vector<std::string> choices = {}; ///< of "unknown-event": the events that could be meant
};

struct NewRow
{
    std::size_t sourceRow = 0;
    std::vector<model::CellValue> cells; ///< in the order of the register's columns
};

struct CellChange
{
    engine::CellAddress cell;
    model::CellValue value;
};

struct TableChanges
{
    std::size_t table = 0;
    std::vector<NewRow> added;
    std::vector<CellChange> changed;
};

/// A row of the source that is about a row of the register.
struct MatchedRow
{
    std::size_t sourceRow = 0;
    std::size_t row = 0; ///< of the register
    Matching matching = Matching::Update;
    bool byKey = false;
    std::string name; ///< what the row of the source is called
};

struct Plan
{
    std::vector<TableChanges> tables;                            ///< what others refer to first
    std::vector<std::pair<std::string, std::string>> listValues; ///< to add: list id, value
    std::vector<MatchedRow> matches;
    std::vector<Problem> problems;
    std::size_t sourceRows = 0; ///< without blank ones
    std::size_t added = 0;
    std::size_t updated = 0;   ///< rows of which a cell changes
    std::size_t unchanged = 0; ///< rows that are there already as they are in the source
    std::size_t skipped = 0;   ///< rows that stay out; each has a problem that says why
    /// Of an attendance sheet, where added, updated and unchanged are of its ticks.
    std::size_t sheetRows = 0;  ///< rows of which the ticks were looked at
    std::size_t ticks = 0;      ///< cells of these, below events, with something in them
    std::size_t noTicks = 0;    ///< that say that somebody was not there, of which nothing is kept
    std::size_t namedTicks = 0; ///< that stay out; each has a problem that says why
};

/// Whether all that the source has is added, updated, unchanged or named: anything else is an error of the program.
bool addsUp(const Plan& plan, bool isSheet);

/// A sheet with people as rows and events as columns, ticked.
struct AttendanceSheet
{
    std::vector<std::size_t> eventColumns; ///< of the source
    bool createPeople = false;             ///< who is not in the register of people
    bool createEvents = false;             ///< what is not in that of events
    /// By column of the source: the key of the event that is meant, where the heading alone does not say it.
    std::map<std::size_t, std::string> chosenEvents;
    /// The rows are groups of people who are only counted, and their cells say how many: see GroupSheet. The mapping is
    /// then of the register of attendances.
    bool ofGroups = false;
};

struct Request
{
    std::size_t table = 0; ///< the register
    /// With an attendance sheet its columns are those of the register of people, and `fixed` is of `table`.
    Mapping mapping;
    std::optional<AttendanceSheet> sheet;
    ValueChoices values;
    Matching matching = Matching::Update;
    std::map<std::size_t, Matching> matchingByRow; ///< of single rows of the source
    bool addNewValues = false;                     ///< into the lists, those that `values` does not speak of
    DateOrder dateOrder = DateOrder::ByContent;    ///< of dates that are texts
    bool leaveOutDoubtful = false;                 ///< rows with a cell that cannot be read
};

/// The register that the mapping's columns are of: that of people, for an attendance sheet of people.
std::size_t mappedRegister(const Request& request, const model::Template& definition);

/// Throws engine::Cancelled where `progress` says so, std::logic_error where the plan does not add up. Linear in the
/// rows of the source and of the registers.
Plan planImport(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
                const engine::Progress& progress = {});

/// A row that is about to be added to another register, which the rows of the source may name.
struct ComingRow
{
    std::string registerId;
    std::string key;
};

/// The same of a source that is no attendance sheet, without looking at what is beside its rows.
Plan planRows(const SourceTable& source, const Request& request, const engine::Dataset& data, const Reading& reading,
              const engine::Progress& progress, const std::vector<ComingRow>& coming = {});

/// Whether a cell with this problem was not understood.
bool isDoubtful(const std::string& code);

/// Whether a person should do something about it, or at least see whether it is right; other problems only say how the
/// source was read, and what stayed out as it should.
bool needsALook(const std::string& code);

}
