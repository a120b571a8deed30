// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Comparison.hxx"
#include "RandomCase.hxx"
#include "RandomTimes.hxx"
#include "Shrinking.hxx"

#include <cstdlib>
#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

// 10,000 random templates with their rows, in ten parts that ctest runs side by side. For more of them:
//
//     FICHE_ACTION_RANDOM_TIMES=100 FICHE_ACTION_RANDOM_SEED=42 unit-engine --gtest_filter='Seeds/*'
//
// A case that fails is cut down and printed; its seed makes it again.
namespace
{
constexpr unsigned parts = 10;

unsigned firstSeed()
{
    const char* const seed = std::getenv("FICHE_ACTION_RANDOM_SEED");
    return seed ? static_cast<unsigned>(std::strtoul(seed, nullptr, 10)) : 1;
}

/// The part of the cases that has this number.
class RandomCases : public testing::TestWithParam<unsigned>
{
protected:
    template <class Take> static void forEachSeed(Take take)
    {
        const unsigned cases = 10'000 * randomTimes();
        const unsigned first = firstSeed();
        for (unsigned number = GetParam(); number < cases; number += parts)
        {
            take(first + number);
            if (HasFailure())
                return;
        }
    }
};

/// A failing case as a person can read it.
std::string told(unsigned seed, const Case& example)
{
    // Once a rule names what is not there any more, it can only be in error.
    const bool isError = disagreement(example).isError;
    const Case least = shrunk(example,
                              [isError](const Case& smaller)
                              {
                                  const Disagreement found = disagreement(smaller);
                                  return found && found.isError == isError;
                              });
    return "seed " + std::to_string(seed) + "\n" + shown(least) + disagreement(least).text;
}
}

TEST_P(RandomCases, AgreeWithTheRulesAppliedRowByRow)
{
    forEachSeed(
        [](unsigned seed)
        {
            const Case example = randomCase(seed);
            if (disagreement(example))
                ADD_FAILURE() << told(seed, example);
        });
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomCases, testing::Range(0u, parts));

TEST(RandomCaseOfOneSeed, IsTheSameEachTime)
{
    EXPECT_EQ(shown(randomCase(7)), shown(randomCase(7)));
    EXPECT_NE(shown(randomCase(7)), shown(randomCase(8)));
}

// Cases that were all empty would agree about anything.
TEST(RandomCases, HaveFiguresOfEveryKindAndState)
{
    std::map<model::MeasureKind, int> figures;
    std::map<engine::Status, int> states;
    int intervals = 0;
    int groups = 0;
    int alerts = 0;
    int remarks = 0;
    constexpr unsigned cases = 2000;
    for (unsigned seed = 1; seed <= cases; ++seed)
    {
        const Case example = randomCase(seed);
        const std::vector<engine::Results> results = evaluated(example);
        for (const engine::IndicatorResult& result : results.front().indicators)
        {

            const bool says = result.total.status == engine::Status::Ok && result.total.value != 0;
            figures[result.indicator->measure.kind] += says ? 1 : 0;
            ++states[result.total.status];
            intervals += result.total.upperBound ? 1 : 0;
            groups += static_cast<int>(result.groups.size());
            alerts += static_cast<int>(result.alerts.size());
            remarks += static_cast<int>(result.total.remarks.size());
        }
    }
    for (int kind = 0; kind <= static_cast<int>(model::MeasureKind::Expression); ++kind)
        EXPECT_GE(figures[static_cast<model::MeasureKind>(kind)], 5) << kind;
    for (engine::Status status : {engine::Status::Ok, engine::Status::Empty, engine::Status::NotApplicable})
        EXPECT_GT(states[status], 100) << engine::statusText(status);
    EXPECT_EQ(states[engine::Status::Error], 0);
    EXPECT_GT(intervals, 20);
    EXPECT_GT(groups, 1000);
    EXPECT_GT(alerts, 1000);
    EXPECT_GT(remarks, 200);
}
