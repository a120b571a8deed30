// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Measure: the rule that turns the rows of a register into a figure.
#pragma once

#include "model/Path.hxx"

#include <string>
#include <vector>

namespace ficheaction::model
{

/// A condition on a row.
struct Filter
{
    enum class Kind
    {
        Everything, ///< every row
        All,        ///< each of `parts`
        Any,        ///< one of `parts` at least
        Not,        ///< not parts[0]
        In,         ///< the value at `path` is one of `values`; of several values: one of them at least
        Empty,      ///< nothing at `path`
        Less,       ///< the number or date at `path` is before `bound`…
        LessOrEqual,
        Greater,
        GreaterOrEqual
    };

    Kind kind = Kind::Everything;
    std::vector<Filter> parts;
    Path path;
    std::vector<std::string> values;
    double bound = 0; ///< a number, or days since 1970-01-01 where `path` leads to a date
};

enum class MeasureKind
{
    Count,       ///< rows
    Sum,         ///< of the numbers at `of`
    Distinct,    ///< different values at `of`; with an empty `of`, the rows themselves
    List,        ///< different values at `of`, each with its frequency
    Quotes,      ///< rows with something at `of`, and the texts themselves
    Ratio,       ///< operands[0] over operands[1]
    Union,       ///< distinct people in any of `operands` (Distinct measures over one register)
    Intersection ///< distinct people in all of `operands`
};

struct Measure
{
    MeasureKind kind = MeasureKind::Count;
    std::string source; ///< id of the register; empty for kinds with operands
    Path of;
    Filter where;
    /// Which date must be in the period; the register's own where the template is silent.
    Path period;
    /// The period does not matter.
    bool anyDate = false;
    /// One group for each combination of the values at these paths.
    std::vector<Path> breakdown;
    std::vector<Measure> operands;
};

}
