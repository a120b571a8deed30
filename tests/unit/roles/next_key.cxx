// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// New rows are numbered in the way that a register's rows are numbered already.

#include "Workbook.hxx"
#include "roles/NextKey.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::test;

namespace
{
std::vector<std::string> nextThree(const std::vector<Cell>& keys)
{
    Workbook workbook(centre());
    for (const Cell& key : keys)
        workbook.add("events", {key, serial(2026, 1, 1), "Fête"});
    const engine::Dataset data = workbook.dataset();
    roles::KeySequence sequence(data, data.tableIndex("events"));
    return {sequence.next(), sequence.next(), sequence.next()};
}

using Keys = std::vector<std::string>;
}

TEST(NextKey, GoesOnFromTheHighest)
{
    EXPECT_EQ(nextThree({"E001", "E010", "E002"}), (Keys{"E011", "E012", "E013"}));
}

TEST(NextKey, KeepsThePrefixOfMostKeysAndTheDigits)
{
    EXPECT_EQ(nextThree({"2026-07", "2026-08", "Z900"}), (Keys{"2026-09", "2026-10", "2026-11"}));
}

TEST(NextKey, TakesNumbersWithoutAPrefix)
{
    EXPECT_EQ(nextThree({7.0, 8.0}), (Keys{"9", "10", "11"}));
}

TEST(NextKey, PassesOverAKeyThatIsThereInAnotherSpelling)
{
    EXPECT_EQ(nextThree({"E01", "E02", "e03 "}), (Keys{"E04", "E05", "E06"}));
    EXPECT_EQ(nextThree({"E8", "E9", "e10"}), (Keys{"E11", "E12", "E13"}));
}

TEST(NextKey, BeginsWithTheRegistersInitial)
{
    const Keys first = nextThree({});
    EXPECT_TRUE(first.front().ends_with("001")) << first.front();
    EXPECT_EQ(nextThree({"sans numéro", blank}).front(), first.front());
}

TEST(NextKey, DoesNotCountOnFromATelephoneNumber)
{
    EXPECT_EQ(nextThree({"E001", "33612345678901"}), (Keys{"E002", "E003", "E004"}));
}
