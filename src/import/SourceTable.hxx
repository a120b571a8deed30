// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SourceTable: the cells of what is to be imported, as its file or its sheet has them.
#pragma once

#include "engine/data/RawTable.hxx"
#include "model/CellText.hxx"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// Something about a source that its cells do not say by themselves. Codes: "hidden-rows", "hidden-columns",
/// "struck-rows", "cut-texts" (of which Calc cut off the end): so many, of which the first is at `row`; "merged-cells":
/// what stands in one cell over several rows is read for each of them (a number, which would count several times, for
/// the first); "encoding": that of a text file that is not Unicode, as it was guessed; "encoding-doubtful": there are
/// signs that none of the encodings explains; "encoding-twice": texts that were encoded twice, and are read as they
/// were meant.
struct SourceNote
{
    std::string code;
    std::size_t row = 0; ///< of the table
    std::string value;   ///< a count, or a name
};

/// Texts are as typed: what was read from a text file is text throughout, so that `0612` stays what it is.
struct SourceTable
{
    std::size_t columns = 0;
    std::vector<model::CellValue> cells; ///< row by row
    std::size_t firstRow = 0;            ///< of the sheet or file, where the first of the rows stands, from 0
    std::size_t firstColumn = 0;

    /// By place in `cells`: what a person sees of a number that is shown in a way of its own, "06 12 34 56 78".
    std::map<std::size_t, std::string> shown;
    /// By row, of a text file: how many cells it has, the empty ones between separators too; empty where nobody knows.
    std::vector<std::size_t> fields;
    std::vector<SourceNote> notes;

    std::size_t rows() const { return columns == 0 ? 0 : cells.size() / columns; }
    const model::CellValue& at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
};

/// What reading the source depends on besides its cells.
struct Reading
{
    const engine::LocaleReader& reader;
    model::CellLocale written; ///< how the document writes what a cell holds
};

bool isBlank(const model::CellValue& cell);

/// What a column of texts takes of a cell: what a person sees there; an empty cell where nothing is.
model::CellValue displayedCell(const SourceTable& table, std::size_t row, std::size_t column);

/// The cell as the words that a column of texts, values or references gets, trimmed: a number as in plainText(), as
/// numbers in such columns read; a date with its time in the way of the document.
std::string cellText(const model::CellValue& cell, const Reading& reading);

/// The cell as a person is shown it: as shownText(), trimmed.
std::string shownCell(const model::CellValue& cell, const Reading& reading);

/// Whether the row has nothing but blanks.
bool isBlankRow(const SourceTable& table, std::size_t row);

/// Whether it has the headings once more, as on the next page of a list that was made for paper.
bool repeatsHeadings(const SourceTable& table, std::size_t row, std::optional<std::size_t> headingRow);

}
