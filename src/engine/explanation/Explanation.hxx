// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Explanation: the rows behind one figure: what each of them adds to it, and why the others do not count.
#pragma once

#include "engine/results/Results.hxx"
#include "engine/rows/Codes.hxx"
#include "model/Template.hxx"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::engine
{

enum class LeftOutReason : std::uint8_t
{
    TotalLine,          ///< a line of totals that somebody put below
    SubHeading,         ///< see RowState::SubHeading
    InvalidRow,         ///< see RowState::Invalid
    NoDate,             ///< no date says when it was, and none could be read
    OutsidePeriod,      ///< its date is not among the days looked at
    Filter,             ///< a condition is not true
    OtherPart,          ///< it is in other parts of the breakdown
    NoValue,            ///< nothing to count, add or tell apart at a column
    TooFew,             ///< AtLeast: whom it is of was not seen often enough
    SeenBefore,         ///< New: whom it is of was seen earlier
    NotSeenBefore,      ///< Returning: whom it is of was not seen in the period before
    Older,              ///< Level, Manual: a later row says otherwise
    NoPair,             ///< Paired: whom it is of has a figure before or after, and not both
    NeitherFirstNorLast ///< Paired: another row is the first or the last
};

constexpr std::size_t leftOutReasons = static_cast<std::size_t>(LeftOutReason::NeitherFirstNorLast) + 1;

/// A row that counts, or one of its values that does.
struct CountedRow
{
    static constexpr std::uint32_t noGroup = std::numeric_limits<std::uint32_t>::max();

    std::uint32_t row = 0;
    /// Of those whose rows count together (everybody once; each activity's rows): a place in Explanation::groups.
    std::uint32_t group = noGroup;
    /// What it adds, or its number. Of rows that count together the first has it for all; NaN in the others.
    double contribution = 0;
    double possible = 0; ///< how much more it may add: people without a name
};

struct LeftOutRow
{
    std::uint32_t row = 0;
    LeftOutReason reason = LeftOutReason::Filter;
    bool inDoubt = false;     ///< a cell that could not be understood leaves open whether it counts
    std::uint16_t detail = 0; ///< Filter, NoValue, OtherPart: a place in Explanation::details
};

/// What a row lacks.
struct LeftOutDetail
{
    std::optional<model::Filter> filter; ///< Filter: the one that is not true, as small as possible
    model::Dimension dimension;          ///< NoValue, OtherPart
};

/// What an explanation is to the figure that it is a part of.
enum class PartRole
{
    Whole,
    Numerator,
    Denominator,
    Now,
    Then,
    Set,       ///< one of the sets of Union, Overlap, Difference
    Indicator, ///< of an expression
    Period     ///< one of several periods put together
};

/// A tree: figures made of figures have these as parts; those made of rows have rows.
struct Explanation
{
    PartRole role = PartRole::Whole;
    const model::Indicator* indicator = nullptr; ///< of Whole and Indicator
    model::Measure measure;
    model::Period period;
    Problem problem; ///< without a register or column it cannot be explained
    /// Made of `counted`, or of the parts' figures, alone: what the engine computes by itself must come out the same.
    Figure figure;
    std::optional<double> baseline; ///< Trend: what it is compared with

    // where it is made of rows
    std::uint32_t table = 0;
    bool anyInWindow = false;   ///< the register has a row in the days looked at
    bool anyRow = false;        ///< a row passes the conditions, and is in the part of the breakdown
    bool partOfNothing = false; ///< a part of the breakdown is asked for, and the indicator as a whole has no figure
    std::vector<CountedRow> counted; ///< those of one group together
    std::vector<ValueKey> groups;
    model::Dimension grouped;        ///< what the groups are of; empty: there are none
    std::vector<LeftOutRow> leftOut; ///< ascending
    std::vector<LeftOutDetail> details;
    double possiblyMore = 0; ///< how much people without a name can add at most

    std::vector<Explanation> parts;

    std::optional<model::RollUp> rollUp; ///< of several periods together: how they were

    /// Whether a row passes the conditions, and is in the part of the breakdown.
    bool hasRow() const
    {
        return !partOfNothing && (anyRow || std::any_of(parts.begin(), parts.end(),
                                                        [](const Explanation& part) { return part.hasRow(); }));
    }

    bool isOfRows() const { return parts.empty() && measure.operands.empty() && !measure.source.empty(); }
};

}
