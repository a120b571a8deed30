// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RowAtATime.hxx"

#include "PlainDays.hxx"

#include "model/Among.hxx"

#include <algorithm>
#include <cmath>
#include <set>

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
        mConditions.endOn(period.last.daysSinceEpoch);
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

    /// What it is as a part: of a register in which nobody noted anything, what is made of no row.
    static const ExpectedFigure& partOf(const Expected& operand)
    {
        return operand.noted ? operand.total : operand.nothing;
    }

    /// Every share that people without a name leave open, one after the other.
    static Span shareOf(const ExpectedFigure& part, const ExpectedFigure& whole, model::Among among)
    {
        Span span{1, 0};
        const auto take = [&](double few, double many) {
            span = {std::min(span.low, few / many), std::max(span.high, few / many)};
        };
        const double nameless = part.high() - part.value;
        if (among == model::Among::EachRow)
        {
            for (double known = 0; known <= std::min(nameless, whole.value - part.value); ++known)
                for (double fresh = 0; fresh <= nameless - known; ++fresh)
                    for (const double others : {0.0, whole.high() - whole.value - nameless})
                        take(part.value + known + fresh, whole.value + fresh + others);
            return span;
        }
        for (double few = part.value; few <= part.high(); ++few)
            for (double many = std::max(few, whole.value); many <= whole.high(); ++many)
                take(few, many);
        return span;
    }

    static ExpectedFigure over(const ExpectedFigure& top, const ExpectedFigure& bottom,
                               model::Among among = model::Among::Unknown)
    {
        ExpectedFigure figure;
        const bool inapplicable = top.status == "not-applicable" || bottom.status == "not-applicable";
        if (inapplicable || (bottom.isOk() && spanOf(bottom).mayBeZero()))
            figure.status = "not-applicable";
        else if (!top.isOk() || !bottom.isOk())
            return ofStatus("empty");
        else if (among != model::Among::Unknown)
            setSpan(figure, shareOf(top, bottom, among));
        else
            setSpan(figure,
                    combined(spanOf(top), spanOf(bottom), [](double one, double other) { return one / other; }));
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
            bottom.nothing.value = measure.outside->value;
        }
        else
            bottom = reckon(measure.operands[1], breakdown, period, {});
        Expected expected;
        expected.noted = top.noted || bottom.noted;
        expected.alerts = top.alerts;
        expected.alerts.insert(bottom.alerts.begin(), bottom.alerts.end());
        expected.nothing = over(top.nothing, bottom.nothing);
        if (!expected.noted)
            return nothingNoted(expected);
        const model::Among among =
            measure.outside ? model::Among::Unknown : model::amongThose(measure.operands[0], measure.operands[1]);
        expected.total = over(partOf(top), measure.outside ? bottom.total : partOf(bottom), among);
        if (expected.total.status == "empty")
            return expected;
        if (measure.outside)
            for (const auto& [key, figure] : top.groups)
                bottom.groups[key] = bottom.total;
        pairUp(top, top.nothing, bottom, bottom.nothing, expected,
               [among](const ExpectedFigure& one, const ExpectedFigure& other) { return over(one, other, among); });
        return expected;
    }

    /// The groups of two operands, one by one; nobody is in a group that an operand does not have.
    template <class Combine>
    static void pairUp(const Expected& one, const ExpectedFigure& noOne, const Expected& other,
                       const ExpectedFigure& noOther, Expected& expected, Combine combine)
    {
        const auto of = [](const Expected& operand, const ExpectedFigure& none, const Key& key)
        { return operand.groups.contains(key) ? operand.groups.at(key) : none; };
        for (const Expected* operand : {&one, &other})
            for (const auto& [key, figure] : operand->groups)
                expected.groups[key] = combine(of(one, noOne, key), of(other, noOther, key));
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
        expected.nothing = ofStatus("not-applicable");
        expected.total = change(now.total, then.total, measure.comparison.form);
        if (!now.noted)
            return nothingNoted(expected);
        if (previously && expected.total.status != "empty")
            pairUp(now, now.nothing, then, then.total.status == "empty" ? then.total : then.nothing, expected,
                   [&](const ExpectedFigure& one, const ExpectedFigure& other)
                   { return change(one, other, measure.comparison.form); });
        return expected;
    }

    Expected expression(const model::Formula& formula)
    {
        Expected expected;
        bool any = false;
        const Term term = value(formula, expected, any);
        expected.nothing = ofStatus(term.status);
        if (term.status == "ok")
            setSpan(expected.nothing, term.span);
        expected.noted = expected.noted || !any;
        expected.total = expected.noted ? expected.nothing : ofStatus("empty");
        return expected;
    }

    /// What is known of a part of a formula, with the indicators in it that are no certain number.
    struct Term
    {
        std::string status = "ok";
        Span span;
        std::map<std::string, Span> open;
        std::size_t times = 0;
        std::map<std::string, std::pair<int, int>> powers; ///< of each, above and below the line
        std::pair<int, int> power;                         ///< of all together
    };

    static std::pair<int, int> joined(model::Formula::Kind kind, std::pair<int, int> one, std::pair<int, int> other)
    {
        if (kind == model::Formula::Kind::Product)
            return {one.first + other.first, one.second + other.second};
        if (kind == model::Formula::Kind::Quotient)
            return {one.first + other.second, one.second + other.first};
        return {std::max(one.first + other.second, other.first + one.second), one.second + other.second};
    }

    static double calculated(model::Formula::Kind kind, double left, double right)
    {
        using Kind = model::Formula::Kind;
        return kind == Kind::Sum          ? left + right
               : kind == Kind::Difference ? left - right
               : kind == Kind::Product    ? left * right
                                          : left / right;
    }

    const model::Indicator& named(const std::string& id) const
    {
        for (const model::Indicator& indicator : mExample.indicators())
            if (indicator.id == id)
                return indicator;
        throw std::logic_error("no indicator " + id);
    }

    double at(const model::Formula& formula, const std::map<std::string, double>& numbers)
    {
        using Kind = model::Formula::Kind;
        if (formula.kind == Kind::Number)
            return formula.number;
        if (formula.kind == Kind::Indicator)
            return numbers.contains(formula.indicator) ? numbers.at(formula.indicator)
                                                       : partOf(indicator(named(formula.indicator))).value;
        if (formula.kind == Kind::Negation)
            return -at(formula.parts[0], numbers);
        return calculated(formula.kind, at(formula.parts[0], numbers), at(formula.parts[1], numbers));
    }

    /// Every number that each can be, with every number of the others, where those whose people are among others' are
    /// no more than these: in steps of one, or at both ends alone.
    std::vector<std::map<std::string, double>> worlds(const std::map<std::string, Span>& open, bool inSteps,
                                                      bool related) const
    {
        std::vector<std::map<std::string, double>> all{{}};
        for (const auto& [id, span] : open)
        {
            std::vector<double> numbers{span.low, span.high};
            if (inSteps && counts(named(id)))
                for (double number = span.low + 1; number < span.high; ++number)
                    numbers.push_back(number);
            std::vector<std::map<std::string, double>> more;
            for (const auto& world : all)
                for (const double number : numbers)
                {
                    more.push_back(world);
                    more.back()[id] = number;
                }
            all = std::move(more);
        }
        if (related)
            std::erase_if(all, [&](const auto& world) { return !isPossible(world, open); });
        return all;
    }

    bool isPossible(const std::map<std::string, double>& world, const std::map<std::string, Span>& open) const
    {
        for (const auto& [few, one] : world)
            for (const auto& [many, other] : world)
            {
                const model::Among among =
                    few == many ? model::Among::Unknown : model::amongThose(named(few).measure, named(many).measure);
                const double unnamed = open.at(many).high - open.at(few).high;
                if (among != model::Among::Unknown && one > other)
                    return false;
                if (among == model::Among::EachRow && other - one > unnamed)
                    return false;
            }
        return true;
    }

    bool anyAmong(const std::map<std::string, Span>& open) const
    {
        for (const auto& [few, one] : open)
            for (const auto& [many, other] : open)
                if (few != many && model::amongThose(named(few).measure, named(many).measure) != model::Among::Unknown)
                    return true;
        return false;
    }

    static bool counts(const model::Indicator& indicator)
    {
        using Kind = model::MeasureKind;
        const std::set<Kind> counted{Kind::Count,     Kind::Distinct, Kind::AtLeast, Kind::New,
                                     Kind::Returning, Kind::Union,    Kind::Overlap, Kind::Difference};
        return counted.contains(indicator.measure.kind);
    }

    void narrow(const model::Formula& formula, Term& term)
    {
        const auto isLow = [](const std::pair<int, int>& power) { return power.first <= 1 && power.second <= 1; };
        const bool related = anyAmong(term.open);
        if (term.open.empty() || term.open.size() > 8 || (!related && term.times == term.open.size()))
            return;
        double several = 1;
        bool whole = true;
        for (const auto& [id, span] : term.open)
        {
            several *= span.high - span.low + 1;
            whole = whole && counts(named(id));
        }
        std::vector<std::map<std::string, double>> all;
        if (whole && several <= 2'000)
            all = worlds(term.open, true, true);
        else if (isLow(term.power))
            all = worlds(term.open, related, related);
        else if (std::all_of(term.powers.begin(), term.powers.end(),
                             [&](const auto& each) { return isLow(each.second); }) &&
                 (!related || term.power.second == 0))
            all = worlds(term.open, false, false);
        if (all.empty())
            return;
        term.span = {at(formula, all.front()), at(formula, all.front())};
        for (const auto& numbers : all)
            term.span = {std::min(term.span.low, at(formula, numbers)), std::max(term.span.high, at(formula, numbers))};
    }

    /// A division by what may be zero, and what is not applicable, comes before what nobody noted.
    Term value(const model::Formula& formula, Expected& expected, bool& any)
    {
        using Kind = model::Formula::Kind;
        Term term;
        if (formula.kind == Kind::Number)
        {
            term.span = {formula.number, formula.number};
            return term;
        }
        if (formula.kind == Kind::Indicator)
        {
            any = true;
            const Expected found = indicator(named(formula.indicator));
            expected.alerts.insert(found.alerts.begin(), found.alerts.end());
            expected.noted = expected.noted || found.noted;
            term.status = partOf(found).status;
            term.span = spanOf(partOf(found));
            if (term.span.high > term.span.low)
            {
                term.open[formula.indicator] = term.span;
                term.powers[formula.indicator] = term.power = {1, 0};
                term.times = 1;
            }
            return term;
        }
        const Term one = value(formula.parts[0], expected, any);
        if (formula.kind == Kind::Negation)
        {
            term = one;
            term.span = {-one.span.high, -one.span.low};
            return term;
        }
        const Term other = value(formula.parts[1], expected, any);
        if (one.status == "not-applicable" || other.status == "not-applicable" ||
            (formula.kind == Kind::Quotient && other.status == "ok" && other.span.mayBeZero()))
            term.status = "not-applicable";
        else if (one.status != "ok" || other.status != "ok")
            term.status = "empty";
        if (term.status != "ok")
            return term;
        term.span = combined(one.span, other.span,
                             [&](double left, double right) { return calculated(formula.kind, left, right); });
        term.open = one.open;
        term.open.insert(other.open.begin(), other.open.end());
        term.times = one.times + other.times;
        term.power = joined(formula.kind, one.power, other.power);
        for (const auto& [id, span] : term.open)
        {
            const auto of = [&id = id](const Term& part)
            { return part.powers.contains(id) ? part.powers.at(id) : std::pair<int, int>(); };
            term.powers[id] = joined(formula.kind, of(one), of(other));
        }
        narrow(formula, term);
        return term;
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
