// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Dataset: the registers typed by their template's columns, with references followed and every doubtful cell marked.
// Measures and checks read it; neither changes it.
#pragma once

#include "engine/data/DateRule.hxx"
#include "engine/data/KeyIndex.hxx"
#include "engine/data/LineTexts.hxx"
#include "engine/data/RawTable.hxx"
#include "engine/data/ReadColumns.hxx"
#include "model/Date.hxx"
#include "model/Template.hxx"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::engine
{

/// What a cell is, once read by the rules of its column. The first that applies:
///
/// - An error value is Unreadable in every column. So is a text that LocaleReader does not know where a number or a
///   date is due, and a date before 1900 or after 2200. How dates in texts are read: DateRule. Serial numbers count
///   from RawWorkbook::nullDate; the time of day is cut off.
/// - A number in a column of text, of a list, of several values, of references or of keys stands for its shortest
///   decimal text, "12". A text stays what it is: the key `00123` is not 123.
/// - A number whose cell shows a date or a time is what it shows (RawColumn::day, time): in a column of hours or
/// minutes
///   a time is so many, in one of years a date is its year, elsewhere it is NoNumber. So is a number of people that
///   can only be a day of these years.
/// - A number is OutOfRange beyond ±1e12 in any column. The weight of a register is whole and not negative, even where
///   its column does not say so.
/// - A reference names the row whose key it equals as a whole, or else the row whose key comes before the first dash
///   with blanks around (`E012 – Le Clos`; also `E012 –`).
/// - A key is required, even where its column does not say so. A column that inherits requires nothing in rows with
///   the reference that it inherits through. A number requires nothing where `whereEmpty` says what it stands for.
enum class CellState : std::uint8_t
{
    Ok,
    Empty,
    ReadFromText,     ///< a number or date typed as text that has one meaning: read
    Unreadable,       ///< a text, or an error value, where a number or a date is due
    OutOfRange,       ///< a number below the minimum, above the maximum, or with decimals where it is whole
    UnknownReference, ///< no row has this key
    NotInList,        ///< of several values: one of them at least
    MissingRequired,
    DuplicateKey, ///< the key of an earlier row
    NoNumber,     ///< a date where a number is due, or a time where no time is counted
    FarDate       ///< a date, or a year of one, that is years away from what the others can be: see DateRule
};

/// One column, typed. Only the vectors of its type are filled; those of the key column's texts besides.
struct TypedColumn
{
    bool present = false;           ///< the sheet has the column; without it every cell is Empty
    std::vector<CellState> states;  ///< one a row
    std::vector<FoldedId> texts;    ///< Text, List, keys: TextPool::nothing where there is none
    std::vector<double> numbers;    ///< Number; `whereEmpty` already put in; NaN where there is none to count with
    std::vector<std::int32_t> days; ///< Date, since 1970-01-01; noDay where there is none
    std::vector<std::int32_t> rows; ///< Reference: index of the row referred to; noRow where there is none
    /// Values: those of row r are values[offsets[r]] to values[offsets[r + 1] - 1], each once.
    std::vector<std::uint32_t> offsets;
    std::vector<FoldedId> values;

    static constexpr std::int32_t noDay = std::numeric_limits<std::int32_t>::min();
    static constexpr std::int32_t noRow = -1;
};

/// Where a row stands as a whole.
enum class RowState : std::uint8_t
{
    Blank, ///< nothing in any of the register's columns
    /// A line of totals that someone put among the rows: "Total présents", "E001;Total;;15" (texts::lineKind says
    /// which, and never one with a key of its own). Counts nowhere, and no reference finds it.
    Total,
    /// "Mars 2026", alone in its row, or the headings once more. The same.
    SubHeading,
    /// An unknown reference, a required reference that is empty, a weight that is unreadable, negative or not whole,
    /// the key of an earlier row: counts nowhere.
    Invalid,
    Valid
};

struct TypedTable
{
    const model::Register* definition = nullptr;
    bool found = false;
    std::size_t rows = 0;
    std::size_t filledRows = 0;       ///< rows that are not Blank
    std::vector<TypedColumn> columns; ///< in the order of the register's columns
    std::vector<RowState> states;
    /// Column of the register where a row's first cell with something is; npos in blank rows.
    std::vector<std::uint32_t> firstColumns;

    std::size_t columnIndex(const std::string& columnId) const;
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// A cell of a register: indices into Dataset::tables, the register's columns, and the rows of its table.
struct CellAddress
{
    std::uint32_t table = 0;
    std::uint32_t column = 0;
    std::uint32_t row = 0;

    auto operator<=>(const CellAddress&) const = default;
};

class Dataset
{
public:
    /// Called after each column; throws to stop.
    using Pace = std::function<void()>;

    /// Types every column. `definition`, `workbook` and `reader` outlive the dataset; new folded forms may be added to
    /// the workbook's pool. Linear in the number of cells.
    Dataset(
        const model::Template& definition, RawWorkbook& workbook, const LocaleReader& reader, Pace pace = [] {});

    /// Types again the rows of which cells were changed in the workbook, and adds to `parts` what became different.
    /// False where that would not do, because keys, the number of filled rows or the spelling of a text changed: the
    /// dataset is then as it was, and of no more use. Takes no longer for many rows than for few, apart from columns of
    /// several values and of dates some of which are texts.
    bool update(const ChangedRows& changed, DatasetParts& parts);

    const model::Template& definition() const { return *mDefinition; }
    const TextPool& pool() const { return mWorkbook->pool; }
    const std::vector<TypedTable>& tables() const { return mTables; }
    const TypedTable* table(const std::string& registerId) const;
    /// TypedTable::npos where the template has no such register.
    std::size_t tableIndex(const std::string& registerId) const;

    /// The values of a list, folded, in their order; as the document has them. Empty where there is no such list.
    const std::vector<FoldedId>& list(const std::string& listId) const;

    /// How a folded value of this list (or none: "") is shown: the list's own spelling where it has one.
    std::string display(const std::string& listId, FoldedId id) const;

    /// Rows with something in them, over all registers.
    std::size_t rowsRead() const;

    /// The cell as it is in the sheet: the text as typed, a number as its shortest text, nothing for an error value.
    std::string typedText(const CellAddress& cell) const;
    bool isErrorValue(const CellAddress& cell) const;
    /// The number in a cell of a Number column, even one that is out of range; empty where there is none.
    std::optional<double> typedNumber(const CellAddress& cell) const;
    /// How the dates of a column of dates or years are read.
    const DateRule& dateRule(std::size_t table, std::size_t column) const { return mDateRules[table][column]; }
    /// What was read of a text in a Date column, and why.
    ReadDay readDayOf(const CellAddress& cell) const;
    /// The day of a cell of a Date column, even one that is far from all others; empty where there is none.
    std::optional<std::int32_t> dayOf(const CellAddress& cell) const;
    /// The day of a cell that shows one in a column of numbers; empty for others.
    std::optional<model::Date> shownDay(const CellAddress& cell) const;
    /// The number of a cell that is one, in any column; empty for others.
    std::optional<double> cellNumber(const CellAddress& cell) const;

private:
    struct List
    {
        std::vector<FoldedId> values;
        std::map<FoldedId, std::string> spellings;
    };

    void readLists();
    void readList(const std::string& listId, const std::vector<std::string>& values);
    void readTables();
    DateRule dateRuleOf(std::size_t index, std::size_t column) const;
    bool readsDatesAsBefore(const ChangedRows& changed) const;
    /// The rows without what depends on other rows: references, duplicate keys, and what follows from these.
    TypedTable typedRows(std::size_t index, std::size_t first, std::size_t rows);
    /// The rest. The first of the table's rows is `first` in the register.
    void settle(TypedTable& table, std::size_t index, std::size_t first);
    bool showsSpellings(const TypedTable& table, std::span<const std::uint32_t> columns, std::size_t first,
                        std::size_t count) const;
    const RawColumn* rawColumn(const CellAddress& cell) const;

    const model::Template* mDefinition;
    RawWorkbook* mWorkbook;
    const LocaleReader* mReader;
    Pace mPace;
    std::vector<const RawTable*> mRawTables; ///< one for each of mTables; null where the document has none
    std::vector<TypedTable> mTables;
    std::vector<std::vector<DateRule>> mDateRules; ///< by table and column
    std::map<std::string, KeyIndex> mKeys;         ///< by register id
    std::map<std::string, List> mLists;
    LineTexts mLines;
};

}
