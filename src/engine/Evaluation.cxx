// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Evaluation.hxx"

#include "engine/MeasureEvaluation.hxx"
#include "engine/Needs.hxx"
#include "quality/Finding.hxx"

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

IndicatorResult resultOf(const Dataset& data, const model::GridObject& object, const model::Indicator& indicator,
                         MeasureEvaluation& evaluation)
{
    const model::Measure& measure = indicator.measure;
    IndicatorResult result;
    result.indicator = &indicator;
    result.object = &object;
    result.problem = missingFor(data, measure, measure.breakdown);
    if (result.problem.code != Problem::Code::None || !MeasureEvaluation::isComputable(measure))
    {
        result.total.status = Status::Error;
        return result;
    }
    CellMarks alerts(data.tables());
    Measured measured = evaluation.measure(measure, measure.breakdown, alerts);
    result.total = std::move(measured.total);
    result.groups = evaluation.shown(measure, measure.breakdown, std::move(measured.groups));
    result.alerts = alerts.sorted();
    return result;
}

Results evaluate(const Dataset& data, const model::Period& period, const Progress& progress)
{
    const auto indicators = data.definition().indicators();
    Teller teller(progress, indicators.size());
    MeasureEvaluation evaluation(data, period, [&teller](std::size_t rows) { teller.wentThrough(rows); });
    Results results;
    results.period = period;
    for (std::size_t index = 0; index < indicators.size(); ++index)
    {
        teller.begin(index);
        const auto& [object, indicator] = indicators[index];
        results.indicators.push_back(resultOf(data, *object, *indicator, evaluation));
    }
    results.rowsRead = data.rowsRead();
    results.alerts = quality::countAlerts(data);
    return results;
}
}

std::vector<Results> evaluate(const Dataset& data, std::span<const model::Period> periods, const Inputs&,
                              const Progress& progress)
{
    std::vector<Results> all;
    for (const model::Period& period : periods)
        all.push_back(evaluate(data, period, progress));
    return all;
}

}
