// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/explanation/ExplainedPeriods.hxx"

#include "engine/evaluation/PeriodsTogether.hxx"
#include "engine/evaluation/RollUp.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
Explanation anew(Explainer& explainer, const model::Indicator& indicator, std::span<const std::string> keys,
                 std::span<const model::Period> periods)
{
    Explanation explanation = explainer.explain(indicator, keys, spanOf(periods));
    if (explanation.figure.status != Status::Ok || followEachOther(periods))
        return explanation;
    Explanation without;
    without.indicator = &indicator;
    without.measure = indicator.measure;
    without.period = explanation.period;
    without.figure.status = Status::NotApplicable;
    return without;
}

/// A part of the breakdown that has no row in a period has no figure there; nor has one where the whole of several
/// measures has none.
Figure figureIn(Explainer& explainer, const Explanation& period, std::span<const std::string> keys)
{
    if (keys.empty())
        return period.figure;
    const bool isOfSeveral = period.figure.status == Status::NotApplicable || !period.parts.empty();
    const bool none =
        !period.hasRow() ||
        (isOfSeveral && explainer.explain(*period.indicator, {}, period.period).figure.status == Status::Empty);
    return none ? Figure() : period.figure;
}

/// What a part is that no row of any day is in; nothing where a row is, or nothing is rolled up.
std::optional<Figure> figureOfNoRow(Explainer& explainer, const Explanation& together,
                                    std::span<const std::string> keys)
{
    if (keys.empty() || together.indicator->rollUp == model::RollUp::None)
        return std::nullopt;
    const Explanation all = explainer.explain(*together.indicator, keys, together.period);
    return all.hasRow() || all.figure.status == Status::Error ? std::nullopt : std::optional(all.figure);
}
}

Explanation explainTogether(Explainer& explainer, const model::Indicator& indicator, std::span<const std::string> keys,
                            std::span<const model::Period> periods)
{
    Explanation together;
    if (indicator.rollUp == model::RollUp::Recompute)
        together = anew(explainer, indicator, keys, periods);
    else
    {
        together.indicator = &indicator;
        together.measure = indicator.measure;
        together.period = spanOf(periods);
        std::vector<Figure> figures;
        for (const model::Period& period : periods)
        {
            Explanation part = explainer.explain(indicator, keys, period);
            part.role = PartRole::Period;
            if (part.problem.code != Problem::Code::None)
                together.problem = part.problem;
            part.figure = figureIn(explainer, part, keys);
            figures.push_back(part.figure);
            together.parts.push_back(std::move(part));
        }
        Figure whole;
        if (together.problem.code != Problem::Code::None || figures.front().status == Status::Error)
            whole.status = Status::Error;
        together.figure = rolledUp(indicator, figures, whole);
        if (const auto nothing = figureOfNoRow(explainer, together, keys))
            together.figure = *nothing;
    }
    together.rollUp = indicator.rollUp;
    return together;
}

}
