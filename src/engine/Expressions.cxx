// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Expressions.hxx"

#include "engine/Quotients.hxx"

namespace ficheaction::engine
{

namespace
{
using Kind = model::Formula::Kind;

/// A number, or why there is none.
struct Term
{
    Status status = Status::Ok;
    Interval value;
};

Term combined(Kind kind, const Term& one, const Term& other)
{
    if (one.status != Status::Ok)
        return one;
    if (other.status != Status::Ok)
        return other;
    switch (kind)
    {
    case Kind::Sum:
        return {Status::Ok, one.value + other.value};
    case Kind::Difference:
        return {Status::Ok, one.value - other.value};
    case Kind::Product:
        return {Status::Ok, one.value * other.value};
    default:
        if (other.value.containsZero())
            return {Status::NotApplicable, {}};
        return {Status::Ok, one.value / other.value};
    }
}

Term termOf(const model::Formula& formula, const std::function<const Figure&(const std::string&)>& indicator)
{
    switch (formula.kind)
    {
    case Kind::Number:
        return {Status::Ok, {formula.number, formula.number}};
    case Kind::Indicator:
    {
        const Figure& figure = indicator(formula.indicator);
        return {figure.status, intervalOf(figure)};
    }
    case Kind::Negation:
        return combined(Kind::Difference, {}, termOf(formula.parts[0], indicator));
    default:
        return combined(formula.kind, termOf(formula.parts[0], indicator), termOf(formula.parts[1], indicator));
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
    const Term term = termOf(formula, indicator);
    if (term.status == Status::Ok)
        return figureOf(term.value);
    Figure figure;
    figure.status = term.status;
    return figure;
}

std::vector<std::string> indicatorsOf(const model::Formula& formula)
{
    std::vector<std::string> found;
    addIndicators(formula, found);
    return found;
}

}
