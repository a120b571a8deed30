// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "json/TextPosition.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::json;

TEST(TextCursor, CountsCharactersFromOne)
{
    TextCursor cursor("é\nàb\r\n\rc");
    const auto at = [&cursor](std::size_t offset)
    {
        const TextPosition position = cursor.advanceTo(offset);
        return std::pair(position.line, position.column);
    };
    EXPECT_EQ(at(0), std::pair(std::size_t(1), std::size_t(1)));
    EXPECT_EQ(at(2), std::pair(std::size_t(1), std::size_t(2))) << "the line end behind one letter of two bytes";
    EXPECT_EQ(at(5), std::pair(std::size_t(2), std::size_t(2)));
    EXPECT_EQ(at(8), std::pair(std::size_t(3), std::size_t(1)));
    EXPECT_EQ(at(9), std::pair(std::size_t(4), std::size_t(1)));
    EXPECT_EQ(at(9), std::pair(std::size_t(4), std::size_t(1))) << "the same place again";
    EXPECT_EQ(at(10), std::pair(std::size_t(4), std::size_t(2))) << "the end of the text";
    EXPECT_EQ(at(99), std::pair(std::size_t(4), std::size_t(2)));
}
