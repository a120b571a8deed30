// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Filter: a condition on a row.
#pragma once

#include "model/Path.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::model
{

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
        GreaterOrEqual,
        Age ///< the age of who was born at `path` (a year or a date) is `from` at least and below `below`
    };

    Kind kind = Kind::Everything;
    std::vector<Filter> parts;
    Path path;
    std::vector<std::string> values;
    double bound = 0; ///< a number, or days since 1970-01-01 where `path` leads to a date
    Path on;          ///< Age: as in Dimension
    std::optional<double> from;
    std::optional<double> below;

    bool operator==(const Filter&) const = default;
};

/// What is true where each of `filters` is, with each condition once, in their order.
Filter allOf(const std::vector<Filter>& filters);

}
