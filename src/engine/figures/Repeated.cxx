// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/People.hxx"
#include "engine/figures/RowFigures.hxx"
#include "engine/figures/Sightings.hxx"
#include "engine/rows/Entries.hxx"

#include <unordered_map>

namespace ficheaction::engine
{

namespace
{
/// How often each pair of a group and a value was seen.
struct Sightings
{
    std::vector<double> times;
    std::vector<std::uint64_t> different; ///< with `counting`: numbers and the codes they were seen with
};

Sightings sightingsOf(const RowMeasure& rows, const Entries& entries, const NumberedPairs& numbers)
{
    Sightings seen{std::vector<double>(numbers.pairs.size(), 0), {}};
    const model::Dimension& counting = rows.measure.repetition.counting;
    if (counting.empty())
    {
        for (const std::uint32_t number : numbers.numbers)
            seen.times[number] += 1;
        return seen;
    }
    const Codes& codes = rows.codesOf(counting);
    std::vector<std::uint64_t> sightings;
    for (std::size_t index = 0; index < entries.rows.size(); ++index)
        codes.forEach(entries.rows[index],
                      [&](std::uint32_t code) { sightings.push_back(pairOf(numbers.numbers[index], code)); });
    seen.different = distinctPairs(sightings, seen.times.size(), codes.count());
    for (const std::uint64_t pair : seen.different)
        seen.times[groupOf(pair)] += 1;
    return seen;
}

/// People without a name, by what tells sightings apart: the row, or each value at `counting`.
using Unnamed = std::unordered_map<std::uint64_t, double>; ///< by group and row, or code

Unnamed unnamedBySighting(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Dimension& counting = rows.measure.repetition.counting;
    const Codes* const codes = counting.empty() ? nullptr : &rows.codesOf(counting);
    Unnamed unnamed;
    forEachUnnamed(rows, rows.measure.of.path, grouping,
                   [&](std::size_t index, double people)
                   {
                       const std::uint32_t group = grouping.group(index);
                       const std::uint32_t row = grouping.rows[index];
                       if (codes)
                           codes->forEach(row, [&](std::uint32_t code) { unnamed[pairOf(group, code)] += people; });
                       else
                           unnamed[pairOf(group, row)] += people;
                   });
    return unnamed;
}

/// How many of the sightings of people without a name each number was seen at with a name.
std::vector<double> seenThere(const Sightings& seen, const NumberedPairs& numbers, const Unnamed& unnamed)
{
    std::vector<double> times(numbers.pairs.size(), 0);
    for (const std::uint64_t pair : seen.different)
        times[groupOf(pair)] += unnamed.contains(pairOf(groupOf(numbers.pairs[groupOf(pair)]), codeOf(pair))) ? 1 : 0;
    return times;
}
}

std::vector<Figure> repeated(const RowMeasure& rows, const Grouping& grouping)
{
    const double times = rows.measure.repetition.times;
    const Codes& codes = rows.codesOf(rows.measure.of);
    const Entries entries = entriesOf(grouping, codes);
    const NumberedPairs numbers = numbered(entries.pairs, grouping.count(), codes.count());
    const Sightings seen = sightingsOf(rows, entries, numbers);
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (std::size_t number = 0; number < seen.times.size(); ++number)
        figures[groupOf(numbers.pairs[number])].value += seen.times[number] >= times ? 1 : 0;
    addWhoIsLeftOut(figures, rows, grouping);
    if (!countsUnnamed(rows))
        return figures;
    const Unnamed unnamed = unnamedBySighting(rows, grouping);
    std::vector<std::vector<double>> people(grouping.count());
    for (const auto& [sighting, count] : unnamed)
        people[groupOf(sighting)].push_back(count);
    const std::vector<double> there = seenThere(seen, numbers, unnamed);
    std::vector<std::vector<double>> missing(grouping.count());
    for (std::size_t number = 0; number < seen.times.size(); ++number)
    {
        const std::uint32_t group = groupOf(numbers.pairs[number]);
        const double misses = times - seen.times[number];
        if (misses > 0 && misses + there[number] <= static_cast<double>(people[group].size()))
            missing[group].push_back(misses);
    }
    for (std::size_t group = 0; group < figures.size(); ++group)
        if (const double more = mostSeenOften(std::move(missing[group]), people[group], times); more > 0)
            figures[group].upperBound = figures[group].value + more;
    return figures;
}

}
