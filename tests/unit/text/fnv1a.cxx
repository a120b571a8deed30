// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/Fnv1a.hxx"

#include <gtest/gtest.h>

using ficheaction::texts::Fnv1a;

TEST(Fnv1a, GivesThePublishedValues)
{
    // Digests are stored in documents and in results: another function would tell them all apart.
    Fnv1a hash;
    EXPECT_EQ(hash.value(), 0xCBF29CE484222325U);
    hash.take('a');
    EXPECT_EQ(hash.value(), 0xAF63DC4C8601EC8CU);
    Fnv1a word;
    word.take("foobar");
    EXPECT_EQ(word.value(), 0x85944171F73967E8U);
}
