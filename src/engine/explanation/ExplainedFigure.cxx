// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/explanation/ExplainedRows.hxx"
#include "engine/figures/NoRow.hxx"
#include "engine/figures/Quotients.hxx"
#include "engine/figures/RowFigures.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ficheaction::engine
{

namespace
{
using Kind = model::MeasureKind;

/// The contributions, without those of rows that only stand beside the first of their group.
std::vector<double> contributionsOf(const Explanation& explanation)
{
    std::vector<double> all;
    for (const CountedRow& row : explanation.counted)
        if (!std::isnan(row.contribution))
            all.push_back(row.contribution);
    return all;
}

/// The same, with what people without a name may add.
std::vector<double> mostOf(const Explanation& explanation)
{
    std::vector<double> all;
    for (const CountedRow& row : explanation.counted)
    {
        if (!std::isnan(row.contribution))
            all.push_back(row.contribution);
        all.back() += row.possible;
    }
    return all;
}

double sumOf(const std::vector<double>& numbers)
{
    return std::accumulate(numbers.begin(), numbers.end(), 0.0);
}

double medianOf(std::vector<double> numbers)
{
    std::sort(numbers.begin(), numbers.end());
    const std::size_t middle = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[middle] : (numbers[middle - 1] + numbers[middle]) / 2;
}

Figure over(double numerator, double denominator)
{
    Figure figure = figureOf(numerator / denominator);
    figure.numerator = numerator;
    figure.denominator = denominator;
    return figure;
}

Figure changeOf(const Explanation& explanation, double sum)
{
    const auto pairs = static_cast<double>(explanation.groups.size());
    if (explanation.measure.pairing.figure == model::Pairing::Figure::Change)
        return over(sum, pairs);
    Figure figure = figureOf(sum);
    figure.numerator = sum;
    figure.denominator = pairs;
    return figure;
}

/// Of kinds that have no figure without a number.
Figure figureOfNumbers(const Explanation& explanation, const std::vector<double>& numbers)
{
    switch (explanation.measure.kind)
    {
    case Kind::Sum:
        return figureOf(sumOf(numbers));
    case Kind::Median:
        return figureOf(medianOf(numbers));
    case Kind::Minimum:
        return figureOf(*std::min_element(numbers.begin(), numbers.end()));
    case Kind::Maximum:
        return figureOf(*std::max_element(numbers.begin(), numbers.end()));
    case Kind::Level:
        if (explanation.measure.level == model::LevelFigure::Distribution)
            return figureOf(sumOf(numbers));
        return figureOf(explanation.measure.level == model::LevelFigure::Minimum
                            ? *std::min_element(numbers.begin(), numbers.end())
                            : *std::max_element(numbers.begin(), numbers.end()));
    case Kind::Paired:
        return changeOf(explanation, sumOf(numbers));
    case Kind::Manual:
        return figureOf(numbers.front());
    default:
        return over(sumOf(numbers), static_cast<double>(numbers.size()));
    }
}
}

Figure figureMadeOf(const Explanation& explanation)
{
    if (!explanation.anyInWindow)
        return figureOfNoData(figureOfNoRow(explanation.measure));
    const std::vector<double> numbers = contributionsOf(explanation);
    switch (explanation.measure.kind)
    {
    case Kind::Count:
    case Kind::Distinct:
    case Kind::AtLeast:
    case Kind::New:
    case Kind::Returning:
    case Kind::List:
    case Kind::Quotes:
    case Kind::Done:
    {
        Figure figure = figureOf(sumOf(numbers));
        if (explanation.possiblyMore > 0)
            figure.upperBound = figure.value + explanation.possiblyMore;
        return figure;
    }
    case Kind::Sum:
        return numbers.empty() && !explanation.anyRow ? figureOf(0)
               : numbers.empty()                      ? figureOfNothing(true)
                                                      : figureOfNumbers(explanation, numbers);
    case Kind::Manual:
        return numbers.empty() ? Figure() : figureOfNumbers(explanation, numbers);
    default:
    {
        if (numbers.empty())
            return figureOfNothing(explanation.anyRow);
        Figure figure = figureOfNumbers(explanation, numbers);
        if (const double most = figureOfNumbers(explanation, mostOf(explanation)).value; most > figure.value)
            figure.upperBound = most;
        return figure;
    }
    }
}

}
