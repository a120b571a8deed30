// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Results: the figures of one computation, with all that is needed to explain and export them.
#pragma once

#include "engine/Dataset.hxx"
#include "model/Date.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::engine
{

enum class Status
{
    Ok,
    Empty,         ///< the register has no row in the period: nothing was noted
    NotApplicable, ///< a ratio over nothing
    Masked,        ///< kept back from who reads it
    Error          ///< could not be computed; see IndicatorResult::problem
};

/// "ok", "empty", "not-applicable", "masked", "error": as in the UNO interface and in JSON.
std::string statusText(Status status);

struct ValueCount
{
    std::string value;
    std::int64_t count = 0;
};

/// Something to say about a figure, shown in the row's note.
struct Remark
{
    enum class Kind
    {
        WithoutValue, ///< `count` people or rows have nothing at `column`
        CountedOnly   ///< `count` people are counted without a name
    };
    Kind kind = Kind::WithoutValue;
    double count = 0;
    std::string column; ///< label of the column, WithoutValue
};

struct Figure
{
    Status status = Status::Empty;
    double value = 0; ///< of a list: how many different values; of quotes: how many
    std::optional<double> upperBound;
    std::optional<double> numerator;
    std::optional<double> denominator;
    std::vector<ValueCount> values; ///< List: most frequent first, then by text; Quotes: in the order of the dates
    std::vector<Remark> remarks;
};

/// One combination of the breakdown's values.
struct Group
{
    std::vector<std::string> keys; ///< one for each path of the breakdown, as shown; the blank word where there is none
    Figure figure;
};

struct Problem
{
    enum class Code
    {
        None,
        RegisterMissing, ///< the register's sheet is not in the document
        ColumnMissing    ///< a column that the rule needs is not in its sheet
    };
    Code code = Code::None;
    std::string registerId;
    std::string columnId;
};

struct IndicatorResult
{
    const model::Indicator* indicator = nullptr;
    const model::GridObject* object = nullptr;
    Figure total;
    std::vector<Group> groups; ///< in the order of the lists; then others by text; those without a value last
    /// Cells because of which a row that might have counted did not, or counts in doubt; sorted, each once.
    std::vector<CellAddress> alerts;
    Problem problem;
};

struct Results
{
    model::Period period;
    std::vector<IndicatorResult> indicators; ///< in the order of the grid
    std::size_t rowsRead = 0;
    /// Findings of severity error or warning (quality::check): every cell that an indicator is in doubt about has one.
    std::size_t alerts = 0;
};

}
