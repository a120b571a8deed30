// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Expressions.hxx"

#include "engine/figures/Quotients.hxx"

#include <optional>

namespace ficheaction::engine
{

namespace
{
using Kind = model::Formula::Kind;

using Indicators = std::function<const Figure&(const std::string&)>;

/// Nothing where something is divided by what may be 0.
std::optional<Interval> combined(Kind kind, const std::optional<Interval>& one, const std::optional<Interval>& other)
{
    if (!one || !other)
        return std::nullopt;
    switch (kind)
    {
    case Kind::Sum:
        return *one + *other;
    case Kind::Difference:
        return *one - *other;
    case Kind::Product:
        return *one * *other;
    default:
        return other->containsZero() ? std::nullopt : std::optional(*one / *other);
    }
}

std::optional<Interval> valueOf(const model::Formula& formula, const Indicators& indicator)
{
    switch (formula.kind)
    {
    case Kind::Number:
        return Interval{formula.number, formula.number};
    case Kind::Indicator:
        return intervalOf(indicator(formula.indicator));
    case Kind::Negation:
        return combined(Kind::Difference, Interval{}, valueOf(formula.parts[0], indicator));
    default:
        return combined(formula.kind, valueOf(formula.parts[0], indicator), valueOf(formula.parts[1], indicator));
    }
}

void addIndicators(const model::Formula& formula, std::vector<std::string>& found)
{
    if (formula.kind == Kind::Indicator)
        found.push_back(formula.indicator);
    for (const model::Formula& part : formula.parts)
        addIndicators(part, found);
}
}

Figure figureOf(const model::Formula& formula, const std::function<const Figure&(const std::string&)>& indicator)
{
    Figure figure;
    for (const std::string& id : indicatorsOf(formula))
        if (figure.status = indicator(id).status; figure.status != Status::Ok)
            return figure;
    const std::optional<Interval> value = valueOf(formula, indicator);
    figure.status = Status::NotApplicable;
    return value ? figureOf(*value) : figure;
}

std::vector<std::string> indicatorsOf(const model::Formula& formula)
{
    std::vector<std::string> found;
    addIndicators(formula, found);
    return found;
}

}
