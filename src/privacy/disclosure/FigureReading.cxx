// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/FigureReading.hxx"

#include "engine/Expressions.hxx"
#include "engine/MeasureKinds.hxx"
#include "privacy/disclosure/MeasureName.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;
using engine::Figure;
using engine::Status;

constexpr double nearlyWhole = 1e-4;

/// What a count shows: nothing noted is nobody.
std::optional<double> countOf(const Figure& figure)
{
    if (figure.status == Status::Empty)
        return 0;
    if (figure.status != Status::Ok)
        return std::nullopt;
    return figure.value;
}

bool isFraction(const model::Measure& numerator, const model::Measure& denominator)
{
    return numerator.kind == denominator.kind && numerator.source == denominator.source &&
           numerator.of == denominator.of;
}

/// A whole number that a division hides.
std::optional<double> whole(double number)
{
    if (!std::isfinite(number) || std::abs(number - std::round(number)) > nearlyWhole)
        return std::nullopt;
    return std::round(number);
}

/// The rule of the rows of a selection that have one value.
model::Measure countOfValue(const model::Measure& measure)
{
    model::Measure count;
    count.kind = Kind::Count;
    count.source = measure.source;
    count.where = measure.where;
    count.period = measure.period;
    count.window = measure.window;
    return count;
}
}

bool FigureReader::isPeople(const model::Measure& measure) const
{
    return mContext.allPeople || (!mContext.nobody && countsPeople(mBook.knowledge().definition(), measure));
}

std::size_t FigureReader::named(const model::Measure& measure, const std::string& which, std::optional<double> truth,
                                bool people)
{
    return mBook.number(measure, ruleName(measure), which, *mContext.time, *mContext.breakdown, *mContext.keys, truth,
                        people);
}

std::size_t FigureReader::value(const model::Measure& measure, std::optional<double> truth)
{
    const std::size_t quantity = named(measure, "v", truth, isPeople(measure));
    if (truth && std::abs(*truth - std::round(*truth)) > nearlyWhole)
        mBook.system.quantities[quantity].whole = false;
    if (truth && *truth < 0)
        mBook.system.quantities[quantity].lowest = -1e6;
    return quantity;
}

Terms FigureReader::valueOf(const model::Measure& measure, std::optional<double> truth)
{
    return {{value(measure, truth), 1}};
}

/// The people without a name among those of a measure: they are the rows' and not the people's, so that measures over
/// the same rows have the same.
Terms FigureReader::unnamedOf(const model::Measure& measure, std::optional<double> truth)
{
    Terms terms;
    if (measure.kind == Kind::Union)
    {
        for (const model::Measure& operand : measure.operands)
        {
            const Terms more = unnamedOf(operand, std::nullopt);
            terms.insert(terms.end(), more.begin(), more.end());
        }
        return terms;
    }
    if (measure.kind == Kind::Distinct || measure.kind == Kind::New)
    {
        if (!mBook.knowledge().mayHaveUnnamed(measure))
            return {};
        model::Measure rows = countOfValue(measure);
        const std::string rule = "unnamed " + selectionName(measure) + measure.of.path.text();
        return {{mBook.number(rows, rule, "n", *mContext.time, *mContext.breakdown, *mContext.keys, truth,
                              isPeople(measure)),
                 1}};
    }
    const bool may = measure.operands.empty() ? mBook.knowledge().mayHaveUnnamed(measure)
                                              : std::any_of(measure.operands.begin(), measure.operands.end(),
                                                            [this](const auto& operand)
                                                            { return mBook.knowledge().mayHaveUnnamed(operand); });
    if (!may || measure.kind == Kind::Count || measure.kind == Kind::Sum)
        return {};
    return {{named(measure, "x", truth, isPeople(measure)), 1}};
}

void FigureReader::tell(FigureNumbers& numbers, Terms terms, std::optional<double> value, bool people)
{
    if (!value || terms.empty())
        return;
    if (people)
        numbers.sensitive.push_back({terms, *value});
    numbers.told.push_back({std::move(terms), *value});
}

void FigureReader::readCount(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    const std::optional<double> count = countOf(figure);
    std::optional<double> more;
    if (count)
        more = figure.status == Status::Ok ? figure.upperBound.value_or(*count) - *count : 0;
    const bool people = isPeople(measure);
    const Terms terms = valueOf(measure, count);
    const Terms unnamed = unnamedOf(measure, more);
    tell(numbers, terms, count, people);
    tell(numbers, unnamed, more, people);
    numbers.atLeastOne = terms;
    numbers.atLeastOne.insert(numbers.atLeastOne.end(), unnamed.begin(), unnamed.end());
}

