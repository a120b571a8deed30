// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/RollUp.hxx"

#include "engine/figures/Quotients.hxx"

namespace ficheaction::engine
{

namespace
{
Figure sumOf(std::span<const Figure> figures)
{
    Interval sum;
    for (const Figure& figure : figures)
        if (figure.status == Status::Ok)
            sum = sum + intervalOf(figure);
    return figureOf(sum);
}

Figure largestOf(std::span<const Figure> figures)
{
    const Figure* largest = nullptr;
    for (const Figure& figure : figures)
        if (figure.status == Status::Ok && (!largest || intervalOf(figure).high > intervalOf(*largest).high))
            largest = &figure;
    return largest ? *largest : Figure();
}

Figure lastOf(std::span<const Figure> figures)
{
    const Figure* last = nullptr;
    for (const Figure& figure : figures)
        if (figure.status == Status::Ok)
            last = &figure;
    return last ? *last : Figure();
}

Figure ratioOfSums(std::span<const Figure> figures)
{
    Figure numerator = figureOf(Interval{});
    Figure denominator = figureOf(Interval{});
    for (const Figure& figure : figures)
    {
        numerator.value += figure.numerator.value_or(0);
        denominator.value += figure.denominator.value_or(0);
    }
    return quotientOf(numerator, denominator, true);
}
}

Figure rolledUp(const model::Indicator& indicator, std::span<const Figure> periods, const Figure& recomputed)
{
    bool any = false;
    for (const Figure& figure : periods)
        any = any || figure.status == Status::Ok;
    if (indicator.rollUp == model::RollUp::Recompute || recomputed.status == Status::Error)
        return recomputed;
    Figure none;
    none.status = Status::NotApplicable;
    if (indicator.rollUp == model::RollUp::None)
        return none;
    if (!any)
        return periods.empty() ? none : periods.back();
    switch (indicator.rollUp)
    {
    case model::RollUp::Sum:
        return sumOf(periods);
    case model::RollUp::Last:
        return lastOf(periods);
    case model::RollUp::Maximum:
        return largestOf(periods);
    default:
        return ratioOfSums(periods);
    }
}

}
