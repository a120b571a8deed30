// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/People.hxx"
#include "engine/figures/RowFigures.hxx"
#include "engine/rows/Entries.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::engine
{

namespace
{
/// How often each pair of a group and a value was seen.
std::vector<double> timesSeen(const RowMeasure& rows, const Entries& entries, const NumberedPairs& numbers)
{
    std::vector<double> seen(numbers.pairs.size(), 0);
    const model::Dimension& counting = rows.measure.repetition.counting;
    if (counting.empty())
    {
        for (const std::uint32_t number : numbers.numbers)
            seen[number] += 1;
        return seen;
    }
    const Codes& codes = rows.codesOf(counting);
    std::vector<std::uint64_t> sightings;
    for (std::size_t index = 0; index < entries.rows.size(); ++index)
        codes.forEach(entries.rows[index],
                      [&](std::uint32_t code) { sightings.push_back(pairOf(numbers.numbers[index], code)); });
    for (const std::uint64_t pair : distinctPairs(sightings, seen.size(), codes.count()))
        seen[groupOf(pair)] += 1;
    return seen;
}

/// How many more could have been seen often enough: `missing` is what each of those who were not still misses.
double possiblyMore(std::vector<double> missing, double times, double unnamed)
{
    std::sort(missing.begin(), missing.end());
    double more = 0;
    for (const double miss : missing)
    {
        if (miss > unnamed)
            break;
        unnamed -= miss;
        more += 1;
    }
    return more + std::floor(unnamed / times);
}
}

std::vector<Figure> repeated(const RowMeasure& rows, const Grouping& grouping)
{
    const double times = rows.measure.repetition.times;
    const Codes& codes = rows.codesOf(rows.measure.of);
    const Entries entries = entriesOf(grouping, codes);
    const NumberedPairs numbers = numbered(entries.pairs, grouping.count(), codes.count());
    const std::vector<double> seen = timesSeen(rows, entries, numbers);
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    std::vector<std::vector<double>> missing(grouping.count());
    for (std::size_t number = 0; number < seen.size(); ++number)
    {
        const std::uint32_t group = groupOf(numbers.pairs[number]);
        if (seen[number] >= times)
            figures[group].value += 1;
        else
            missing[group].push_back(times - seen[number]);
    }
    if (!countsUnnamed(rows))
        return figures;
    const std::vector<double> unnamed = unnamedAt(rows, rows.measure.of.path, grouping);
    for (std::size_t group = 0; group < figures.size(); ++group)
    {
        const double more = possiblyMore(std::move(missing[group]), times, unnamed[group]);
        if (more > 0)
            figures[group].upperBound = figures[group].value + more;
        addRemark(figures[group], Remark::Kind::CountedOnly, unnamed[group]);
    }
    return figures;
}

}
