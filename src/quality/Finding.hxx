// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Finding: something in a register that a person should look at, with its place.
#pragma once

#include "engine/data/Dataset.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::quality
{

enum class Severity
{
    Error,   ///< the row counts nowhere
    Warning, ///< a rule may be in doubt about it
    Info     ///< it was read; it could be written better
};

/// "error", "warning", "info"
std::string severityText(Severity severity);

struct Finding
{
    Severity severity = Severity::Warning;
    /// "unknown-reference", "unreadable-date", "unreadable-number", "negative-number", "number-out-of-range",
    /// "not-whole", "missing-required", "not-in-list", "duplicate-key", "date-as-text", "number-as-text",
    /// "two-digit-year", "unclear-century", "unclear-weekday", "total-row", "far-row", "attendance-twice", "long-text",
    /// "error-value", "missing-column", "missing-register"
    std::string code;
    engine::CellAddress cell; ///< of missing-column: the column; of missing-register: the table
    /// What the message names besides the place (a value as typed, a suggestion); never logged.
    std::string value;
    /// What was read of a date, or what was probably meant by one that there is not.
    std::optional<model::Date> day;
    std::string nearest; ///< the list's value or the key that was probably meant; may be empty
};

/// All findings, one a cell at most (two where a row is far below), by table; in a table first the missing columns,
/// then by row and column. Blank rows and rows of totals have none, but that of the totals ("total-row", info).
///
/// Error are an unknown reference, a duplicate key, a weight that is unreadable or out of range, and what is unreadable
/// or missing in a reference, a key or the register's own date; a missing register, and a missing column of those
/// kinds. Info is what was read from text, a row far below the others, an attendance that is there
/// twice to the last detail, a text that .xlsx would cut. All else is a warning.
///
/// `nearest` is found for a limited number of wrong values only: a register full of them is answered as fast as any.
std::vector<Finding> check(const engine::Dataset& data);

/// How many findings of `check` are errors or warnings: the alerts of a whole workbook, as a recompute shows them. Every
/// cell that an indicator is in doubt about (engine::IndicatorResult::alerts) has one.
std::size_t countAlerts(const engine::Dataset& data);

}
