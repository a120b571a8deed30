// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/checks/Names.hxx"

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
