// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "RandomCase.hxx"
#include "RandomTimes.hxx"

#include "engine/evaluation/PeriodsTogether.hxx"
#include "engine/explanation/ExplainedPeriods.hxx"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

using namespace ficheaction;
using namespace ficheaction::test;

// What an explanation lists must make the figure, for every kind: the two are computed apart from one another.
namespace
{
bool agree(double one, double other)
{
    return std::fabs(one - other) <= 1e-9 * std::max({1.0, std::fabs(one), std::fabs(other)});
}

void expectSame(const engine::Figure& expected, const engine::Figure& listed, const std::string& what)
{
    ASSERT_EQ(expected.status, listed.status) << what;
    if (expected.status != engine::Status::Ok)
        return;
    ASSERT_TRUE(agree(expected.value, listed.value)) << what << expected.value << " is not " << listed.value;
    ASSERT_TRUE(agree(expected.upperBound.value_or(expected.value), listed.upperBound.value_or(listed.value)))
        << what << "upper bound";
}

/// What a row lacks is named.
void expectDetail(const engine::Explanation& explanation, const engine::LeftOutRow& row, const std::string& what)
{
    using Reason = engine::LeftOutReason;
    if (row.reason == Reason::Filter)
    {
        ASSERT_LT(row.detail, explanation.details.size()) << what;
        ASSERT_TRUE(explanation.details[row.detail].filter.has_value()) << what;
    }
    else if (row.reason == Reason::NoValue || row.reason == Reason::OtherPart)
    {
        ASSERT_LT(row.detail, explanation.details.size()) << what;
        ASSERT_FALSE(explanation.details[row.detail].filter.has_value()) << what;
    }
}

/// Each filled row is told of, as counting or as left out, and not as both.
void expectEveryRowTold(const engine::Dataset& data, const engine::Explanation& explanation, const std::string& what)
{
    for (const engine::Explanation& part : explanation.parts)
        expectEveryRowTold(data, part, what);
    if (!explanation.isOfRows() || explanation.figure.status == engine::Status::Error)
        return;
    std::set<std::uint32_t> counted;
    for (const engine::CountedRow& row : explanation.counted)
        counted.insert(row.row);
    std::set<std::uint32_t> told = counted;
    for (const engine::LeftOutRow& row : explanation.leftOut)
        ASSERT_TRUE(explanation.measure.kind == model::MeasureKind::Paired || !explanation.grouped.empty() ||
                    told.insert(row.row).second)
            << what << "row " << row.row << " is told of twice";
    for (const engine::LeftOutRow& row : explanation.leftOut)
    {
        told.insert(row.row);
        expectDetail(explanation, row, what);
    }
    ASSERT_EQ(told.size(), data.tables()[explanation.table].filledRows) << what;
}

void explainAll(const Case& example, const std::string& what)
{
    Workbook workbook = workbookOf(example);
    const engine::Dataset data = workbook.dataset();
    const std::vector<engine::Results> results = engine::evaluate(data, example.periods, example.inputs);
    engine::Explainer explainer(data, example.inputs);
    for (const engine::Results& result : results)
        for (const engine::IndicatorResult& each : result.indicators)
        {
            const std::string name = what + shown(each.indicator->measure) + "\n";
            const engine::Explanation whole = explainer.explain(*each.indicator, {}, result.period);
            expectSame(each.total, whole.figure, name);
            expectEveryRowTold(data, whole, name);
            std::map<std::vector<std::string>, int> times;
            for (const engine::Group& group : each.groups)
                ++times[group.keys];
            for (const engine::Group& group : each.groups)
                if (times[group.keys] == 1)
                    expectSame(group.figure, explainer.explain(*each.indicator, group.keys, result.period).figure,
                               name + "part " + group.keys.front() + "\n");
            if (testing::Test::HasFatalFailure())
                return;
        }
}

/// Of three periods of 2026, with gaps between them and without.
void explainTogetherAll(const Case& example, const std::string& what)
{
    Workbook workbook = workbookOf(example);
    const engine::Dataset data = workbook.dataset();
    const model::Period year{model::Date::of(2026, 1, 1), model::Date::of(2026, 12, 31)};
    for (const int days : {90, 100})
    {
        std::vector<model::Period> periods;
        for (int part = 0; part < 3; ++part)
            periods.push_back({model::Date{year.first.daysSinceEpoch + 100 * part},
                               model::Date{year.first.daysSinceEpoch + 100 * part + days - 1}});
        std::vector<model::Period> evaluated = periods;
        evaluated.push_back(engine::spanOf(periods));
        const std::vector<engine::Results> results = engine::evaluate(data, evaluated, example.inputs);
        const engine::Results all = engine::together(std::span(results).first(periods.size()), results.back());
        engine::Explainer explainer(data, example.inputs);
        for (const engine::IndicatorResult& each : all.indicators)
        {
            const std::string name = what + "together " + shown(each.indicator->measure) + "\n";
            expectSame(each.total, engine::explainTogether(explainer, *each.indicator, {}, periods).figure, name);
            std::map<std::vector<std::string>, int> times;
            for (const engine::Group& group : each.groups)
                ++times[group.keys];
            for (const engine::Group& group : each.groups)
                if (times[group.keys] == 1)
                    expectSame(group.figure,
                               engine::explainTogether(explainer, *each.indicator, group.keys, periods).figure,
                               name + "part " + group.keys.front() + "\n");
            if (testing::Test::HasFatalFailure())
                return;
        }
    }
}

/// But of trends against a baseline, which is of the whole: they have no breakdown.
void showAllGroups(Case& example)
{
    for (model::Indicator& indicator : example.indicators())
        if (!model::isComparedWithBaseline(indicator))
            for (model::Dimension& dimension : indicator.measure.breakdown)
                dimension.showEmpty = true;
}

class Explanations : public testing::TestWithParam<unsigned>
{
};
}

