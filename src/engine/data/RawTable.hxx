// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RawTable: a register's cells as they are in its sheet, column by column, before any rule has looked at them.
#pragma once

#include "engine/data/TextPool.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::engine
{

/// The cells of one column. `kinds[row]` says what is in a cell: one of the marks below or, from `firstText` on, the
/// TextId of its text plus `firstText`. `numbers` is as long as `kinds`, or empty where the column has no number;
/// `kinds` is empty where each cell has one.
struct RawColumn
{
    static constexpr std::uint32_t empty = 0;
    static constexpr std::uint32_t number = 1;
    static constexpr std::uint32_t error = 2; ///< an error value such as #N/A
    /// A number that its cell shows as a date, or as a time or duration: told apart in columns of numbers alone.
    static constexpr std::uint32_t day = 3;
    static constexpr std::uint32_t time = 4;
    static constexpr std::uint32_t firstText = 5;

    static constexpr bool isNumber(std::uint32_t kind) { return kind == number || kind == day || kind == time; }

    std::vector<std::uint32_t> kinds;
    std::vector<double> numbers;

    std::uint32_t kind(std::size_t row) const
    {
        if (row < kinds.size())
            return kinds[row];
        return row < numbers.size() ? number : empty;
    }

    /// Both write one cell of a column of `rows` cells, each of which is written before the column is read.
    void setNumber(std::size_t row, std::size_t rows, double value)
    {
        if (numbers.empty())
            numbers.resize(rows);
        numbers[row] = value;
        if (!kinds.empty())
            kinds[row] = number;
    }

    void setKind(std::size_t row, std::size_t rows, std::uint32_t kind)
    {
        if (kinds.empty())
            kinds.resize(rows, numbers.empty() ? empty : number);
        kinds[row] = kind;
    }
};

struct RawTable
{
    std::string registerId;
    /// The register's sheet is there.
    bool found = false;
    std::size_t rows = 0;
    /// In the order of the register's columns; empty where the sheet has no such column any more.
    std::vector<std::optional<RawColumn>> columns;
};

/// Rows of a table, some cells of which are not what they were, and the columns that these are in.
struct ChangedRows
{
    std::uint32_t table = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    std::vector<std::uint32_t> columns;
};

/// Reads what people typed as text where a number or a date was due, in the way of the document's locale.
/// The office implements it with its own number formats.
class LocaleReader
{
public:
    virtual ~LocaleReader() = default;
    /// The number that `text` has as its one meaning, or nothing.
    virtual std::optional<double> number(std::string_view text) const = 0;
    /// The day that `text` has as its one meaning, in days since 1970-01-01, or nothing.
    virtual std::optional<std::int32_t> date(std::string_view text) const = 0;
    /// The day that it is now, against which the century of a year of two digits is found; empty where none is to be.
    virtual std::optional<std::int32_t> today() const { return std::nullopt; }
};

/// All that a computation starts from.
struct RawWorkbook
{
    TextPool pool;
    std::vector<RawTable> tables; ///< one for each register of the template, in its order
    /// Day that the spreadsheet counts as 0 (1899-12-30 in most), in days since 1970-01-01.
    std::int32_t nullDate = -25569;
    /// Values of each list as they are in the document now, by list id; the template's own where a list is not there.
    std::vector<std::pair<std::string, std::vector<std::string>>> lists;
};

}
