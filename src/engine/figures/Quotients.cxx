// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Quotients.hxx"

#include <algorithm>

namespace ficheaction::engine
{

Interval intervalOf(const Figure& figure)
{
    return {figure.value, figure.upperBound.value_or(figure.value)};
}

Figure figureOf(const Interval& interval)
{
    Figure figure;
    figure.status = Status::Ok;
    figure.value = interval.low;
    if (interval.high != interval.low)
        figure.upperBound = interval.high;
    return figure;
}

void addRemarks(Figure& figure, const Figure& part)
{
    for (const Remark& remark : part.remarks)
        if (std::find(figure.remarks.begin(), figure.remarks.end(), remark) == figure.remarks.end())
            figure.remarks.push_back(remark);
}

Figure partOf(const Figure& figure)
{
    if (!figure.asPart)
        return figure;
    Figure part;
    part.status = figure.asPart->status;
    part.value = figure.asPart->value;
    return part;
}

Figure figureOfNoData(const Figure& zero)
{
    Figure figure;
    figure.asPart = Figure::AsPart{zero.status, zero.value};
    return figure;
}

Interval shareOf(const Interval& part, const Interval& whole, model::Among among)
{
    const double same = among == model::Among::EachRow ? part.high - part.low : 0;
    return {part.low / (whole.high - same), std::min(1.0, part.high / whole.low)};
}

Figure quotientOf(const Figure& numerator, const Figure& denominator, bool anyInWindow, model::Among among)
{
    if (!anyInWindow)
        return figureOfNoData(quotientOf(numerator, denominator, true));
    Figure quotient;
    const bool overNothing = denominator.status == Status::Ok && intervalOf(denominator).containsZero();
    if (overNothing || numerator.status == Status::NotApplicable || denominator.status == Status::NotApplicable)
        quotient.status = Status::NotApplicable;
    else if (numerator.status == Status::Empty || denominator.status == Status::Empty)
        return quotient;
    else
        quotient =
            figureOf(among == model::Among::Unknown ? intervalOf(numerator) / intervalOf(denominator)
                                                    : shareOf(intervalOf(numerator), intervalOf(denominator), among));
    quotient.numerator = numerator.value;
    quotient.denominator = denominator.value;
    addRemarks(quotient, numerator);
    addRemarks(quotient, denominator);
    return quotient;
}

Figure trendOf(const Figure& now, const Figure& then, model::Comparison::Form form)
{
    Figure trend;
    if (now.asPart)
    {
        trend.status = Status::NotApplicable;
        return figureOfNoData(trend);
    }
    trend.status = now.status == Status::Ok ? Status::NotApplicable : now.status;
    const bool change = form == model::Comparison::Form::Change;
    if (now.status != Status::Ok || then.status != Status::Ok || (change && intervalOf(then).containsZero()))
        return trend;
    const Interval one{1, 1};
    trend = figureOf(change ? intervalOf(now) / intervalOf(then) - one : intervalOf(now) - intervalOf(then));
    if (change)
    {
        trend.numerator = now.value - then.value;
        trend.denominator = then.value;
    }
    addRemarks(trend, now);
    addRemarks(trend, then);
    return trend;
}

}
