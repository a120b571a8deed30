// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RowAtATime.hxx"

#include "PlainDays.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::test
{

using model::Measure;
using model::MeasureKind;
using model::Window;

namespace
{
using Breakdown = std::vector<model::Dimension>;
using Rows = PlainFigures::Rows;
using Key = std::vector<Value>;

/// What is known of a number.
struct Span
{
    double low = 0;
    double high = 0;

    bool mayBeZero() const { return low <= 0 && 0 <= high; }
};

Span spanOf(const ExpectedFigure& figure)
{
    return {figure.value, figure.high()};
}

/// The span of every result of `combine` over the ends of two spans.
template <class Combine> Span combined(const Span& one, const Span& other, Combine combine)
{
    const double ends[] = {combine(one.low, other.low), combine(one.low, other.high), combine(one.high, other.low),
                           combine(one.high, other.high)};
    return {*std::min_element(std::begin(ends), std::end(ends)), *std::max_element(std::begin(ends), std::end(ends))};
}

void setSpan(ExpectedFigure& figure, const Span& span)
{
    figure.value = span.low;
    if (span.high != span.low)
        figure.upperBound = span.high;
}

ExpectedFigure ofStatus(const std::string& status)
{
    ExpectedFigure figure;
    figure.status = status;
    return figure;
}

class Reckoner
{
public:
    Reckoner(const Case& example, const model::Period& period)
        : mExample(example)
        , mConditions(example)
        , mPeriod(period)
    {
    }

    Expected indicator(const model::Indicator& indicator)
    {
        const Measure& measure = indicator.measure;
        if (measure.kind == MeasureKind::Expression)
            return expression(measure.formula);
        Expected expected = reckon(measure, measure.breakdown, mPeriod, baselineOf(indicator));
        remarkParts(measure, expected);
        return expected;
    }

private:
    using Baseline = std::optional<double>;

    Baseline baselineOf(const model::Indicator& indicator) const
    {
        const auto typed = mExample.inputs.baselines.find(indicator.id);
        const model::Expectation& baseline =
            typed == mExample.inputs.baselines.end() ? indicator.baseline : typed->second;
        const auto* number = std::get_if<double>(&baseline);
        return number ? Baseline(*number) : std::nullopt;
    }

    static void remarkParts(const Measure& measure, Expected& expected)
    {
        static const std::set<MeasureKind> summed{MeasureKind::Count,   MeasureKind::Sum,     MeasureKind::Distinct,
                                                  MeasureKind::AtLeast, MeasureKind::New,     MeasureKind::Returning,
                                                  MeasureKind::Union,   MeasureKind::Overlap, MeasureKind::Difference,
                                                  MeasureKind::List,    MeasureKind::Quotes};
        double sum = 0;
        for (const auto& [key, figure] : expected.groups)
            sum += figure.value;
        if (summed.contains(measure.kind) && !measure.breakdown.empty() && expected.total.isOk() &&
            std::fabs(sum - expected.total.value) > 1e-9 * std::fabs(sum))
            expected.total.remarks.insert("parts " + shortest(sum));
    }

    Expected reckon(const Measure& measure, const Breakdown& breakdown, const model::Period& period,
                    const Baseline& baseline)
    {
        switch (measure.kind)
        {
        case MeasureKind::New:
        case MeasureKind::Returning:
            return comparedPeople(measure, breakdown, period);
        case MeasureKind::Union:
        case MeasureKind::Overlap:
        case MeasureKind::Difference:
            return sets(measure, breakdown, period);
        case MeasureKind::Ratio:
        case MeasureKind::Rate:
        case MeasureKind::UnitCost:
        case MeasureKind::Coverage:
            return quotient(measure, breakdown, period);
        case MeasureKind::Trend:
            return trend(measure, breakdown, period, baseline);
        default:
            return overRows(measure, breakdown, period);
        }
    }

    PlainFigures figures(const model::Period& period) const
    {
        return PlainFigures(mConditions, period, mExample.inputs.today);
    }

    /// The rows that count in a window; their doubts are alerts.
    PlainConditions::Chosen choose(const Measure& measure, const Breakdown& breakdown, Window window,
                                   const model::Period& period) const
    {
        PlainConditions::Chosen chosen = mConditions.choose(measure, window, period);
        for (unsigned row : chosen.rows)
            chosen.alerts.merge(figures(period).doubts(measure, breakdown, row));
        return chosen;
    }

    std::map<Key, Rows> groups(const Measure& measure, const Breakdown& breakdown, const Rows& members) const
    {
        std::map<Key, Rows> all;
        for (unsigned row : members)
        {
            std::vector<Key> keys{{}};
            for (const model::Dimension& dimension : breakdown)
            {
                std::vector<Value> values = mConditions.values(measure, dimension, row).all;
                if (values.empty())
                    values = {{2, 0, ""}};
                std::vector<Key> longer;
                for (const Key& key : keys)
                    for (const Value& value : values)
                    {
                        longer.push_back(key);
                        longer.back().push_back(value);
                    }
                keys = longer;
            }
            for (const Key& key : keys)
                all[key].push_back(row);
        }
        if (breakdown.empty())
            all.clear();
        return all;
    }

    Expected overRows(const Measure& measure, const Breakdown& breakdown, const model::Period& period) const
    {
        const PlainConditions::Chosen chosen = choose(measure, breakdown, measure.window, period);
        Expected expected;
        expected.alerts = chosen.alerts;
        expected.noted = chosen.noted;
        expected.nothing = figures(period).figure(measure, {});
        if (!chosen.noted)
            return nothingNoted(expected);
        expected.total = figures(period).figure(measure, chosen.rows);
        for (const auto& [key, members] : groups(measure, breakdown, chosen.rows))
            expected.groups[key] = figures(period).figure(measure, members);
        return expected;
    }

    static Expected nothingNoted(Expected expected)
    {
        expected.total = ofStatus("empty");
        expected.nothing = ofStatus("empty");
        expected.groups.clear();
        return expected;
    }

    Expected comparedPeople(const Measure& measure, const Breakdown& breakdown, const model::Period& period) const
    {
        const bool isNew = measure.kind == MeasureKind::New;
        const PlainConditions::Chosen now = choose(measure, breakdown, Window::Period, period);
        const PlainConditions::Chosen then = choose(measure, {}, isNew ? Window::Before : Window::Previous, period);
        const auto figure = [&](const Rows& rows, const Rows& others) {
            return isNew ? figures(period).newcomers(measure, rows, others)
                         : figures(period).returning(measure, rows, others);
        };
        Expected expected;
        expected.alerts = now.alerts;
        expected.alerts.insert(then.alerts.begin(), then.alerts.end());
        expected.noted = now.noted;
        if (!now.noted)
            return nothingNoted(expected);
        expected.total = figure(now.rows, then.rows);
        for (const auto& [key, rows] : groups(measure, breakdown, now.rows))
            expected.groups[key] = figure(rows, then.rows);
        return expected;
    }

    static ExpectedFigure together(MeasureKind kind, const std::vector<Crowd>& crowds)
    {
        std::map<std::string, std::size_t> times;
        ExpectedFigure figure;
        double nameless = 0;
        for (const Crowd& each : crowds)
        {
            nameless += each.nameless;
            for (const std::string& person : each.named)
                ++times[person];
        }
        figure.remark("counted only", nameless);
        double most = 0;
        if (kind == MeasureKind::Difference)
        {
            double alone = 0;
            for (const std::string& person : crowds.front().named)
                alone += times[person] == 1 ? 1 : 0;
            figure.value = std::max(0.0, alone - (nameless - crowds.front().nameless));
            most = alone + crowds.front().nameless;
        }
        else
        {
            for (const auto& [person, count] : times)
                figure.value += kind == MeasureKind::Union || count == crowds.size() ? 1 : 0;
            most = figure.value + nameless;
        }
        if (kind == MeasureKind::Overlap)
            for (std::size_t one = 0; one < crowds.size(); ++one)
                for (std::size_t other = one + 1; other < crowds.size(); ++other)
                    most = std::min(most, mostShared(crowds[one], crowds[other]));
        if (most > figure.value)
            figure.upperBound = most;
        return figure;
    }

    Expected sets(const Measure& measure, const Breakdown& breakdown, const model::Period& period) const
    {
        Expected expected;
        std::vector<Crowd> totals;
        std::vector<std::map<Key, Crowd>> grouped;
        for (const Measure& operand : measure.operands)
        {
            PlainConditions::Chosen chosen = choose(operand, breakdown, operand.window, period);
            expected.noted = expected.noted || chosen.noted;
            expected.alerts.merge(chosen.alerts);
            totals.push_back(crowd(operand, chosen.rows));
            grouped.emplace_back();
            for (const auto& [key, members] : groups(operand, breakdown, chosen.rows))
                grouped.back()[key] = crowd(operand, members);
        }
        if (!expected.noted)
            return nothingNoted(expected);
        expected.total = together(measure.kind, totals);
        for (const auto& operand : grouped)
            for (const auto& [key, unused] : operand)
            {
                std::vector<Crowd> crowds;
                for (auto& other : grouped)
                    crowds.push_back(other[key]);
                expected.groups[key] = together(measure.kind, crowds);
            }
        return expected;
    }

    /// People, whose rows are what tells them apart: those of one register, by whatever path.
    Crowd crowd(const Measure& operand, const Rows& rows) const
    {
        Crowd found = figures(mPeriod).crowd(operand, rows);
        if (operand.of.empty())
            return found;
        found.named.clear();
        const model::Register& each = mConditions.source().registerOf(operand.source);
        for (unsigned row : rows)
            if (const int person = mConditions.source().at(each, operand.of.path.steps, row).row; person >= 0)
                found.named.insert("row " + std::to_string(person));
        return found;
    }

    static void handUp(ExpectedFigure& figure, const ExpectedFigure& part)
    {
        figure.remarks.insert(part.remarks.begin(), part.remarks.end());
    }

    static ExpectedFigure over(const ExpectedFigure& top, const ExpectedFigure& bottom, bool noted)
    {
        if (!noted)
            return ofStatus("empty");
        ExpectedFigure figure;
        const Span divisor = bottom.isOk() ? spanOf(bottom) : Span();
        if (divisor.mayBeZero())
            figure.status = "not-applicable";
        else if (!top.isOk())
            figure.status = top.status;
        else
            setSpan(figure, combined(spanOf(top), divisor, [](double one, double other) { return one / other; }));
        if (figure.status == "empty")
            return figure;
        figure.numerator = top.value;
        figure.denominator = bottom.value;
        handUp(figure, top);
        handUp(figure, bottom);
        return figure;
    }

    Expected quotient(const Measure& measure, const Breakdown& breakdown, const model::Period& period)
    {
        const Expected top = reckon(measure.operands[0], breakdown, period, {});
        Expected bottom;
        if (measure.outside)
        {
            bottom.total.value = measure.outside->value;
            bottom.total.remarks = {
                plainForm("source " + measure.outside->source + ", " + std::to_string(measure.outside->year))};
            bottom.nothing = bottom.total;
        }
        else
            bottom = reckon(measure.operands[1], breakdown, period, {});
        Expected expected;
        expected.noted = top.noted || bottom.noted;
        expected.alerts = top.alerts;
        expected.alerts.insert(bottom.alerts.begin(), bottom.alerts.end());
        expected.total = over(top.total, bottom.total, expected.noted);
        expected.nothing = over(top.nothing, bottom.nothing, expected.noted);
        expected.nothing.remarks.clear();
        if (measure.outside)
            expected.nothing = ofStatus("not-applicable");
        if (expected.total.status == "empty")
            return expected;
        pairUp(top, bottom, expected,
               [](const ExpectedFigure& one, const ExpectedFigure& other) { return over(one, other, true); });
        return expected;
    }

    /// The groups of two operands, one by one; nobody is in a group that an operand does not have.
    template <class Combine>
    static void pairUp(const Expected& one, const Expected& other, Expected& expected, Combine combine)
    {
        const auto of = [](const Expected& operand, const Key& key)
        { return operand.groups.contains(key) ? operand.groups.at(key) : operand.nothing; };
        for (const Expected* operand : {&one, &other})
            for (const auto& [key, figure] : operand->groups)
                expected.groups[key] = combine(of(one, key), of(other, key));
    }

    static ExpectedFigure change(const ExpectedFigure& now, const ExpectedFigure& then, model::Comparison::Form form)
    {
        ExpectedFigure figure;
        if (!now.isOk())
            return ofStatus(now.status);
        if (!then.isOk())
            return ofStatus("not-applicable");
        if (form == model::Comparison::Form::Difference)
            setSpan(figure, {now.value - then.high(), now.high() - then.value});
        else
        {
            if (spanOf(then).mayBeZero())
                return ofStatus("not-applicable");
            const Span times =
                combined(spanOf(now), spanOf(then), [](double one, double other) { return one / other; });
            setSpan(figure, {times.low - 1, times.high - 1});
            figure.numerator = now.value - then.value;
            figure.denominator = then.value;
        }
        handUp(figure, now);
        handUp(figure, then);
        return figure;
    }

    Expected trend(const Measure& measure, const Breakdown& breakdown, const model::Period& period,
                   const Baseline& baseline)
    {
        const bool previously = measure.comparison.against == model::Comparison::Against::Previous;
        const Expected now = reckon(measure.operands[0], breakdown, period, {});
        Expected then;
        if (previously)
        {
            const auto [first, last] = plainPrevious(period.first.daysSinceEpoch, period.last.daysSinceEpoch);
            then = reckon(measure.operands[0], breakdown, {{first}, {last}}, {});
        }
        else if (baseline)
            then.total.value = *baseline;
        else
            then.total = ofStatus("not-applicable");
        Expected expected;
        expected.noted = now.noted;
        expected.alerts = now.alerts;
        expected.alerts.insert(then.alerts.begin(), then.alerts.end());
        expected.total = change(now.total, then.total, measure.comparison.form);
        if (!now.noted)
            return nothingNoted(expected);
        if (previously && expected.total.status != "empty")
            pairUp(now, then, expected,
                   [&](const ExpectedFigure& one, const ExpectedFigure& other)
                   { return change(one, other, measure.comparison.form); });
        return expected;
    }

    Expected expression(const model::Formula& formula)
    {
        Expected expected;
        std::string status = "ok";
        const auto span = value(formula, status, expected.alerts);
        if (status != "ok")
            expected.total = ofStatus(status);
        else if (!span)
            expected.total = ofStatus("not-applicable");
        else
            setSpan(expected.total, *span);
        return expected;
    }

    /// Nothing where something was divided by what may be zero. `status` becomes that of the first indicator that is
    /// not ok.
    std::optional<Span> value(const model::Formula& formula, std::string& status, std::set<Place>& alerts)
    {
        using Kind = model::Formula::Kind;
        if (formula.kind == Kind::Number)
            return Span{formula.number, formula.number};
        if (formula.kind == Kind::Indicator)
        {
            for (const model::Indicator& indicator : mExample.indicators())
                if (indicator.id == formula.indicator)
                {
                    const Expected found = this->indicator(indicator);
                    alerts.insert(found.alerts.begin(), found.alerts.end());
                    if (status == "ok")
                        status = found.total.status;
                    return spanOf(found.total);
                }
            throw std::logic_error("no indicator " + formula.indicator);
        }
        const auto one = value(formula.parts[0], status, alerts);
        if (formula.kind == Kind::Negation)
            return one ? std::optional<Span>({-one->high, -one->low}) : std::nullopt;
        const auto other = value(formula.parts[1], status, alerts);
        if (!one || !other || (formula.kind == Kind::Quotient && other->mayBeZero()))
            return std::nullopt;
        return combined(*one, *other,
                        [&](double left, double right)
                        {
                            return formula.kind == Kind::Sum          ? left + right
                                   : formula.kind == Kind::Difference ? left - right
                                   : formula.kind == Kind::Product    ? left * right
                                                                      : left / right;
                        });
    }

    const Case& mExample;
    PlainConditions mConditions;
    model::Period mPeriod;
};
}

std::vector<Expected> expectedOf(const Case& example, const model::Period& period)
{
    Reckoner reckoner(example, period);
    std::vector<Expected> all;
    for (const model::Indicator& indicator : example.indicators())
        all.push_back(reckoner.indicator(indicator));
    return all;
}

}
