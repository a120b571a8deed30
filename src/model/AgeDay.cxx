// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/AgeDay.hxx"

#include <algorithm>

namespace ficheaction::model
{

namespace
{
bool asksPeriodEnd(const Filter& filter)
{
    return isPeriodEnd(filter.on) || std::any_of(filter.parts.begin(), filter.parts.end(),
                                                 [](const Filter& part) { return asksPeriodEnd(part); });
}

void setEnd(Path& on, const Date& lastDay)
{
    if (isPeriodEnd(on))
        on = Path{{isoText(lastDay)}};
}

void setEnd(Filter& filter, const Date& lastDay)
{
    setEnd(filter.on, lastDay);
    for (Filter& part : filter.parts)
        setEnd(part, lastDay);
}
}

bool isPeriodEnd(const Path& on)
{
    return on.steps.size() == 1 && on.steps.front() == periodEndWord;
}

std::optional<Date> fixedDay(const Path& on)
{
    return on.steps.size() == 1 ? dateFromIso(on.steps.front()) : std::nullopt;
}

bool isOneDay(const Path& on)
{
    return isPeriodEnd(on) || fixedDay(on).has_value();
}

bool asksPeriodEnd(const Dimension& dimension)
{
    return isPeriodEnd(dimension.on);
}

bool asksPeriodEnd(const Measure& measure)
{
    const auto asks = [](const auto& part) { return asksPeriodEnd(part); };
    return asks(measure.where) || asks(measure.ofRegisters) || asks(measure.of) || asks(measure.sampling.per) ||
           asks(measure.repetition.counting) || asks(measure.pairing.before) || asks(measure.pairing.after) ||
           asks(measure.schedule.done) || std::any_of(measure.breakdown.begin(), measure.breakdown.end(), asks) ||
           std::any_of(measure.operands.begin(), measure.operands.end(), asks);
}

Dimension atEnd(Dimension dimension, const Date& lastDay)
{
    setEnd(dimension.on, lastDay);
    return dimension;
}

Measure atEnd(Measure measure, const Date& lastDay)
{
    if (measure.kind == MeasureKind::Trend)
        return measure;
    for (Filter* const filter : {&measure.where, &measure.ofRegisters, &measure.pairing.before, &measure.pairing.after,
                                 &measure.schedule.done})
        setEnd(*filter, lastDay);
    for (Dimension* const dimension : {&measure.of, &measure.sampling.per, &measure.repetition.counting})
        setEnd(dimension->on, lastDay);
    for (Dimension& dimension : measure.breakdown)
        setEnd(dimension.on, lastDay);
    for (Measure& operand : measure.operands)
        operand = atEnd(std::move(operand), lastDay);
    return measure;
}

}