void FigureReader::readQuotient(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    const bool shown = figure.status == Status::Ok || figure.status == Status::NotApplicable;
    const std::optional<double> above = shown ? figure.numerator : std::nullopt;
    const std::optional<double> below = shown ? figure.denominator : std::nullopt;
    const model::Measure& numerator = measure.operands.front();
    const Terms aboveTerms = valueOf(numerator, above);
    tell(numbers, aboveTerms, above, isPeople(numerator));
    const Terms aboveMore = isPlainCount(numerator) ? unnamedOf(numerator, std::nullopt) : Terms();
    if (figure.status == Status::Ok && above && below && *below > 0 && !aboveMore.empty())
        if (const auto most = whole(figure.upperBound.value_or(figure.value) * *below))
            tell(numbers, aboveMore, *most - *above, isPeople(numerator));
    if (measure.outside)
        return;
    const model::Measure& denominator = measure.operands.back();
    const Terms belowTerms = valueOf(denominator, below);
    tell(numbers, belowTerms, below, isPeople(denominator));
    const Terms belowMore = isPlainCount(denominator) ? unnamedOf(denominator, std::nullopt) : Terms();
    if (figure.status == Status::Ok && above && below && *above > 0 && figure.value > 0 && !belowMore.empty())
        if (const auto most = whole(*above / figure.value))
            tell(numbers, belowMore, *most - *below, isPeople(denominator));
    if (isFraction(numerator, denominator) && isPlainCount(numerator))
    {
        // Who is not among them is a number as well: 43 of 44.
        if (const auto rest = mBook.difference(belowTerms.front().quantity, aboveTerms.front().quantity);
            rest && above && below && isPeople(denominator))
            numbers.sensitive.push_back({{{*rest, 1}}, *below - *above});
    }
    numbers.atLeastOne = belowTerms;
    numbers.atLeastOne.insert(numbers.atLeastOne.end(), belowMore.begin(), belowMore.end());
}

void FigureReader::readTrend(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    const model::Measure& operand = measure.operands.front();
    const bool people = isPeople(operand);
    if (!isPlainCount(operand))
    {
        numbers.countUnknown = people && figure.status == Status::Ok;
        return;
    }
    const bool shown = figure.status == Status::Ok;
    const bool change = measure.comparison.form == model::Comparison::Form::Change;
    std::optional<double> then;
    std::optional<double> now;
    if (shown && change && figure.numerator && figure.denominator)
    {
        then = figure.denominator;
        now = *figure.numerator + *figure.denominator;
    }
    if (measure.comparison.against == model::Comparison::Against::Baseline)
    {
        tell(numbers, valueOf(operand, now), now, people);
        numbers.countUnknown = people && shown && !now;
        return;
    }
    const Terms nowTerms = valueOf(operand, now);
    const Terms nowMore = unnamedOf(operand, std::nullopt);
    const FigureTime before{mContext.time->copy, model::previousPeriod(mContext.time->period)};
    const FigureTime* time = mContext.time;
    mContext.time = &before;
    const Terms thenTerms = valueOf(operand, then);
    const Terms thenMore = unnamedOf(operand, std::nullopt);
    mContext.time = time;
    tell(numbers, nowTerms, now, people);
    tell(numbers, thenTerms, then, people);
    if (!shown || change)
        return;
    Terms least = nowTerms;
    for (const Terms* part : {&thenTerms, &thenMore})
        for (const Term& term : *part)
            least.push_back({term.quantity, -1});
    numbers.told.push_back({least, figure.value});
    if (nowMore.empty() && thenMore.empty())
        return;
    Terms most = nowTerms;
    most.insert(most.end(), nowMore.begin(), nowMore.end());
    for (const Term& term : thenTerms)
        most.push_back({term.quantity, -1});
    numbers.told.push_back({most, figure.upperBound.value_or(figure.value)});
}

void FigureReader::readMean(const model::Measure& measure, const Figure& figure, FigureNumbers& numbers)
{
    using Each = model::Sampling::Each;
    const model::Sampling& sampling = measure.sampling;
    model::Measure sampled = countOfValue(measure);
    sampled.of = measure.of;
    sampled.kind = sampling.each == Each::Distinct ? Kind::Distinct
                   : sampling.each == Each::Count  ? Kind::Count
                                                   : Kind::Sum;
    model::Measure samples = countOfValue(measure);
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
    const model::Measure rows = countOfValue(measure);
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
            mBook.number(rows, ruleName(rows), "v", *mContext.time, breakdown, keys, count, people);
        tell(numbers, {{quantity, 1}}, count, people);
        all.push_back({quantity, 1});
    }
    if (measure.kind == Kind::Level)
        tell(numbers, all, figure.value, people);
}

