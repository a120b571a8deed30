// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Expressions.hxx"

#include "engine/figures/Quotients.hxx"

#include <algorithm>
#include <map>
#include <set>

namespace ficheaction::engine
{

namespace
{
using Kind = model::Formula::Kind;

using Indicators = std::function<const Figure&(const std::string&)>;

/// What is known of a part of a formula; `interval` where it is Ok.
struct Value
{
    Status status = Status::Ok;
    Interval interval;
};

/// What is not applicable makes the whole so; so does a division by what may be 0. What nobody noted comes second.
Value combined(Kind kind, const Value& one, const Value& other)
{
    const bool overNothing = kind == Kind::Quotient && other.status == Status::Ok && other.interval.containsZero();
    if (overNothing || one.status == Status::NotApplicable || other.status == Status::NotApplicable)
        return {Status::NotApplicable, {}};
    if (one.status != Status::Ok || other.status != Status::Ok)
        return {Status::Empty, {}};
    switch (kind)
    {
    case Kind::Sum:
        return {Status::Ok, one.interval + other.interval};
    case Kind::Difference:
        return {Status::Ok, one.interval - other.interval};
    case Kind::Product:
        return {Status::Ok, one.interval * other.interval};
    default:
        return {Status::Ok, one.interval / other.interval};
    }
}

/// Of a formula without parts.
Value valueOf(const model::Formula& formula, const Indicators& indicator)
{
    if (formula.kind == Kind::Number)
        return {Status::Ok, {formula.number, formula.number}};
    const Figure part = partOf(indicator(formula.indicator));
    return {part.status, intervalOf(part)};
}

void addIndicators(const model::Formula& formula, std::vector<std::string>& found)
{
    if (formula.kind == Kind::Indicator)
        found.push_back(formula.indicator);
    for (const model::Formula& part : formula.parts)
        addIndicators(part, found);
}

/// The powers of what is not certain, above and below the line.
struct Degrees
{
    int above = 0;
    int below = 0;
};

Degrees degreesOf(const model::Formula& formula, const std::set<std::string>& uncertain)
{
    if (formula.parts.empty())
        return {formula.kind == Kind::Indicator && uncertain.contains(formula.indicator) ? 1 : 0, 0};
    const Degrees one = degreesOf(formula.parts[0], uncertain);
    if (formula.kind == Kind::Negation)
        return one;
    const Degrees other = degreesOf(formula.parts[1], uncertain);
    switch (formula.kind)
    {
    case Kind::Product:
        return {one.above + other.above, one.below + other.below};
    case Kind::Quotient:
        return {one.above + other.below, one.below + other.above};
    default:
        return {std::max(one.above + other.below, other.above + one.below), one.below + other.below};
    }
}

bool isFractionOf(const model::Formula& formula, const std::set<std::string>& uncertain)
{
    const Degrees degrees = degreesOf(formula, uncertain);
    return degrees.above <= 1 && degrees.below <= 1;
}

using Point = std::map<std::string, double>;

/// Corners of what two figures can be together, where those of `part` are among those of `whole`.
std::vector<Point> cornersTogether(const std::string& part, const Interval& few, const std::string& whole,
                                   const Interval& many, model::Among among)
{
    const double furthest = among == model::Among::EachRow ? many.high - few.high : many.high - few.low;
    std::vector<Point> corners;
    const auto add = [&](double one, double other)
    {
        const double apart = other - one;
        if (one >= few.low && one <= few.high && other >= many.low && other <= many.high && apart >= 0 &&
            apart <= furthest)
            corners.push_back({{part, one}, {whole, other}});
    };
    for (const double one : {few.low, few.high})
        for (const double other : {many.low, many.high, one, one + furthest})
            add(one, other);
    for (const double other : {many.low, many.high})
        for (const double one : {other, other - furthest})
            add(one, other);
    return corners;
}

/// The same figure twice is the same number twice: the smallest and the largest figure are where each is at an end.
class Ends
{
public:
    Ends(const Indicators& indicator, const Relation& among)
        : mIndicator(indicator)
        , mAmong(among)
    {
    }

