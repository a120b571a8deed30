// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureQuotients: what shares, rates and trends tell of the two numbers that they are made of.

#include "privacy/disclosure/FigureReading.hxx"

#include "model/AgeDay.hxx"
#include "model/Among.hxx"
#include "privacy/disclosure/PeopleCounting.hxx"

#include <cmath>

namespace ficheaction::privacy
{

namespace
{
using engine::Figure;
using engine::Status;

bool isFraction(const model::Measure& numerator, const model::Measure& denominator)
{
    return numerator.kind == denominator.kind && numerator.source == denominator.source &&
           numerator.of == denominator.of;
}

std::vector<model::Dimension> atEnd(std::vector<model::Dimension> breakdown, const model::Date& lastDay)
{
    for (model::Dimension& dimension : breakdown)
        dimension = model::atEnd(std::move(dimension), lastDay);
    return breakdown;
}

/// A whole number that a division hides.
std::optional<double> whole(double number)
{
    if (!isWhole(number))
        return std::nullopt;
    return std::round(number);
}
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
    // Of those who are among the others no more is told than that they may be all of them.
    const model::Among among =
        measure.outside ? model::Among::Unknown : model::amongThose(numerator, measure.operands.back());
    const bool mayBeAll = among != model::Among::Unknown && figure.upperBound.value_or(figure.value) >= 1;
    if (figure.status == Status::Ok && above && below && *below > 0 && !aboveMore.empty() && !mayBeAll)
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
        {
            Terms others = belowMore;
            if (among == model::Among::EachRow)
                for (const Term& same : aboveMore)
                    others.push_back({same.quantity, -same.factor});
            tell(numbers, others, *most - *below, isPeople(denominator));
        }
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
    const model::Measure operand = model::atEnd(measure.operands.front(), mContext.time->period.last);
    const std::vector<model::Dimension> parts = atEnd(measure.breakdown, mContext.time->period.last);
    mContext.breakdown = &parts;
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
    const model::Measure earlier = model::atEnd(measure.operands.front(), before.period.last);
    const std::vector<model::Dimension> earlierParts = atEnd(measure.breakdown, before.period.last);
    mContext.time = &before;
    mContext.breakdown = &earlierParts;
    const Terms thenTerms = valueOf(earlier, then);
    const Terms thenMore = unnamedOf(earlier, std::nullopt);
    mContext.time = time;
    mContext.breakdown = &parts;
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

}
