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

Figure quotientOf(const Figure& numerator, const Figure& denominator, bool anyInWindow)
{
    Figure quotient;
    const bool overNothing = intervalOf(denominator).containsZero() || numerator.status == Status::NotApplicable;
    if (!anyInWindow || (!overNothing && numerator.status == Status::Empty))
        return quotient;
    if (overNothing)
        quotient.status = Status::NotApplicable;
    else
        quotient = figureOf(intervalOf(numerator) / intervalOf(denominator));
    quotient.numerator = numerator.value;
    quotient.denominator = denominator.value;
    addRemarks(quotient, numerator);
    addRemarks(quotient, denominator);
    return quotient;
}

Figure trendOf(const Figure& now, const Figure& then, model::Comparison::Form form)
{
    Figure trend;
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
