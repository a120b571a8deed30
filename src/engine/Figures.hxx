// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Figures: what a measure over rows (Count, Sum, Distinct, List, Quotes) makes of the rows of each group.
#pragma once

#include "engine/Grouping.hxx"
#include "engine/PathCodes.hxx"
#include "engine/Results.hxx"
#include "model/Measure.hxx"

#include <vector>

namespace ficheaction::engine
{

/// Some people: those with a name, by key, ascending; and how many more were only counted, any of whom may be one of
/// them, or not.
struct People
{
    std::vector<ValueKey> named;
    double unnamed = 0;
};

/// Count: rows, whatever their weight.
/// Sum: of the numbers at `of`; Empty where rows have none.
/// Distinct with an empty `of`: rows. With one reference column as `of`: rows referred to; where the register has a
/// weight, rows that refer to none add theirs, n, and with n > 0 the figure is from d to d + n, with a remark. With any
/// other path: different values. Where that path goes through a reference, remarks say how many of the rows that its
/// first step names have no value, and n; the figure is no interval, for nobody knows of the n whether they have a
/// value. List: different values, each with the number of rows that have it. Quotes: rows with something at `of`, and
/// what was typed there, by date (rows without one last), then row.
class Figures
{
public:
    /// `data`, `reader` and `codes` outlive it.
    Figures(const Dataset& data, PathReader& reader, PathCodes& codes);

    /// One figure for each group of rows of `measure.source`.
    std::vector<Figure> of(const model::Measure& measure, const Grouping& grouping);

    /// The people of a Distinct measure, for each group.
    std::vector<People> people(const model::Measure& measure, const Grouping& grouping);

private:
    std::vector<Figure> counts(const Grouping& grouping) const;
    std::vector<Figure> sums(const model::Measure& measure, const Grouping& grouping);
    std::vector<Figure> distinct(const model::Measure& measure, const Grouping& grouping);
    std::vector<Figure> lists(const model::Measure& measure, const Grouping& grouping);
    std::vector<Figure> quotes(const model::Measure& measure, const Grouping& grouping);

    /// The pairs of a group and a value of one of its rows, each once.
    std::vector<std::uint64_t> pairs(const model::Measure& measure, const Grouping& grouping);
    /// For each group, the weight of the rows that refer to nobody at `reference`.
    std::vector<double> unnamed(const model::Measure& measure, const model::Path& reference, const Grouping& grouping);
    /// For each group, how many rows that `reference` names have nothing at `measure.of`.
    std::vector<double> withoutValue(const model::Measure& measure, const model::Path& reference,
                                     const Grouping& grouping);
    std::uint32_t tableOf(const model::Measure& measure) const;
    /// The value as typed, for a quote.
    std::string quote(std::uint32_t table, const model::Path& path, std::uint32_t row);

    const Dataset* mData;
    PathReader* mReader;
    PathCodes* mCodes;
};

}
