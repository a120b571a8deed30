// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowDraft: a new row as someone gave it, in a dialog or a macro: what goes into its cells, what is wrong with it.
#pragma once

#include "engine/data/Dataset.hxx"
#include "engine/data/OtherWeekday.hxx"
#include "entry/GivenKeys.hxx"
#include "model/CellValue.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::entry
{

/// Something that a person has to mend. `code` as in the check of the registers: "missing-required",
/// "unreadable-date", "unclear-weekday", "unknown-reference", "ambiguous-reference", "duplicate-key"…
struct CellProblem
{
    std::size_t column = 0;
    std::string code;
    std::string value;
    std::optional<engine::OtherWeekday> weekday = {}; ///< of unclear-weekday
};

/// A value that its list does not have yet.
struct NewListValue
{
    std::string list;
    std::string value;

    bool operator==(const NewListValue&) const = default;
};

struct RowDraft
{
    std::vector<model::CellValue> cells; ///< one for each column of the register
    std::vector<CellProblem> problems;
    std::vector<NewListValue> newValues;
    std::vector<GivenKey> keys; ///< of rows referred to that have none: written first
};

/// What `given` (texts as typed, numbers, days; in the order of the register's columns, possibly fewer) makes of a row.
/// Values of lists get the list's spelling, references the text that refers to the row (they may be given by a key, or
/// by words that one row alone has), a row without a key the next number.
RowDraft draftRow(const engine::Dataset& data, std::size_t table, std::vector<model::CellValue> given,
                  const engine::LocaleReader& reader);

/// The first row that says the same in all required columns but the key: the same day and title. Empty where the
/// register requires nothing or one column alone.
std::optional<std::uint32_t> rowLike(const engine::Dataset& data, std::size_t table,
                                     const std::vector<model::CellValue>& cells);

/// The first person of a register of people who has the name that `cells` have, whatever the case and the accents.
/// Empty where the register is of none, or the name is.
std::optional<std::uint32_t> personLike(const engine::Dataset& data, std::size_t table,
                                        const std::vector<model::CellValue>& cells);

/// The column in which a row that is like another is made a different one: the name of a person, else what the row is
/// called, else the first that is required. Empty where the register has no such column.
std::optional<std::size_t> tellingColumn(const engine::Dataset& data, std::size_t table);

/// The column whose cell has a new value; empty where none has.
std::optional<std::size_t> columnOf(const engine::Dataset& data, std::size_t table,
                                    const std::vector<model::CellValue>& cells, const NewListValue& added);

/// What a form still shows when the next row is entered: the row's own date, and which rows of other registers it
/// refers to; people enter rows of one day or of one event together. The number is the next one.
std::vector<model::CellValue> keptForNext(const engine::Dataset& data, std::size_t table,
                                          const std::vector<model::CellValue>& cells);

/// Rows of a register, at most `most`, whose roles::choiceText has all words of `typed`.
std::vector<std::uint32_t> rowsWithWords(const engine::Dataset& data, std::size_t table, const std::string& typed,
                                         std::size_t most);

}
