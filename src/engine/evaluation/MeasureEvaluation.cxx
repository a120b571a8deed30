// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/MeasureEvaluation.hxx"

#include "engine/figures/MeasureKinds.hxx"
#include "engine/figures/NoRow.hxx"
#include "engine/figures/PeopleFigures.hxx"
#include "engine/figures/Quotients.hxx"
#include "engine/figures/RowFigures.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace ficheaction::engine
{

namespace
{
using Kind = model::MeasureKind;

bool isOfNumbers(Kind kind)
{
    return kind == Kind::Mean || kind == Kind::Median || kind == Kind::Minimum || kind == Kind::Maximum;
}

/// The first measure over rows in it: its source is where the breakdown's paths start from.
const model::Measure& overRows(const model::Measure& measure)
{
    return measure.operands.empty() ? measure : overRows(measure.operands.front());
}

template <class Value>
Value valueOr(const std::map<GroupKey, Value>& groups, const GroupKey& key, const Value& otherwise)
{
    const auto group = groups.find(key);
    return group == groups.end() ? otherwise : group->second;
}

/// Calls `combine` once for each key that one of the two has, and keeps what it makes; `noFirst`, `noSecond` are the
/// figures of a group that one of them does not have.
template <class Combine>
std::map<GroupKey, Figure> combined(const Measured& first, const Figure& noFirst, const Measured& second,
                                    const Figure& noSecond, Combine combine)
{
    std::map<GroupKey, Figure> groups;
    for (const Measured* side : {&first, &second})
        for (const auto& [key, figure] : side->groups)
            if (!groups.contains(key))
                groups.emplace(key,
                               combine(valueOr(first.groups, key, noFirst), valueOr(second.groups, key, noSecond)));
    return groups;
}

Figure figureOfSets(Kind kind, std::span<const People> operands)
{
    switch (kind)
    {
    case Kind::Union:
        return unionOf(operands);
    case Kind::Overlap:
        return overlapOf(operands);
    default:
        return differenceOf(operands);
    }
}

/// Every dimension that a measure over rows looks at in the rows that count, besides its breakdown.
std::vector<model::Dimension> dimensionsRead(const model::Measure& measure)
{
    std::vector<model::Dimension> all{measure.kind == Kind::Count ? model::Dimension() : measure.of,
                                      measure.sampling.per,
                                      measure.repetition.counting,
                                      measure.pairing.person,
                                      measure.schedule.due,
                                      measure.schedule.doneOn,
                                      measure.evidence,
                                      measure.statement.source,
                                      measure.statement.date};
    std::erase_if(all, [](const model::Dimension& dimension) { return dimension.empty(); });
    return all;
}
}

MeasureEvaluation::MeasureEvaluation(const Dataset& data)
    : mData(&data)
    , mReader(data)
    , mCodes(mReader)
    , mConditions(data, mReader, {})
{
}

void MeasureEvaluation::begin(model::Date today, Conditions::Pace pace)
{
    mToday = today;
    mPace = pace;
    mConditions.setPace(std::move(pace));
}

void MeasureEvaluation::forget(const DatasetParts& changed)
{
    mGroupings.forget(changed);
    mSelections.forget(changed);
    mConditions.forget(changed);
    mCodes.forget(changed);
    mReader.forget(changed);
}

bool MeasureEvaluation::isComputable(const model::Measure& measure)
{
    const std::vector<model::Measure>& operands = measure.operands;
    const bool operandsAre = std::all_of(operands.begin(), operands.end(), isComputable);
    if (isQuotient(measure.kind))
        return operandsAre && operands.size() == (measure.outside ? 1U : 2U);
    if (measure.kind == Kind::Trend)
        return operandsAre && operands.size() == 1;
    if (isOverSets(measure.kind))
        return !operands.empty() &&
               std::all_of(operands.begin(), operands.end(),
                           [](const model::Measure& operand) { return operand.kind == Kind::Distinct; });
    const bool needsNoValue = measure.kind == Kind::Count || measure.kind == Kind::Distinct ||
                              measure.kind == Kind::Milestones || measure.kind == Kind::Done ||
                              (isOfNumbers(measure.kind) && measure.sampling.each == model::Sampling::Each::Count &&
                               !measure.sampling.per.empty());
    return operands.empty() && (needsNoValue || !measure.of.empty());
}

Measured MeasureEvaluation::measure(const model::Measure& measure, const model::Period& period,
                                    const Baseline& baseline, CellMarks& alerts)
{
    Measured measured = this->measure(measure, Terms{measure.breakdown, period, baseline, alerts});
    if (measured.total.status == Status::Empty)
        measured.none = Figure();
    else if (measure.kind != Kind::Trend)
        measured.none = figureOfNoRow(measure);
    return measured;
}

Measured MeasureEvaluation::measure(const model::Measure& measure, const Terms& terms)
{
    if (measure.kind == Kind::Trend)
        return measureTrend(measure, terms);
    if (model::asksPeriodEnd(measure) || std::any_of(terms.breakdown.begin(), terms.breakdown.end(),
                                                     [](const auto& by) { return model::asksPeriodEnd(by); }))
        return measureAtEnd(measure, terms);
    if (isQuotient(measure.kind))
        return measureQuotient(measure, terms);
    if (isOverSets(measure.kind))
        return measureSets(measure, terms);
    return isSeenBefore(measure.kind) ? measureSeenBefore(measure, terms) : measureRows(measure, terms);
}

/// Ages at the end of the period are ages of its last day.
Measured MeasureEvaluation::measureAtEnd(const model::Measure& measure, const Terms& terms)
{
    std::vector<model::Dimension> breakdown(terms.breakdown.begin(), terms.breakdown.end());
    for (model::Dimension& dimension : breakdown)
        dimension = model::atEnd(std::move(dimension), terms.period.last);
    return this->measure(model::atEnd(measure, terms.period.last),
                         Terms{breakdown, terms.period, terms.baseline, terms.alerts});
}

RowMeasure MeasureEvaluation::rowMeasure(const model::Measure& measure, const Terms& terms)
{
    const std::size_t table = mData->tableIndex(measure.source);
    return {*mData,
            mReader,
            mCodes,
            mConditions,
            terms.alerts,
            measure,
            static_cast<std::uint32_t>(table),
            Conditions::dayPath(*mData->tables()[table].definition, measure),
            terms.period,
            mToday};
}

std::shared_ptr<const Selection> MeasureEvaluation::select(const RowMeasure& rows)
{
    auto selection = mSelections.of(
        mConditions.nameOf(rows.measure, rows.period), [&] { return mConditions.select(rows.measure, rows.period); },
        [&] { return mConditions.partsOf(rows.measure); });
    for (const CellAddress& cell : selection->alerts)
        rows.alerts.mark(cell);
    return selection;
}

std::shared_ptr<const Grouping> MeasureEvaluation::grouped(const RowMeasure& rows, Breakdown breakdown)
{
    std::string name = mConditions.nameOf(rows.measure, rows.period);
    for (const model::Dimension& dimension : breakdown)
        name += '\n' + PathCodes::nameOf(rows.withDay(dimension));
    const auto make = [&]
    {
        const std::shared_ptr<const Selection> selection = select(rows);
        mPace(selection->rows.size());
        if (breakdown.empty())
            return wholeOf({selection, &selection->rows});
        return split(*grouped(rows, breakdown.first(breakdown.size() - 1)), rows.codesOf(breakdown.back()));
    };
    const auto partsOf = [&]
    {
        DatasetParts parts = mConditions.partsOf(rows.measure);
        for (const model::Dimension& dimension : breakdown)
            parts.add(mReader.partsOf(rows.table, rows.withDay(dimension)));
        return parts;
    };
    return mGroupings.of(name, make, partsOf);
}

Measured MeasureEvaluation::measureRows(const model::Measure& measure, const Terms& terms)
{
    const RowMeasure rows = rowMeasure(measure, terms);
    const std::shared_ptr<const Selection> selection = select(rows);
    markDoubtfulValues(rows, terms.breakdown, selection->rows);
    Measured measured;
    measured.anyInWindow = selection->anyInWindow;
    if (!selection->anyInWindow)
    {
        measured.total = figureOfNoData(figureOfNoRow(measure));
        return measured;
    }
    measured.total = std::move(figuresOf(rows, *grouped(rows, {})).front());
    mPace(selection->rows.size());
    if (terms.breakdown.empty())
        return measured;
    const std::shared_ptr<const Grouping> grouping = grouped(rows, terms.breakdown);
    std::vector<Figure> figures = figuresOf(rows, *grouping);
    for (std::size_t group = 0; group < figures.size(); ++group)
        measured.groups.emplace(grouping->keys[group], std::move(figures[group]));
    return measured;
}

void MeasureEvaluation::markDoubtfulValues(const RowMeasure& rows, Breakdown breakdown,
                                           std::span<const std::uint32_t> selected)
{
    std::vector<model::Dimension> dimensions = dimensionsRead(rows.measure);
    dimensions.insert(dimensions.end(), breakdown.begin(), breakdown.end());
    for (const model::Dimension& dimension : dimensions)
    {
        const PathValues& values = rows.values(dimension);
        if (values.doubts.empty())
            continue;
        for (const std::uint32_t row : selected)
            if (values.doubts[row] != Doubt::None)
                rows.reader.markDoubts(rows.table, rows.withDay(dimension), row, rows.alerts);
    }
}

Measured MeasureEvaluation::measureQuotient(const model::Measure& measure, const Terms& terms)
{
    const Measured numerator = this->measure(measure.operands.front(), terms);
    const Measured denominator =
        measure.outside ? over(measure, numerator, terms) : this->measure(measure.operands.back(), terms);
    Measured quotient;
    quotient.anyInWindow = numerator.anyInWindow || denominator.anyInWindow;
    const model::Among among =
        measure.outside ? model::Among::Unknown : model::amongThose(measure.operands.front(), measure.operands.back());
    quotient.total = quotientOf(partOf(numerator.total), partOf(denominator.total), quotient.anyInWindow, among);
    if (quotient.total.status != Status::Empty)
        quotient.groups = combined(
            numerator, figureOfNoRow(measure.operands.front()), denominator, figureOfNoRow(measure.operands.back()),
            [among](const Figure& above, const Figure& below) { return quotientOf(above, below, true, among); });
    return quotient;
}

/// The figure from outside, the same for every group.
Measured MeasureEvaluation::over(const model::Measure& coverage, const Measured& numerator, const Terms&)
{
    Measured outside;
    outside.total = figureOf(coverage.outside->value);
    outside.total.remarks.push_back(
        {Remark::Kind::Source, 0, coverage.outside->source + ", " + std::to_string(coverage.outside->year), {}});
    for (const auto& [key, figure] : numerator.groups)
        outside.groups.emplace(key, outside.total);
    return outside;
}

Measured MeasureEvaluation::measureTrend(const model::Measure& measure, const Terms& terms)
{
    const model::Measure& operand = measure.operands.front();
    const Measured now = this->measure(operand, terms);
    Measured trend;
    trend.anyInWindow = now.anyInWindow;
    if (measure.comparison.against == model::Comparison::Against::Baseline)
    {
        const Figure then = terms.baseline ? figureOf(*terms.baseline) : figureOfNothing(false);
        trend.total = trendOf(now.total, then, measure.comparison.form);
        trend.none = figureOfNothing(false);
        return trend;
    }
    const Measured then = this->measure(
        operand, Terms{terms.breakdown, model::previousPeriod(terms.period), terms.baseline, terms.alerts});
    trend.total = trendOf(now.total, then.total, measure.comparison.form);
    const Figure none = figureOfNoRow(operand);
    const Figure noneThen = then.total.status == Status::Empty ? Figure() : none;
    trend.none = trendOf(none, noneThen, measure.comparison.form);
    if (now.total.status != Status::Empty)
        trend.groups = combined(now, none, then, noneThen,
                                [&measure](const Figure& one, const Figure& other)
                                { return trendOf(one, other, measure.comparison.form); });
    return trend;
}

MeasureEvaluation::MeasuredPeople MeasureEvaluation::people(const model::Measure& measure, const Terms& terms)
{
    const RowMeasure rows = rowMeasure(measure, terms);
    const std::shared_ptr<const Selection> selection = select(rows);
    markDoubtfulValues(rows, terms.breakdown, selection->rows);
    MeasuredPeople measured;
    measured.anyInWindow = selection->anyInWindow;
    measured.total = std::move(peopleOf(rows, *grouped(rows, {})).front());
    mPace(selection->rows.size());
    if (terms.breakdown.empty())
        return measured;
    const std::shared_ptr<const Grouping> grouping = grouped(rows, terms.breakdown);
    std::vector<People> groups = peopleOf(rows, *grouping);
    for (std::size_t group = 0; group < groups.size(); ++group)
        measured.groups.emplace(grouping->keys[group], std::move(groups[group]));
    return measured;
}

Measured MeasureEvaluation::measureSets(const model::Measure& measure, const Terms& terms)
{
    Measured result;
    std::vector<MeasuredPeople> operands;
    std::vector<People> totals;
    std::set<GroupKey> keys;
    for (const model::Measure& operand : measure.operands)
    {
        operands.push_back(people(operand, terms));
        totals.push_back(operands.back().total);
        result.anyInWindow = result.anyInWindow || operands.back().anyInWindow;
        for (const auto& [key, group] : operands.back().groups)
            keys.insert(key);
    }
    if (!result.anyInWindow)
    {
        result.total = figureOfNoData(figureOfNoRow(measure));
        return result;
    }
    result.total = figureOfSets(measure.kind, totals);
    for (const GroupKey& key : keys)
    {
        std::vector<People> groups;
        groups.reserve(operands.size());
        for (const MeasuredPeople& operand : operands)
            groups.push_back(valueOr(operand.groups, key, People()));
        result.groups.emplace(key, figureOfSets(measure.kind, groups));
    }
    return result;
}

/// Each group against everybody who was there earlier, in whatever group.
Measured MeasureEvaluation::measureSeenBefore(const model::Measure& measure, const Terms& terms)
{
    model::Measure earlierMeasure = measure;
    earlierMeasure.window = measure.kind == Kind::New ? model::Window::Before : model::Window::Previous;
    const MeasuredPeople now = people(measure, terms);
    const People earlier = people(earlierMeasure, Terms{{}, terms.period, {}, terms.alerts}).total;
    const auto figure = [&](const People& group) {
        return measure.kind == Kind::New ? newcomersOf(group, earlier) : overlapOf(std::vector<People>{group, earlier});
    };
    Measured result;
    result.anyInWindow = now.anyInWindow;
    if (!result.anyInWindow)
    {
        result.total = figureOfNoData(figureOfNoRow(measure));
        return result;
    }
    result.total = figure(now.total);
    for (const auto& [key, group] : now.groups)
        result.groups.emplace(key, figure(group));
    return result;
}

std::optional<GroupKey> MeasureEvaluation::keyOf(const model::Measure& measure, const std::vector<std::string>& keys)
{
    if (keys.size() != measure.breakdown.size())
        return std::nullopt;
    const auto table = static_cast<std::uint32_t>(mData->tableIndex(overRows(measure).source));
    GroupKey key;
    for (std::size_t index = 0; index < keys.size(); ++index)
    {
        const model::Dimension& dimension = measure.breakdown[index];
        const ValueTexts texts(*mData, mReader.values(table, dimension.path), dimension);
        const std::optional<ValueKey> part =
            texts::folded(keys[index]) == texts::folded(mData->definition().word("value.blank"))
                ? noValue
                : texts.keyOf(keys[index]);
        if (!part)
            return std::nullopt;
        key.push_back(*part);
    }
    return key;
}

void MeasureEvaluation::addEmptyGroup(const GroupKey& key, Measured& measured)
{
    if (measured.groups.try_emplace(key, measured.none).second)
        measured.empty.insert(key);
}

void MeasureEvaluation::addExpectedGroups(const model::Indicator& indicator, Measured& measured)
{
    for (const model::PartExpectation& part : indicator.parts)
        if (const std::optional<GroupKey> key = keyOf(indicator.measure, part.keys))
            addEmptyGroup(*key, measured);
}

/// What the groups that are there have at the other dimensions goes with all that is known at those that show theirs.
void MeasureEvaluation::addEmptyGroups(const model::Measure& measure, Measured& measured)
{
    constexpr std::size_t most = 10'000;
    const std::vector<model::Dimension>& breakdown = measure.breakdown;
    const auto table = static_cast<std::uint32_t>(mData->tableIndex(overRows(measure).source));
    const auto isShown = [](const model::Dimension& dimension) { return dimension.showEmpty; };
    if (std::none_of(breakdown.begin(), breakdown.end(), isShown))
        return;
    std::set<GroupKey> keys;
    if (std::all_of(breakdown.begin(), breakdown.end(), isShown))
        keys.insert(GroupKey(breakdown.size(), noValue));
    for (const auto& [key, figure] : measured.groups)
    {
        GroupKey others = key;
        for (std::size_t index = 0; index < breakdown.size(); ++index)
            if (breakdown[index].showEmpty)
                others[index] = noValue;
        keys.insert(std::move(others));
    }
    for (std::size_t index = 0; index < breakdown.size(); ++index)
    {
        if (!breakdown[index].showEmpty)
            continue;
        const std::vector<ValueKey> values =
            ValueTexts(*mData, mReader.values(table, breakdown[index].path), breakdown[index]).knownKeys();
        if (values.size() * keys.size() > most)
            return;
        std::set<GroupKey> more;
        for (const GroupKey& key : keys)
            for (const ValueKey value : values)
            {
                GroupKey next = key;
                next[index] = value;
                more.insert(std::move(next));
            }
        keys = std::move(more);
    }
    for (const GroupKey& key : keys)
        addEmptyGroup(key, measured);
}

std::vector<Group> MeasureEvaluation::shown(const model::Indicator& indicator, Measured&& measured)
{
    const model::Measure& measure = indicator.measure;
    const std::vector<model::Dimension>& breakdown = measure.breakdown;
    if (breakdown.empty())
        return {};
    if (measured.total.status != Status::Empty)
    {
        addExpectedGroups(indicator, measured);
        addEmptyGroups(measure, measured);
    }
    std::map<GroupKey, Figure>& groups = measured.groups;
    const auto table = static_cast<std::uint32_t>(mData->tableIndex(overRows(measure).source));
    struct Part
    {
        std::size_t place;
        std::string text;
    };
    std::vector<std::unordered_map<ValueKey, Part>> parts(breakdown.size());
    for (std::size_t index = 0; index < breakdown.size(); ++index)
    {
        const ValueTexts texts(*mData, mReader.values(table, breakdown[index].path), breakdown[index]);
        std::set<ValueKey> different;
        for (const auto& [key, figure] : groups)
            different.insert(key[index]);
        std::vector<ValueKey> sorted(different.begin(), different.end());
        texts.sort(sorted);
        for (std::size_t place = 0; place < sorted.size(); ++place)
            parts[index].emplace(sorted[place],
                                 Part{place, sorted[place] == noValue ? mData->definition().word("value.blank")
                                                                      : texts.text(sorted[place])});
    }
    std::map<std::vector<std::size_t>, Group> inOrder;
    for (auto& [key, figure] : groups)
    {
        std::vector<std::size_t> places;
        Group group;
        for (std::size_t index = 0; index < key.size(); ++index)
        {
            const Part& part = parts[index].at(key[index]);
            places.push_back(part.place);
            group.keys.push_back(part.text);
        }
        group.figure = std::move(figure);
        group.isEmpty = measured.empty.contains(key);
        inOrder.emplace(std::move(places), std::move(group));
    }
    std::vector<Group> all;
    all.reserve(inOrder.size());
    for (auto& [places, group] : inOrder)
        all.push_back(std::move(group));
    return all;
}

}
