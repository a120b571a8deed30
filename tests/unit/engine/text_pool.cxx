// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/TextPool.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::engine;

TEST(TextPool, KeepsATextAsTypedAndOnceFolded)
{
    TextPool pool;
    const TextId one = pool.intern(" Réalisée ");
    const TextId other = pool.intern("realisee");
    EXPECT_NE(one, other);
    EXPECT_EQ(pool.intern(" Réalisée "), one);
    EXPECT_EQ(pool.folded(one), pool.folded(other));
    EXPECT_EQ(pool.text(one), " Réalisée ");
    EXPECT_EQ(pool.display(pool.folded(other)), "Réalisée");
    EXPECT_EQ(pool.find("realisee"), pool.folded(one));
    EXPECT_EQ(pool.find("prevue"), std::nullopt);
}

TEST(TextPool, KnowsBlanksAsNothing)
{
    TextPool pool;
    for (const char* text : {"", " ", "\u00A0", "\u200B", "\n\t"})
        EXPECT_EQ(pool.foldedOf(text), TextPool::nothing);
    EXPECT_NE(pool.foldedOf("."), TextPool::nothing);
}

TEST(TextPool, StaysWholeWhenMoved)
{
    TextPool pool;
    for (int number = 0; number < 1000; ++number)
        pool.intern(std::to_string(number));
    const TextId before = pool.intern("7");
    TextPool moved(std::move(pool));
    EXPECT_EQ(moved.intern("7"), before);
    EXPECT_EQ(moved.foldedText(moved.folded(before)), "7");
}
