// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Finding: something in a register that a person should look at, with its place.
#pragma once

#include "engine/data/Dataset.hxx"
#include "engine/data/OtherWeekday.hxx"

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
    /// "not-whole", "date-in-number", "time-in-number", "far-date", "date-order", "exchanged-dates",
    /// "missing-required", "not-in-list", "duplicate-key", "date-as-text", "number-as-text", "two-digit-year",
    /// "unclear-century", "unclear-weekday", "total-row", "sub-heading", "far-row", "attendance-twice", "long-text",
    /// "error-value", "missing-column", "missing-register"
    std::string code;
    engine::CellAddress cell; ///< of missing-column: the column; of missing-register: the table
    /// What the message names besides the place (a value as typed, a suggestion); never logged.
    std::string value;
    /// What was read of a date, or what was probably meant by one that there is not.
    std::optional<model::Date> day;
    std::string nearest; ///< the list's value or the key that was probably meant; may be empty
    std::optional<engine::OtherWeekday> weekday = {}; ///< of unclear-weekday
};

}
