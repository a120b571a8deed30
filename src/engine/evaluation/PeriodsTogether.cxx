// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/PeriodsTogether.hxx"

#include "engine/evaluation/RollUp.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
/// A period that has no row of the combination has no figure of it.
Figure figureOf(const IndicatorResult& result, const std::vector<std::string>& keys)
{
    for (const Group& group : result.groups)
        if (group.keys == keys && !group.isEmpty)
            return group.figure;
    return {};
}

bool isList(const model::Indicator& indicator)
{
    return indicator.measure.kind == model::MeasureKind::List || indicator.measure.kind == model::MeasureKind::Quotes;
}

Figure anew(const Figure& recomputed, bool whole)
{
    Figure figure = recomputed;
    if (!whole && figure.status == Status::Ok)
    {
        figure = {};
        figure.status = Status::NotApplicable;
    }
    return figure;
}
}

model::Period spanOf(std::span<const model::Period> periods)
{
    model::Period span = periods.front();
    for (const model::Period& period : periods)
    {
        span.first = std::min(span.first, period.first);
        span.last = std::max(span.last, period.last);
    }
    return span;
}

bool followEachOther(std::span<const model::Period> periods)
{
    for (std::size_t index = 1; index < periods.size(); ++index)
        if (periods[index].first.daysSinceEpoch != periods[index - 1].last.daysSinceEpoch + 1)
            return false;
    return true;
}

Results together(std::span<const Results> periods, const Results& recomputed)
{
    std::vector<model::Period> spans;
    for (const Results& each : periods)
        spans.push_back(each.period);
    const bool whole = followEachOther(spans);
    Results all = recomputed;
    for (std::size_t index = 0; index < all.indicators.size(); ++index)
    {
        IndicatorResult& result = all.indicators[index];
        std::vector<Figure> figures;
        for (const Results& each : periods)
            figures.push_back(each.indicators[index].total);
        result.total = rolledUp(*result.indicator, figures, anew(result.total, whole));
        if (isList(*result.indicator))
            result.total.values.clear();
        for (Group& group : result.groups)
        {
            if (group.isEmpty && result.indicator->rollUp != model::RollUp::Recompute &&
                result.indicator->rollUp != model::RollUp::None)
                continue;
            figures.clear();
            for (const Results& each : periods)
                figures.push_back(figureOf(each.indicators[index], group.keys));
            group.figure = rolledUp(*result.indicator, figures, anew(group.figure, whole));
        }
    }
    return all;
}

}
