// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "text/Utf8.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::texts;

TEST(Utf8, FindsTheFirstByteThatIsNone)
{
    EXPECT_EQ(firstInvalidByte("été 🌻"), std::string_view::npos);
    EXPECT_EQ(firstInvalidByte("caf\xE9"), 3U);
    EXPECT_EQ(firstInvalidByte("a\xC0\xAF"), 1U) << "overlong";
    EXPECT_EQ(firstInvalidByte("a\xED\xA0\x80"), 1U) << "half of a pair";
    EXPECT_EQ(firstInvalidByte("a\xE2\x82"), 1U) << "cut off";
}