/// A sum of plain counts is a number of the system; anything else goes where one of its figures goes.
void FigureReader::readExpression(const model::Formula& formula, const Figure& figure, FigureNumbers& numbers)
{
    const model::Template& definition = mBook.knowledge().definition();
    Terms least;
    double constant = 0;
    bool isSum = true;
    const std::function<void(const model::Formula&, double)> add = [&](const model::Formula& part, double factor)
    {
        using Form = model::Formula::Kind;
        switch (part.kind)
        {
        case Form::Number:
            constant += factor * part.number;
            return;
        case Form::Negation:
            add(part.parts[0], -factor);
            return;
        case Form::Sum:
        case Form::Difference:
            add(part.parts[0], factor);
            add(part.parts[1], part.kind == Form::Sum ? factor : -factor);
            return;
        case Form::Indicator:
            for (const auto& [object, indicator] : definition.indicators())
                if (indicator->id == part.indicator)
                {
                    if (!isPlainCount(indicator->measure))
                    {
                        isSum = false;
                        return;
                    }
                    least.push_back({value(indicator->measure, std::nullopt), factor});
                    isSum = isSum && unnamedOf(indicator->measure, std::nullopt).empty();
                }
            return;
        default:
            isSum = false;
        }
    };
    add(formula, 1);
    if (!isSum || least.empty())
    {
        numbers.madeOf = engine::indicatorsOf(formula);
        return;
    }
    if (figure.status != Status::Ok)
        return;
    const bool people =
        std::all_of(least.begin(), least.end(),
                    [](const Term& term) { return std::abs(term.factor - std::round(term.factor)) < nearlyWhole; });
    tell(numbers, least, figure.value - constant, people && (mContext.allPeople || !mContext.nobody));
}

FigureNumbers FigureReader::read(const model::Indicator& indicator, const Figure& figure,
                                 const std::vector<std::string>& keys, const FigureTime& time)
{
    const model::Measure& measure = indicator.measure;
    mContext = {&time, &measure.breakdown, &keys, indicator.countsPeople == true, indicator.countsPeople == false};
    FigureNumbers numbers;
    if (figure.status == Status::Error)
        return numbers;
    if (isPlainCount(measure))
        readCount(measure, figure, numbers);
    else if (engine::isQuotient(measure.kind))
        readQuotient(measure, figure, numbers);
    else
        switch (measure.kind)
        {
        case Kind::Trend:
            readTrend(measure, figure, numbers);
            break;
        case Kind::Mean:
        case Kind::Median:
        case Kind::Minimum:
        case Kind::Maximum:
            readMean(measure, figure, numbers);
            break;
        case Kind::Paired:
            readPaired(measure, figure, numbers);
            break;
        case Kind::List:
            readValues(measure, figure, numbers);
            break;
        case Kind::Level:
            if (measure.level == model::LevelFigure::Distribution)
                readValues(measure, figure, numbers);
            else
                numbers.countUnknown = isPeople(measure) && figure.status == Status::Ok;
            break;
        case Kind::Expression:
            readExpression(measure.formula, figure, numbers);
            break;
        case Kind::Milestones:
            if (figure.status == Status::Ok && isPeople(measure))
            {
                const Terms planned{{named(measure, "planned", figure.denominator, true), 1}};
                const Terms done{{named(measure, "done", figure.numerator, true), 1}};
                tell(numbers, planned, figure.denominator, true);
                tell(numbers, done, figure.numerator, true);
                if (const auto rest = mBook.difference(planned.front().quantity, done.front().quantity))
                    numbers.sensitive.push_back({{{*rest, 1}}, *figure.denominator - *figure.numerator});
            }
            break;
        default: // Quotes, Done, Manual: people only where the template says so.
            if (figure.status == Status::Ok && isPeople(measure))
                tell(numbers, valueOf(measure, figure.value), figure.value, true);
        }
    return numbers;
}

FigureNumbers FigureReader::readRemark(const model::Indicator& indicator, const engine::IndicatorResult& result,
                                       const engine::Remark& remark, const std::vector<std::string>& keys,
                                       const FigureTime& time)
{
    const model::Measure& measure = indicator.measure;
    mContext = {&time, &measure.breakdown, &keys, indicator.countsPeople == true, indicator.countsPeople == false};
    FigureNumbers numbers;
    const bool people = isPeople(measure);
    switch (remark.kind)
    {
    case engine::Remark::Kind::CountedOnly:
        if (measure.kind == Kind::Distinct)
        {
            model::Measure first = measure;
            first.of.path.steps.resize(1);
            tell(numbers, unnamedOf(first, remark.count), remark.count, people);
        }
        else
            tell(numbers, {{named(measure, "counted only", remark.count, people), 1}}, remark.count, people);
        break;
    case engine::Remark::Kind::WithoutValue:
        tell(numbers, {{named(measure, "without " + remark.text, remark.count, people), 1}}, remark.count, people);
        break;
    case engine::Remark::Kind::SeenOnce:
        tell(numbers, {{named(measure, "seen once", remark.count, people), 1}}, remark.count, people);
        break;
    case engine::Remark::Kind::PartsAddUpTo:
        if (isPlainCount(measure))
        {
            Terms parts;
            for (const engine::Group& group : result.groups)
            {
                mContext.keys = &group.keys;
                const Terms terms = valueOf(measure, std::nullopt);
                parts.insert(parts.end(), terms.begin(), terms.end());
            }
            if (const std::optional<double> sum = mBook.truthOf(parts); sum && *sum == remark.count)
                numbers.told.push_back({std::move(parts), remark.count});
        }
        break;
    default:
        break;
    }
    return numbers;
}

}
