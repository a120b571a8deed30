// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Expressions.hxx"

#include "engine/figures/Quotients.hxx"

#include <algorithm>
#include <map>
#include <optional>
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

/// Figures of a formula that are not certain.
struct Uncertain
{
    std::vector<std::string> names; ///< each once, in order
    std::vector<Interval> intervals;
    std::size_t times = 0; ///< how often the formula names one of them
};

/// Two of them, where those of `part` are among those of `whole`, who are at most `furthest` more.
struct Pair
{
    std::size_t part;
    std::size_t whole;
    double furthest;
};

/// Numbers that each of them may be, in the order of the names.
using Candidates = std::vector<std::vector<double>>;

void addBetween(std::vector<double>& numbers, const Interval& ends, double number)
{
    if (number >= ends.low && number <= ends.high && std::find(numbers.begin(), numbers.end(), number) == numbers.end())
        numbers.push_back(number);
}

/// The corners of what they can be together: each of them is at an end, or as near to or as far from another one that
/// is at a corner as it can be.
Candidates corners(const Uncertain& uncertain, const std::vector<Pair>& pairs)
{
    Candidates candidates;
    for (const Interval& interval : uncertain.intervals)
        candidates.push_back({interval.low, interval.high});
    for (std::size_t steps = 1; steps < uncertain.names.size(); ++steps)
    {
        const Candidates before = candidates;
        for (const Pair& pair : pairs)
            for (const double apart : {0.0, pair.furthest})
            {
                for (const double part : before[pair.part])
                    addBetween(candidates[pair.whole], uncertain.intervals[pair.whole], part + apart);
                for (const double whole : before[pair.whole])
                    addBetween(candidates[pair.part], uncertain.intervals[pair.part], whole - apart);
            }
    }
    return candidates;
}

/// How many points have a candidate of each.
double pointsOf(const Candidates& candidates)
{
    double points = 1;
    for (const std::vector<double>& each : candidates)
        points *= static_cast<double>(each.size());
    return points;
}

/// The same figure twice is the same number twice, and figures of the same people hang together: the smallest and the
/// largest result are looked for among what they can be together.
class Ends
{
public:
    Ends(const Indicators& indicator, const Relations& relations)
        : mIndicator(indicator)
        , mRelations(relations)
    {
    }

    /// `value` where the formula is of too high a degree for its ends to say.
    Interval narrowed(const model::Formula& formula, const Interval& value) const
    {
        const Uncertain uncertain = uncertainIn(formula);
        constexpr std::size_t most = 8;
        if (uncertain.names.empty() || uncertain.names.size() > most)
            return value;
        const std::vector<Pair> pairs = pairsOf(uncertain);
        if (pairs.empty() && uncertain.times == uncertain.names.size())
            return value;
        if (const auto worlds = wholeNumbers(uncertain))
            return spanOver(formula, uncertain, *worlds, pairs).value_or(value);
        constexpr double mostPoints = 20'000;
        const std::set<std::string> names(uncertain.names.begin(), uncertain.names.end());
        if (const Candidates together = corners(uncertain, pairs);
            isFractionOf(formula, names) && pointsOf(together) <= mostPoints)
            return spanOver(formula, uncertain, together, pairs).value_or(value);
        // Over what no pair allows, something may be divided by 0.
        const bool separately = std::all_of(names.begin(), names.end(),
                                            [&](const std::string& name) { return isFractionOf(formula, {name}); });
        const bool divides = degreesOf(formula, names).below > 0;
        return separately && (pairs.empty() || !divides)
                   ? spanOver(formula, uncertain, corners(uncertain, {}), {}).value_or(value)
                   : value;
    }

private:
    Uncertain uncertainIn(const model::Formula& formula) const
    {
        std::vector<std::string> named;
        addIndicators(formula, named);
        std::map<std::string, Interval> intervals;
        Uncertain uncertain;
        for (const std::string& id : named)
            if (const Interval interval = intervalOf(partOf(mIndicator(id))); interval.high > interval.low)
            {
                intervals.emplace(id, interval);
                ++uncertain.times;
            }
        for (const auto& [id, interval] : intervals)
        {
            uncertain.names.push_back(id);
            uncertain.intervals.push_back(interval);
        }
        return uncertain;
    }

    std::vector<Pair> pairsOf(const Uncertain& uncertain) const
    {
        std::vector<Pair> pairs;
        for (std::size_t part = 0; part < uncertain.names.size(); ++part)
            for (std::size_t whole = 0; whole < uncertain.names.size(); ++whole)
            {
                if (part == whole)
                    continue;
                const model::Among among = mRelations.among(uncertain.names[part], uncertain.names[whole]);
                const Interval& few = uncertain.intervals[part];
                const Interval& many = uncertain.intervals[whole];
                if (among != model::Among::Unknown)
                    pairs.push_back({part, whole, many.high - (among == model::Among::EachRow ? few.high : few.low)});
            }
        return pairs;
    }

    /// All that they can be, each by itself; nothing where one of them counts nothing, or there is too much.
    std::optional<Candidates> wholeNumbers(const Uncertain& uncertain) const
    {
        constexpr double mostWorlds = 2'000;
        double worlds = 1;
        for (std::size_t index = 0; index < uncertain.names.size(); ++index)
        {
            worlds *= uncertain.intervals[index].high - uncertain.intervals[index].low + 1;
            if (worlds > mostWorlds || !mRelations.isCount(uncertain.names[index]))
                return std::nullopt;
        }
        Candidates numbers(uncertain.names.size());
        for (std::size_t index = 0; index < numbers.size(); ++index)
        {
            const Interval& counts = uncertain.intervals[index];
            const auto many = static_cast<std::size_t>(counts.high - counts.low) + 1;
            for (std::size_t more = 0; more < many; ++more)
                numbers[index].push_back(counts.low + static_cast<double>(more));
        }
        return numbers;
    }

    /// What the formula is at least and at most at the points that the pairs allow; nothing where there is none.
    std::optional<Interval> spanOver(const model::Formula& formula, const Uncertain& uncertain,
                                     const Candidates& candidates, const std::vector<Pair>& pairs) const
    {
        std::optional<Interval> span;
        std::vector<std::size_t> places(candidates.size(), 0);
        const auto number = [&](std::size_t index) { return candidates[index][places[index]]; };
        const auto isAllowed = [&](const Pair& pair)
        {
            const double apart = number(pair.whole) - number(pair.part);
            return apart >= 0 && apart <= pair.furthest;
        };
        Point point;
        for (bool more = true; more;)
        {
            if (std::all_of(pairs.begin(), pairs.end(), isAllowed))
            {
                for (std::size_t index = 0; index < places.size(); ++index)
                    point[uncertain.names[index]] = number(index);
                const double there = valueAt(formula, point);
                span =
                    span ? Interval{std::min(span->low, there), std::max(span->high, there)} : Interval{there, there};
            }
            more = false;
            for (std::size_t index = 0; index < places.size() && !more; ++index)
            {
                more = ++places[index] < candidates[index].size();
                if (!more)
                    places[index] = 0;
            }
        }
        return span;
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
    const Relations& mRelations;
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
                const Relations& relations)
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
    const Value value = narrowedValueOf(formula, indicator, Ends(indicator, relations));
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
