// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/People.hxx"
#include "engine/figures/RowFigures.hxx"
#include "engine/rows/Entries.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ficheaction::engine
{

namespace
{
using Each = model::Sampling::Each;

/// The numbers that a statistic is made of: each is from `low` to `high`.
struct Numbers
{
    std::vector<double> low;
    std::vector<double> high;

    void add(double from, double to)
    {
        low.push_back(from);
        high.push_back(to);
    }
};

/// One for each group.
using Samples = std::vector<Numbers>;

Samples rowSamples(const RowMeasure& rows, const Grouping& grouping)
{
    const PathValues& values = rows.values(rows.measure.of.path);
    Samples samples(grouping.count());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        if (const std::uint32_t row = grouping.rows[index]; !values.isNone(row))
            samples[grouping.group(index)].add(values.numbers[row], values.numbers[row]);
    return samples;
}

/// What the rows of one value at `per` have.
struct Sample
{
    double sum = 0;
    double numbers = 0;
    double rows = 0;
    double unnamed = 0; ///< Each::Distinct: how many more there may be
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -std::numeric_limits<double>::infinity();

    void add(double number)
    {
        sum += number;
        numbers += 1;
        lowest = std::min(lowest, number);
        highest = std::max(highest, number);
    }

    double as(Each each) const
    {
        switch (each)
        {
        case Each::Count:
            return rows;
        case Each::Mean:
            return sum / numbers;
        case Each::Minimum:
            return lowest;
        case Each::Maximum:
            return highest;
        default:
            return sum;
        }
    }
};

void addNumbers(const RowMeasure& rows, const Entries& entries, const NumberedPairs& numbers,
                std::vector<Sample>& samples)
{
    const PathValues& values = rows.values(rows.measure.of.path);
    for (std::size_t index = 0; index < entries.rows.size(); ++index)
        if (!values.isNone(entries.rows[index]))
            samples[numbers.numbers[index]].add(values.numbers[entries.rows[index]]);
}

/// How many different values at `of` each sample has, as its sum. One that has none, and nobody who was counted without
/// a name, has no number: nothing is known of it.
void addDifferent(const RowMeasure& rows, const Entries& entries, const NumberedPairs& numbers,
                  std::vector<Sample>& samples)
{
    const Codes& codes = rows.codesOf(rows.measure.of);
    std::vector<std::uint64_t> seen;
    for (std::size_t index = 0; index < entries.rows.size(); ++index)
        codes.forEach(entries.rows[index],
                      [&](std::uint32_t code) { seen.push_back(pairOf(numbers.numbers[index], code)); });
    for (const std::uint64_t pair : distinctPairs(seen, samples.size(), codes.count()))
        samples[groupOf(pair)].add(1);
    if (!countsUnnamed(rows))
        return;
    const Grouping bySample = {nullptr, entries.rows, numbers.numbers, std::vector<GroupKey>(samples.size())};
    forEachUnnamed(rows, rows.measure.of.path, bySample,
                   [&](std::size_t index, double people)
                   {
                       samples[numbers.numbers[index]].numbers += 1;
                       samples[numbers.numbers[index]].unnamed += people;
                   });
}

Samples groupSamples(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Sampling& sampling = rows.measure.sampling;
    const Codes& per = rows.codesOf(sampling.per);
    const Entries entries = entriesOf(grouping, per);
    const NumberedPairs numbers = numbered(entries.pairs, grouping.count(), per.count());
    std::vector<Sample> found(numbers.pairs.size());
    for (const std::uint32_t number : numbers.numbers)
        found[number].rows += 1;
    if (sampling.each == Each::Distinct)
        addDifferent(rows, entries, numbers, found);
    else if (sampling.each != Each::Count)
        addNumbers(rows, entries, numbers, found);
    Samples samples(grouping.count());
    for (std::size_t number = 0; number < found.size(); ++number)
        if (found[number].numbers > 0 || sampling.each == Each::Count)
        {
            const double low = found[number].as(sampling.each);
            samples[groupOf(numbers.pairs[number])].add(low, low + found[number].unnamed);
        }
    return samples;
}

double median(std::vector<double>& numbers)
{
    const auto middle = numbers.begin() + static_cast<std::ptrdiff_t>(numbers.size() / 2);
    std::nth_element(numbers.begin(), middle, numbers.end());
    if (numbers.size() % 2 == 1)
        return *middle;
    return (*std::max_element(numbers.begin(), middle) + *middle) / 2;
}

Figure statistic(model::MeasureKind kind, std::vector<double>& numbers)
{
    switch (kind)
    {
    case model::MeasureKind::Median:
        return figureOf(median(numbers));
    case model::MeasureKind::Minimum:
        return figureOf(*std::min_element(numbers.begin(), numbers.end()));
    case model::MeasureKind::Maximum:
        return figureOf(*std::max_element(numbers.begin(), numbers.end()));
    default:
    {
        const double sum = std::accumulate(numbers.begin(), numbers.end(), 0.0);
        Figure mean = figureOf(sum / static_cast<double>(numbers.size()));
        mean.numerator = sum;
        mean.denominator = static_cast<double>(numbers.size());
        return mean;
    }
    }
}

/// None of them goes down where a number goes up.
Figure statistic(model::MeasureKind kind, Numbers& numbers)
{
    Figure figure = statistic(kind, numbers.low);
    const double high = statistic(kind, numbers.high).value;
    if (high > figure.value)
        figure.upperBound = high;
    return figure;
}
}

std::vector<Figure> statistics(const RowMeasure& rows, const Grouping& grouping)
{
    Samples samples = rows.measure.sampling.per.empty() ? rowSamples(rows, grouping) : groupSamples(rows, grouping);
    const std::vector<Figure> rowCounts = counts(grouping);
    std::vector<Figure> figures;
    for (std::size_t group = 0; group < samples.size(); ++group)
        figures.push_back(samples[group].low.empty() ? figureOfNothing(rowCounts[group].value > 0)
                                                     : statistic(rows.measure.kind, samples[group]));
    if (!rows.measure.sampling.per.empty() && rows.measure.sampling.each == Each::Distinct)
        addWhoIsLeftOut(figures, rows, grouping);
    return figures;
}

}
