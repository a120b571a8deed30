// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/FigureReading.hxx"

#include "engine/figures/Expressions.hxx"
#include "engine/figures/MeasureKinds.hxx"
#include "model/AgeDay.hxx"
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

/// What a count shows: nothing noted is nobody.
std::optional<double> countOf(const Figure& figure)
{
    if (figure.status == Status::Empty)
        return 0;
    if (figure.status != Status::Ok)
        return std::nullopt;
    return figure.value;
}
}

bool isWhole(double number)
{
    constexpr double nearly = 1e-4;
    return std::abs(number - std::round(number)) <= nearly;
}

model::Measure countOfRows(const model::Measure& measure)
{
    model::Measure count;
    count.kind = Kind::Count;
    count.source = measure.source;
    count.where = measure.condition();
    count.countsAll = true;
    count.period = measure.period;
    count.window = measure.window;
    return count;
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
    if (truth && !isWhole(*truth))
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
        model::Measure rows = countOfRows(measure);
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
                    const model::Measure counted = model::atEnd(indicator->measure, mContext.time->period.last);
                    least.push_back({value(counted, std::nullopt), factor});
                    isSum = isSum && unnamedOf(counted, std::nullopt).empty();
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
    const bool people = std::all_of(least.begin(), least.end(), [](const Term& term) { return isWhole(term.factor); });
    tell(numbers, least, figure.value - constant, people && (mContext.allPeople || !mContext.nobody));
}

FigureNumbers FigureReader::read(const model::Indicator& indicator, const Figure& figure,
                                 const std::vector<std::string>& keys, const FigureTime& time)
{
    const model::Measure measure = model::atEnd(indicator.measure, time.period.last);
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
    const model::Measure measure = model::atEnd(indicator.measure, time.period.last);
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
