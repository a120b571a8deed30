// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Evaluation.hxx"

#include "engine/Expressions.hxx"
#include "engine/MeasureEvaluation.hxx"
#include "engine/Needs.hxx"
#include "engine/RowFigures.hxx"
#include "quality/Finding.hxx"

#include <algorithm>
#include <cmath>
#include <set>

namespace ficheaction::engine
{

namespace
{
/// Tells how far the work is, as often as Progress wants to know.
class Teller
{
public:
    Teller(const Progress& progress, std::size_t indicators)
        : mProgress(progress)
        , mIndicators(indicators)
    {
    }

    void begin(std::size_t indicator)
    {
        mIndicator = indicator;
        tell();
    }

    void wentThrough(std::size_t rows)
    {
        constexpr std::size_t enough = 100'000;
        mRows += rows;
        if (mRows < enough)
            return;
        mRows = 0;
        tell();
    }

private:
    void tell() const
    {
        if (mProgress && !mProgress(static_cast<double>(mIndicator) / static_cast<double>(mIndicators)))
            throw Cancelled();
    }

    const Progress& mProgress;
    std::size_t mIndicators;
    std::size_t mIndicator = 0;
    std::size_t mRows = 0;
};

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
        addRemark(result.total, Remark::Kind::PartsAddUpTo, sum);
}

MeasureEvaluation::Baseline baselineOf(const model::Indicator& indicator, const Inputs& inputs)
{
    const auto typed = inputs.baselines.find(indicator.id);
    const model::Expectation& baseline = typed == inputs.baselines.end() ? indicator.baseline : typed->second;
    const double* const number = std::get_if<double>(&baseline);
    return number ? MeasureEvaluation::Baseline(*number) : std::nullopt;
}

/// All indicators for one period; those that are made of others once these are there.
class PeriodEvaluation
{
public:
    PeriodEvaluation(const Dataset& data, const model::Period& period, const Inputs& inputs,
                     MeasureEvaluation& evaluation)
        : mData(data)
        , mInputs(inputs)
        , mEvaluation(evaluation)
    {
        mResults.period = period;
        for (const auto& [object, indicator] : data.definition().indicators())
        {
            mPlaces.emplace(indicator->id, mResults.indicators.size());
            IndicatorResult& result = mResults.indicators.emplace_back();
            result.indicator = indicator;
            result.object = object;
        }
    }

    void measure(std::size_t index)
    {
        IndicatorResult& result = mResults.indicators[index];
        const model::Measure& measure = result.indicator->measure;
        if (measure.kind == model::MeasureKind::Expression)
            return;
        result.problem = missingFor(mData, measure, measure.breakdown);
        if (result.problem.code != Problem::Code::None || !MeasureEvaluation::isComputable(measure))
        {
            result.total.status = Status::Error;
            return;
        }
        CellMarks alerts(mData.tables());
        Measured measured =
            mEvaluation.measure(measure, mResults.period, baselineOf(*result.indicator, mInputs), alerts);
        result.total = std::move(measured.total);
        result.groups = mEvaluation.shown(measure, std::move(measured.groups));
        result.alerts = alerts.sorted();
        reconcile(result);
    }

    Results finish()
    {
        for (std::size_t index = 0; index < mResults.indicators.size(); ++index)
            express(index);
        return std::move(mResults);
    }

private:
    /// The reader of templates refuses those that go round in circles.
    const IndicatorResult& express(std::size_t index)
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
        result.total = figureOf(measure.formula,
                                [this](const std::string& id) -> const Figure&
                                { return mResults.indicators[mPlaces.at(id)].total; });
        result.alerts.assign(alerts.begin(), alerts.end());
        return result;
    }

    const Dataset& mData;
    const Inputs& mInputs;
    MeasureEvaluation& mEvaluation;
    Results mResults;
    std::map<std::string, std::size_t> mPlaces;
    std::set<std::size_t> mExpressed;
};
}

std::vector<Results> evaluate(const Dataset& data, std::span<const model::Period> periods, const Inputs& inputs,
                              const Progress& progress)
{
    const std::size_t indicators = data.definition().indicators().size();
    Teller teller(progress, indicators);
    MeasureEvaluation evaluation(data, inputs.today, [&teller](std::size_t rows) { teller.wentThrough(rows); });
    std::vector<PeriodEvaluation> each;
    for (const model::Period& period : periods)
        each.emplace_back(data, period, inputs, evaluation);
    for (std::size_t index = 0; index < indicators; ++index)
    {
        teller.begin(index);
        for (PeriodEvaluation& period : each)
            period.measure(index);
    }
    const std::size_t rowsRead = data.rowsRead();
    const std::size_t alerts = quality::countAlerts(data);
    std::vector<Results> all;
    for (PeriodEvaluation& period : each)
    {
        all.push_back(period.finish());
        all.back().rowsRead = rowsRead;
        all.back().alerts = alerts;
    }
    return all;
}

}
