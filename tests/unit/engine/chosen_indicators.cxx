// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// An indicator that is measured with nothing but what its formula names is what it is in the whole grid.

#include "Comparison.hxx"
#include "RandomCase.hxx"

#include "engine/evaluation/PeriodEvaluation.hxx"
#include "engine/figures/Expressions.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
using Chosen = std::vector<const model::Indicator*>;

void choose(const Case& example, const model::Indicator& indicator, Chosen& chosen)
{
    for (const model::Indicator* const each : chosen)
        if (each == &indicator)
            return;
    chosen.push_back(&indicator);
    for (const std::string& named : engine::indicatorsOf(indicator.measure.formula))
        for (const model::Indicator& each : example.indicators())
            if (each.id == named && indicator.measure.kind == model::MeasureKind::Expression)
                choose(example, each, chosen);
}
}

TEST(ChosenIndicators, AreWhatTheyAreInTheWholeGrid)
{
    for (unsigned seed = 1; seed <= 300; ++seed)
    {
        const Case example = randomCase(seed);
        const std::vector<engine::Results> whole = evaluated(example);
        Workbook workbook = workbookOf(example);
        const engine::Dataset data = workbook.dataset();
        for (std::size_t period = 0; period < example.periods.size(); ++period)
            for (std::size_t index = 0; index < example.indicators().size(); ++index)
            {
                Chosen chosen;
                choose(example, example.indicators()[index], chosen);
                engine::PeriodEvaluation evaluation(data, chosen, example.periods[period], example.inputs);
                engine::MeasureEvaluation measuring(data);
                measuring.begin(example.inputs.today, [](std::size_t) {});
                for (std::size_t each = 0; each < chosen.size(); ++each)
                    evaluation.measure(each, measuring);
                const engine::Results alone = evaluation.finish();
                ASSERT_EQ(words(alone.indicators.front()), words(whole[period].indicators[index]))
                    << "seed " << seed << ", " << example.indicators()[index].id;
            }
    }
}