TEST_P(Explanations, MakeTheFigureOfEveryRandomCase)
{
    const unsigned cases = 10'000 * randomTimes();
    for (unsigned seed = 1 + GetParam(); seed <= cases; seed += 10)
    {
        const Case example = randomCase(seed);
        explainAll(example, "seed " + std::to_string(seed) + "\n");
        if (HasFatalFailure())
            return;
    }
}

TEST_P(Explanations, MakeTheFigureOfGroupsThatNoRowIsIn)
{
    const unsigned cases = 2'000 * randomTimes();
    for (unsigned seed = 1 + GetParam(); seed <= cases; seed += 10)
    {
        Case example = randomCase(seed);
        showAllGroups(example);
        explainAll(example, "seed " + std::to_string(seed) + "\n");
        if (HasFatalFailure())
            return;
    }
}

TEST_P(Explanations, MakeTheFiguresOfPeriodsTogether)
{
    const unsigned cases = 5'000 * randomTimes();
    constexpr model::RollUp rollUps[]{model::RollUp::Sum,     model::RollUp::Recompute,   model::RollUp::Last,
                                      model::RollUp::Maximum, model::RollUp::RatioOfSums, model::RollUp::None};
    for (unsigned seed = 1 + GetParam(); seed <= cases; seed += 10)
    {
        Case example = randomCase(seed);
        unsigned turn = seed / 10;
        if (turn % 3 == 0)
            showAllGroups(example);
        for (model::Indicator& indicator : example.indicators())
        {
            do
                indicator.rollUp = rollUps[turn++ % std::size(rollUps)];
            while (!model::allowsRollUp(indicator.measure, indicator.rollUp));
        }
        explainTogetherAll(example, "seed " + std::to_string(seed) + "\n");
        if (HasFatalFailure())
            return;
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Explanations, testing::Range(0u, 10u));