    /// `value` where the formula is of too high a degree for its ends to say.
    Interval narrowed(const model::Formula& formula, const Interval& value) const
    {
        std::vector<std::string> named;
        addIndicators(formula, named);
        std::map<std::string, Interval> uncertain;
        std::set<std::string> names;
        std::size_t times = 0;
        for (const std::string& id : named)
            if (const Interval interval = intervalOf(partOf(mIndicator(id))); interval.high > interval.low)
            {
                uncertain.emplace(id, interval);
                names.insert(id);
                ++times;
            }
        constexpr std::size_t most = 8;
        if (names.empty() || names.size() > most)
            return value;
        std::vector<Point> corners;
        if (names.size() == 2 && isFractionOf(formula, names))
            corners = cornersOfPair(*names.begin(), *names.rbegin(), uncertain);
        const bool separately = std::all_of(names.begin(), names.end(),
                                            [&](const std::string& name) { return isFractionOf(formula, {name}); });
        if (corners.empty() && times > names.size() && separately)
            corners = cornersOf(uncertain);
        if (corners.empty())
            return value;
        Interval ends{valueAt(formula, corners.front()), valueAt(formula, corners.front())};
        for (const Point& corner : corners)
        {
            const double there = valueAt(formula, corner);
            ends = {std::min(ends.low, there), std::max(ends.high, there)};
        }
        return ends;
    }

private:
    std::vector<Point> cornersOfPair(const std::string& one, const std::string& other,
                                     const std::map<std::string, Interval>& uncertain) const
    {
        if (const model::Among among = mAmong(one, other); among != model::Among::Unknown)
            return cornersTogether(one, uncertain.at(one), other, uncertain.at(other), among);
        if (const model::Among among = mAmong(other, one); among != model::Among::Unknown)
            return cornersTogether(other, uncertain.at(other), one, uncertain.at(one), among);
        return {};
    }

    static std::vector<Point> cornersOf(const std::map<std::string, Interval>& uncertain)
    {
        std::vector<Point> corners{{}};
        for (const auto& [id, interval] : uncertain)
        {
            std::vector<Point> more;
            for (const Point& corner : corners)
                for (const double end : {interval.low, interval.high})
                {
                    more.push_back(corner);
                    more.back()[id] = end;
                }
            corners = std::move(more);
        }
        return corners;
    }

    double valueAt(const model::Formula& formula, const Point& point) const
    {
        switch (formula.kind)
        {
        case Kind::Number:
            return formula.number;
        case Kind::Indicator:
        {
            const auto known = point.find(formula.indicator);
            return known == point.end() ? partOf(mIndicator(formula.indicator)).value : known->second;
        }
        case Kind::Negation:
            return -valueAt(formula.parts[0], point);
        default:
        {
            const double one = valueAt(formula.parts[0], point);
            const double other = valueAt(formula.parts[1], point);
            return formula.kind == Kind::Sum          ? one + other
                   : formula.kind == Kind::Difference ? one - other
                   : formula.kind == Kind::Product    ? one * other
                                                      : one / other;
        }
        }
    }

    const Indicators& mIndicator;
    const Relation& mAmong;
};

Value narrowedValueOf(const model::Formula& formula, const Indicators& indicator, const Ends& ends)
{
    if (formula.parts.empty())
        return valueOf(formula, indicator);
    const Value one = narrowedValueOf(formula.parts[0], indicator, ends);
    Value value = formula.kind == Kind::Negation
                      ? combined(Kind::Difference, {}, one)
                      : combined(formula.kind, one, narrowedValueOf(formula.parts[1], indicator, ends));
    if (value.status == Status::Ok)
        value.interval = ends.narrowed(formula, value.interval);
    return value;
}

}

Figure figureOf(const model::Formula& formula, const std::function<const Figure&(const std::string&)>& indicator,
                const Relation& among)
{
    bool anyNoted = false;
    const std::vector<std::string> ids = indicatorsOf(formula);
    for (const std::string& id : ids)
    {
        const Figure& part = indicator(id);
        if (part.status == Status::Error)
            return part;
        anyNoted = anyNoted || !part.asPart;
    }
    const Value value = narrowedValueOf(formula, indicator, Ends(indicator, among));
    Figure figure = value.status == Status::Ok ? figureOf(value.interval) : Figure();
    figure.status = value.status;
    return ids.empty() || anyNoted ? figure : figureOfNoData(figure);
}

std::vector<std::string> indicatorsOf(const model::Formula& formula)
{
    std::vector<std::string> found;
    addIndicators(formula, found);
    return found;
}

}
