// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TypedCell: what someone typed for a column, or a file has for it, as the cell of a register.
#pragma once

#include "engine/data/DateRule.hxx"
#include "engine/data/OtherWeekday.hxx"
#include "engine/data/RawTable.hxx"
#include "model/CellValue.hxx"
#include "model/Register.hxx"

#include <optional>
#include <string>
#include <string_view>

namespace ficheaction::entry
{

struct TypedCell
{
    /// What goes into the cell: where there is a problem, the text as it stands, so that nothing is lost.
    model::CellValue value;
    /// Empty where the text was read; else "unreadable-date", "far-date", "unreadable-number", "negative-number",
    /// "number-out-of-range", "not-whole", as the check of the registers names it.
    std::string problem;
};

/// A date or number in the way of `reader`'s locale, any other text as it stands without blanks around. Looks at no
/// other cell: whether a reference, a list's value or a required value is there is for the caller to say.
TypedCell typedCell(std::string_view text, const model::Column& column, bool isWeight,
                    const engine::LocaleReader& reader);

/// The same of a date, in the way of `rule`.
TypedCell typedDate(std::string_view text, const engine::DateRule& rule, const engine::LocaleReader& reader);

/// The day that such a text counts for, also where it says more than that and stays as it is; empty where there is
/// none, or one that the column cannot have.
std::optional<model::Date> dayTyped(std::string_view text, const model::Column& column,
                                    const engine::LocaleReader& reader);

/// Why such a text counts for none, where its day of the week is another.
std::optional<engine::OtherWeekday> otherWeekday(std::string_view text, const model::Column& column,
                                                 const engine::LocaleReader& reader);

/// The problem of a number in its column, or nothing.
std::string numberProblem(double number, const model::Column& column, bool isWeight);

}
