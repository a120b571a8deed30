// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Measure: the rule that turns the rows of registers into a figure.
#pragma once

#include "model/Dimension.hxx"
#include "model/Filter.hxx"
#include "model/Formula.hxx"
#include "model/Path.hxx"

#include <string>
#include <vector>

namespace ficheaction::model
{

/// What each kind makes of the rows that count: RowFigures.hxx, PeopleFigures.hxx and Quotients.hxx in engine/figures.
/// docs/templates.md says the same to who writes templates.
enum class MeasureKind
{
    // over the rows of one register
    Count,      ///< rows
    Sum,        ///< of the numbers at `of`
    Mean,       ///< of the numbers at `of`, a row or a group of rows each: see Sampling
    Median,     ///< as Mean
    Minimum,    ///< as Mean
    Maximum,    ///< as Mean
    Distinct,   ///< different values at `of`; with an empty `of`, the rows themselves
    AtLeast,    ///< different values at `of` that `repetition` is true of
    New,        ///< different values at `of` seen in the period, and on no earlier day
    Returning,  ///< different values at `of` seen in the period and in the one before it
    List,       ///< different values at `of`, each with its frequency and its days
    Quotes,     ///< rows with something at `of`, and the texts themselves
    Level,      ///< a level of the ordered scale at `of`
    Paired,     ///< the change of a number or level at `of`, person by person: see Pairing
    Milestones, ///< how many are done, of those planned: see Schedule
    Done,       ///< whether any row counts
    Manual,     ///< a figure that staff typed, with its source and date: see Statement
                // over other measures
    Union,      ///< distinct people in any of `operands` (Distinct measures over one register)
    Overlap,    ///< distinct people in all of `operands`
    Difference, ///< distinct people in operands[0] and in none of the others
    Ratio,      ///< operands[0] over operands[1]
    Rate,       ///< operands[0] over the capacity operands[1]
    UnitCost,   ///< the cost operands[0] over the units operands[1]
    Coverage,   ///< operands[0] over operands[1], or over the figure from outside in `outside`
    Trend,      ///< operands[0] against what it was: see Comparison
    Expression  ///< `formula`
};

/// Which days are looked at. Of registers without dates, all rows are, whatever the window.
enum class Window
{
    Period,   ///< the period of the grid
    Previous, ///< the period before it, as long: see previousPeriod
    Before,   ///< every day before it
    Until,    ///< every day up to its end
    Any       ///< every row, dated or not
};

/// Mean, Median, Minimum, Maximum: what their numbers are of.
struct Sampling
{
    enum class Each
    {
        Sum, ///< of the numbers of the group's rows
        Count,
        Distinct, ///< different values at `of`
        Mean,
        Minimum,
        Maximum
    };

    Dimension per; ///< one number for each value here; empty: for each row
    Each each = Each::Sum;

    bool operator==(const Sampling&) const = default;
};

/// AtLeast: values seen `times` times or more.
struct Repetition
{
    int times = 2;
    Dimension counting; ///< what is counted: different values here; empty: rows

    bool operator==(const Repetition&) const = default;
};

/// Level: which one.
enum class LevelFigure
{
    Last, ///< of the latest row
    Minimum,
    Maximum,
    Distribution ///< how many rows have each
};

/// Paired: the earliest row of a person that `before` is true of, and the latest one that `after` is true of.
struct Pairing
{
    enum class Figure
    {
        Change,   ///< mean of after minus before
        Improved, ///< people who are higher after
        Declined,
        Unchanged
    };

    Path person;
    Filter before;
    Filter after;
    Figure figure = Figure::Change;

    bool operator==(const Pairing&) const = default;
};

/// Milestones: every row that counts is planned.
struct Schedule
{
    Filter done;
    Path due;    ///< a date; empty: none is ever late
    Path doneOn; ///< a date; empty: not known
    Path label;  ///< how a late one is named; empty: by its key

    bool operator==(const Schedule&) const = default;
};

/// Manual: where the source and the date of a figure are. Without one of the two, the figure does not count.
struct Statement
{
    Path source;
    Path date;

    bool operator==(const Statement&) const = default;
};

/// A figure from outside, such as the inhabitants of a quarter.
struct OutsideFigure
{
    double value = 0;
    std::string source;
    int year = 0;

    bool operator==(const OutsideFigure&) const = default;
};

/// Trend: what the figure is compared with, and how.
struct Comparison
{
    enum class Against
    {
        Previous, ///< the same measure in the period before
        Baseline  ///< the situation at the start, as staff typed it, else as the template has it
    };
    enum class Form
    {
        Difference, ///< now - then
        Change      ///< (now - then) / then
    };

    Against against = Against::Previous;
    Form form = Form::Difference;

    bool operator==(const Comparison&) const = default;
};

struct Measure
{
    MeasureKind kind = MeasureKind::Count;
    std::string source; ///< id of the register; empty for kinds with operands
    Dimension of;
    Filter where; ///< what the rule itself asks of a row; what counts is said by condition()
    /// Rows that the registers leave out (Register::counts) count as well.
    bool countsAll = false;
    /// What the registers ask of a row, in paths from `source`: see registerCondition. Made by who makes the measure.
    Filter ofRegisters;
    /// Which date must be in the window; the register's own where the template is silent.
    Path period;
    Window window = Window::Period;
    /// One group for each combination of the values. Of kinds with operands: it is that of each operand.
    std::vector<Dimension> breakdown;
    std::vector<Measure> operands;

    Sampling sampling;
    Repetition repetition;
    LevelFigure level = LevelFigure::Last;
    Pairing pairing;
    Schedule schedule;
    Path evidence; ///< Done: what proves it; a row without it does not count. Empty: the rows themselves
    Statement statement;
    std::optional<OutsideFigure> outside;
    Comparison comparison;
    Formula formula;

    /// What a row must be to count: all that the registers and the rule itself ask.
    Filter condition() const { return allOf({ofRegisters, where}); }

    bool operator==(const Measure&) const = default;
};

}
