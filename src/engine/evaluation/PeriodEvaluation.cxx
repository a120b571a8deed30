// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/PeriodEvaluation.hxx"

#include "engine/evaluation/Needs.hxx"
#include "engine/figures/Expressions.hxx"
#include "engine/figures/Points.hxx"
#include "engine/figures/RowFigures.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::engine
{

namespace
{
/// Whether each of those counted is counted in one part of a breakdown at least.
bool addsParts(model::MeasureKind kind)
{
    using Kind = model::MeasureKind;
    switch (kind)
    {
    case Kind::Count:
    case Kind::Sum:
    case Kind::Distinct:
    case Kind::AtLeast:
    case Kind::New:
    case Kind::Returning:
    case Kind::List:
    case Kind::Quotes:
    case Kind::Union:
    case Kind::Overlap:
    case Kind::Difference:
        return true;
    default:
        return false;
    }
}

/// Says so where the parts do not make the total: who came in two roles is in two parts, and one person.
void reconcile(IndicatorResult& result)
{
    if (result.groups.empty() || result.total.status != Status::Ok || !addsParts(result.indicator->measure.kind))
        return;
    double sum = 0;
    for (const Group& group : result.groups)
        sum += group.figure.value;
    constexpr double rounding = 1e-9;
    if (std::abs(sum - result.total.value) > rounding * std::max(1.0, std::abs(sum)))
        result.total.remarks.push_back({Remark::Kind::PartsAddUpTo, sum, {}, {}});
}

MeasureEvaluation::Baseline baselineOf(const model::Indicator& indicator, const Inputs& inputs)
{
    const auto typed = inputs.baselines.find(indicator.id);
    const model::Expectation& baseline = typed == inputs.baselines.end() ? indicator.baseline : typed->second;
    const double* const number = std::get_if<double>(&baseline);
    return number ? MeasureEvaluation::Baseline(*number) : std::nullopt;
}
}

PeriodEvaluation::PeriodEvaluation(const Dataset& data, const model::Period& period, const Inputs& inputs)
    : mData(data)
    , mInputs(inputs)
{
    mResults.period = period;
    for (const auto& [object, indicator] : data.definition().indicators())
        add(object, *indicator);
}

PeriodEvaluation::PeriodEvaluation(const Dataset& data, const std::vector<const model::Indicator*>& indicators,
                                   const model::Period& period, const Inputs& inputs)
    : mData(data)
    , mInputs(inputs)
{
    mResults.period = period;
    for (const model::Indicator* const indicator : indicators)
        add(nullptr, *indicator);
}

void PeriodEvaluation::add(const model::GridObject* object, const model::Indicator& indicator)
{
    mPlaces.emplace(indicator.id, mResults.indicators.size());
    IndicatorResult& result = mResults.indicators.emplace_back();
    result.indicator = &indicator;
    result.object = object;
}

void PeriodEvaluation::keep(const KeptResults& kept)
{
    for (std::size_t index = 0; index < kept.hold.size(); ++index)
        if (kept.hold[index] && mResults.indicators[index].indicator->measure.kind != model::MeasureKind::Expression)
        {
            mResults.indicators[index] = kept.results->indicators[index];
            mKept.insert(index);
        }
}

void PeriodEvaluation::measure(std::size_t index, MeasureEvaluation& evaluation)
{
    IndicatorResult& result = mResults.indicators[index];
    const model::Measure& measure = result.indicator->measure;
    if (measure.kind == model::MeasureKind::Expression || mKept.contains(index))
        return;
    result.problem = missingFor(mData, measure, measure.breakdown);
    if (result.problem.code != Problem::Code::None || !MeasureEvaluation::isComputable(measure))
    {
        result.total.status = Status::Error;
        return;
    }
    CellMarks alerts(mData.tables());
    Measured measured = evaluation.measure(measure, mResults.period, baselineOf(*result.indicator, mInputs), alerts);
    result.total = measured.total;
    result.none = measured.none;
    result.groups = evaluation.shown(*result.indicator, std::move(measured));
    result.alerts = alerts.sorted();
    reconcile(result);
}

Results PeriodEvaluation::finish()
{
    for (std::size_t index = 0; index < mResults.indicators.size(); ++index)
        express(index);
    for (std::size_t index = 0; index < mResults.indicators.size(); ++index)
        if (IndicatorResult& result = mResults.indicators[index]; result.indicator->points && !mKept.contains(index))
        {
            result.total = inPoints(std::move(result.total));
            result.none = inPoints(std::move(result.none));
            for (Group& group : result.groups)
                group.figure = inPoints(std::move(group.figure));
        }
    return std::move(mResults);
}

const model::Measure& PeriodEvaluation::measureOf(const std::string& indicator) const
{
    return mResults.indicators[mPlaces.at(indicator)].indicator->measure;
}

/// What is kept is in points already.
const Figure& PeriodEvaluation::inFormula(const std::string& indicator)
{
    const std::size_t index = mPlaces.at(indicator);
    const IndicatorResult& result = mResults.indicators[index];
    if (!result.indicator->points || !mKept.contains(index))
        return result.total;
    return mShares.try_emplace(index, ofPoints(result.total)).first->second;
}

/// The reader of templates refuses those that go round in circles.
const IndicatorResult& PeriodEvaluation::express(std::size_t index)
{
    IndicatorResult& result = mResults.indicators[index];
    const model::Measure& measure = result.indicator->measure;
    if (measure.kind != model::MeasureKind::Expression || !mExpressed.insert(index).second)
        return result;
    std::set<CellAddress> alerts;
    for (const std::string& id : indicatorsOf(measure.formula))
    {
        const IndicatorResult& part = express(mPlaces.at(id));
        alerts.insert(part.alerts.begin(), part.alerts.end());
        if (result.problem.code == Problem::Code::None)
            result.problem = part.problem;
    }
    result.total = figureOf(measure.formula, [this](const std::string& id) -> const Figure& { return inFormula(id); },
                            {[this](const std::string& part, const std::string& whole)
                             { return model::amongThose(measureOf(part), measureOf(whole)); },
                             [this](const std::string& id) { return model::isCounted(measureOf(id).kind); }});
    result.alerts.assign(alerts.begin(), alerts.end());
    return result;
}

}
