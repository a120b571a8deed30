// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Results: the figures of one computation, with all that is needed to explain and export them.
#pragma once

#include "engine/data/Dataset.hxx"
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
    std::vector<model::Date> dates{}; ///< List: the different days, ascending; late Milestones: when it was due
    std::optional<model::Date> day{}; ///< the value, where it is a date
};

/// Something to say about a figure, shown in the row's note.
struct Remark
{
    enum class Kind
    {
        WithoutValue, ///< `count` people or rows have nothing at the column `text`
        CountedOnly,  ///< `count` people are counted without a name
        PartsAddUpTo, ///< the parts of the breakdown make `count` together, and not the total
        Late,         ///< `count` milestones are late
        SeenOnce,     ///< `count` people have a figure before or after, and not both
        Source        ///< the figure, or what it is divided by, comes from `text`
    };
    Kind kind = Kind::WithoutValue;
    double count = 0;
    std::string text{};
    std::optional<model::Date> date{}; ///< Source: of the figure

    bool operator==(const Remark&) const = default;
};

struct Figure
{
    /// Of an Empty figure whose registers have no row in the days looked at: what it is as a part of another figure, in
    /// which somebody noted something. A sum is 0 there, a mean is NotApplicable.
    struct AsPart
    {
        Status status = Status::Ok;
        double value = 0;
    };

    Status status = Status::Empty;
    /// Of a list: how many different values; of quotes: how many; of a level: its place on the scale, from 1; of a
    /// distribution of levels: rows that have one; of Done: 1 or 0.
    double value = 0;
    std::optional<double> upperBound;
    std::string level; ///< Level, unless it is a distribution: its name
    std::optional<double> numerator;
    std::optional<double> denominator;
    /// List: most frequent first, then by text. Quotes, Done (its evidence): in the order of the dates. Level: a
    /// distribution, in the order of the scale, each level once. Milestones: the late ones, by date due.
    std::vector<ValueCount> values;
    std::vector<Remark> remarks;
    std::optional<AsPart> asPart;
};

/// One combination of the breakdown's values.
struct Group
{
    std::vector<std::string> keys; ///< one for each path of the breakdown, as shown; the blank word where there is none
    Figure figure;
    bool isEmpty = false; ///< no row is in it: it is there because the template asks for it
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
    /// In the order of the lists; then others by text; those without a value last. Those that the indicator has a
    /// PartExpectation for, or shows whatever the rows, are there, unless the total is Empty.
    std::vector<Group> groups;
    Figure none; ///< of a group that no row is in
    /// Cells because of which a row that might have counted did not, or counts in doubt; sorted, each once.
    std::vector<CellAddress> alerts;
    Problem problem;
};

struct Results
{
    model::Period period;
    std::vector<IndicatorResult> indicators; ///< in the order of the grid
    std::size_t rowsRead = 0;
};

}
