// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Dimension: what rows are told apart by: the values at a path, or bands and calendar parts made of them.
#pragma once

#include "model/Path.hxx"

#include <string>
#include <utility>
#include <vector>

namespace ficheaction::model
{

struct Dimension
{
    enum class By
    {
        Value,     ///< the value itself
        Age,       ///< bands of the age on a day, from a year of birth (a number) or a date of birth
        Bands,     ///< bands of a number
        Week,      ///< weeks that begin on Monday, numbered as in ISO 8601
        Month,     ///< calendar months
        Quarter,   ///< January to March…
        Term,      ///< of a school year: September to December, January to March, April to August
        Semester,  ///< January to June, July to December
        Year,      ///< calendar years
        SchoolYear ///< from 1 September to 31 August
    };

    Dimension() = default;
    Dimension(Path valuePath)
        : path(std::move(valuePath))
    {
    }

    Path path;
    By by = By::Value;
    /// Age, Bands: where each band but the lowest begins, ascending. n bounds make n + 1 bands: below the first bound,
    /// from each bound to just before the next, from the last bound on.
    std::vector<double> bounds;
    std::vector<std::string> labels; ///< of the bands, lowest first; empty: made from the bounds by the wording
    bool showEmpty = false;          ///< of a breakdown: groups that no row is in are shown too, where all are known
    Path on; ///< Age: the day on which people are that old; empty: the date that puts the row in the period

    bool empty() const { return path.empty(); }

    bool operator==(const Dimension&) const = default;
};

}
