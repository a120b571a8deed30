// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureSamples: what means, pairs of before and after, and lists of values tell of the rows that they are made of.

#include "privacy/disclosure/FigureReading.hxx"

#include "privacy/disclosure/MeasureName.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;
using engine::Figure;
using engine::Status;
}

void FigureReader::readMean(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    using Each = model::Sampling::Each;
    const model::Sampling& sampling = measure.sampling;
    model::Measure sampled = countOfRows(measure);
    sampled.of = measure.of;
    sampled.kind = sampling.each == Each::Distinct ? Kind::Distinct
                   : sampling.each == Each::Count  ? Kind::Count
                                                   : Kind::Sum;
    model::Measure samples = countOfRows(measure);
    samples.kind = sampling.per.empty() ? Kind::Count : Kind::Distinct;
    samples.of = sampling.per;
    const bool ofCounts = !sampling.per.empty() && (sampling.each == Each::Sum || sampled.kind != Kind::Sum);
    const bool peopleInSamples = ofCounts && isPeople(sampled) && !mContext.nobody;
    const bool peopleAreSamples = sampling.per.empty() ? isPeople(measure) : isPeople(samples);
    const bool shown = figure.status == Status::Ok;
    if (shown && peopleInSamples)
    {
        tell(numbers, {{named(measure, "sum", figure.numerator, true), 1}}, figure.numerator, true);
        // The smallest or the largest of some counts is a count itself.
        if (measure.kind != Kind::Mean)
            numbers.sensitive.push_back({{{named(measure, "extreme", figure.value, true), 1}}, figure.value});
    }
    if (!peopleAreSamples)
        return;
    if (measure.kind == Kind::Mean)
    {
        const std::optional<double> many = shown ? figure.denominator : std::nullopt;
        tell(numbers, {{named(measure, "samples", many, true), 1}}, many, true);
        numbers.atLeastOne = {{named(measure, "samples", many, true), 1}};
    }
    else
        numbers.countUnknown = shown;
}

void FigureReader::readPaired(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    using Which = model::Pairing::Figure;
    model::Measure rule = measure;
    rule.pairing.figure = Which::Change;
    const bool people = isPeople(measure);
    const std::optional<double> pairs = figure.status == Status::Ok ? figure.denominator : std::nullopt;
    const Terms all{{named(rule, "pairs", pairs, people), 1}};
    tell(numbers, all, pairs, people);
    numbers.atLeastOne = all;
    if (measure.pairing.figure == Which::Change)
        return;
    const std::optional<double> some = figure.status == Status::Ok ? figure.numerator : std::nullopt;
    const std::string which = measure.pairing.figure == Which::Improved   ? "improved"
                              : measure.pairing.figure == Which::Declined ? "declined"
                                                                          : "unchanged";
    const Terms part{{named(rule, which, some, people), 1}};
    tell(numbers, part, some, people);
    if (const auto rest = mBook.difference(all.front().quantity, part.front().quantity); rest && some && people)
        numbers.sensitive.push_back({{{*rest, 1}}, *pairs - *some});
    Terms together = all;
    for (const char* each : {"improved", "declined", "unchanged"})
        together.push_back({named(rule, each, std::nullopt, people), -1});
    mBook.relate(std::move(together), true, 0);
}

/// How many rows have each value: the same number as a count of these rows, broken down by the value.
void FigureReader::readValues(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    if (figure.status != Status::Ok)
        return;
    const bool people = isPeople(measure);
    const model::Measure rows = countOfRows(measure);
    std::vector<model::Dimension> breakdown = *mContext.breakdown;
    breakdown.resize(mContext.keys->size());
    breakdown.push_back(measure.of);
    Terms all;
    for (const engine::ValueCount& each : figure.values)
    {
        std::vector<std::string> keys = *mContext.keys;
        keys.push_back(each.value);
        const auto count = static_cast<double>(each.count);
        const std::size_t quantity =
            mBook.numberOfSome(rows, ruleName(rows), *mContext.time, breakdown, keys, count, people);
        tell(numbers, {{quantity, 1}}, count, people);
        all.push_back({quantity, 1});
    }
    if (measure.kind == Kind::Level)
        tell(numbers, all, figure.value, people);
}

}
