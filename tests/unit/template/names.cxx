// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/Names.hxx"
#include "template/json/TextPosition.hxx"
#include "template/json/Utf8.hxx"

#include <gtest/gtest.h>

using namespace ficheaction::templates;

TEST(Names, KnowIds)
{
    for (const char* id : {"a", "event_types", "e2", "a_1_b", "a_", "any"})
        EXPECT_TRUE(isId(id)) << id;
    for (const char* id : {"", "A", "2e", "_a", "a__b", "a-b", "é", "a b"})
        EXPECT_FALSE(isId(id)) << id;
    EXPECT_TRUE(isTemplateId("clos-du-roy"));
    EXPECT_TRUE(isTemplateId("clos_du_roy2"));
    EXPECT_FALSE(isTemplateId("-clos"));
    EXPECT_FALSE(isTemplateId("clos/du"));
    EXPECT_FALSE(isTemplateId(""));
}

TEST(Names, KnowLanguageTags)
{
    for (const char* tag : {"fr", "en-GB", "gsw", "zh-Hant-TW"})
        EXPECT_TRUE(isLanguageTag(tag)) << tag;
    for (const char* tag : {"", "f", "FR", "french", "fr-", "fr--FR", "fr-F", "fr_FR", "-fr"})
        EXPECT_FALSE(isLanguageTag(tag)) << tag;
}

TEST(Names, KnowWhatASheetCanBeCalled)
{
    EXPECT_TRUE(isSheetName("Grille d'évaluation"));
    EXPECT_TRUE(isSheetName("é234567890123456789012345678901")) << "31 characters";
    EXPECT_FALSE(isSheetName("é2345678901234567890123456789012")) << "32 characters";
    EXPECT_FALSE(isSheetName("🌻3456789012345678901234567890123")) << "32 units of UTF-16";
    for (const char* name : {"", " ", "a[b", "a]b", "a*b", "a?b", "a:b", "a/b", "a\\b", "'a", "a'", "a\nb"})
        EXPECT_FALSE(isSheetName(name)) << name;
}

TEST(Utf8, FindsTheFirstByteThatIsNone)
{
    EXPECT_EQ(firstInvalidByte("été 🌻"), std::string_view::npos);
    EXPECT_EQ(firstInvalidByte("caf\xE9"), 3U);
    EXPECT_EQ(firstInvalidByte("a\xC0\xAF"), 1U) << "overlong";
    EXPECT_EQ(firstInvalidByte("a\xED\xA0\x80"), 1U) << "half of a pair";
    EXPECT_EQ(firstInvalidByte("a\xE2\x82"), 1U) << "cut off";
}

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
