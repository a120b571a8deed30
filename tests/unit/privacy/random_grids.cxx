// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Random grids, protected, and attacked by somebody who shares no code with what protects them.

#include "RandomGrid.hxx"
#include "RandomTimes.hxx"
#include "privacy/disclosure/Protection.hxx"

#include <cstdio>
#include <cstdlib>

#include <gtest/gtest.h>

namespace ficheaction::test
{

namespace
{
constexpr std::uint64_t shards = 20;

std::uint64_t grids()
{
    return 2000 * std::uint64_t(randomTimes());
}

class RandomGrids : public testing::TestWithParam<std::uint64_t>
{
};
}

TEST_P(RandomGrids, TellNoSmallNumber)
{
    std::size_t figures = 0;
    std::size_t fewest = 0;
    std::size_t greedy = 0;
    std::size_t unproven = 0;
    const char* only = std::getenv("FICHE_ACTION_SEED");
    for (std::uint64_t seed = GetParam(); seed < grids(); seed += shards)
    {
        if (only && std::to_string(seed) != only)
            continue;
        SCOPED_TRACE("seed " + std::to_string(seed));
        RandomGrid grid = randomGrid(seed);
        const privacy::Protection protection = privacy::protect(*grid.definition, grid.results, {grid.threshold}, {});
        showTo(grid, protection.results);
        for (const PlainAttacker::Number number : mustStayOpen(grid, protection.results))
            EXPECT_TRUE(grid.attacker.canBeApart(number, grid.threshold - 2))
                << grid.names.at(number) << " is " << grid.attacker.truth(number) << ", threshold " << grid.threshold;
        figures += grid.told.size();
        fewest += protection.secondary;
        greedy += protection.greedySecondary;
        unproven += protection.optimal ? 0 : 1;
        if (HasFailure())
            return;
    }
    RecordProperty("figures", std::to_string(figures));
    RecordProperty("secondary", std::to_string(fewest));
    RecordProperty("greedy", std::to_string(greedy));
    RecordProperty("unproven", std::to_string(unproven));
    std::printf("%zu figures, %zu kept back for others, %zu by the greedy choice, %zu grids unproven\n", figures,
                fewest, greedy, unproven);
    EXPECT_LE(fewest, greedy);
}

INSTANTIATE_TEST_SUITE_P(Shards, RandomGrids, testing::Range<std::uint64_t>(0, shards));

}
