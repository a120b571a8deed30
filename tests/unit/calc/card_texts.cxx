// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What people write into the card is read back as the sections of a template.

#include "calc/create/CardTexts.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using Kind = model::CardSection::Kind;
using Texts = std::vector<std::string>;

namespace
{
model::CardSection section(Kind kind)
{
    model::CardSection made;
    made.id = "section";
    made.label = "Rubrique";
    made.kind = kind;
    return made;
}

model::CardSection read(const model::CardSection& before, const std::string& text)
{
    model::Template definition;
    definition.language = "fr";
    return calc::withCardText(definition, before, text);
}
}

TEST(CardTexts, AreReadAsTheyWereWritten)
{
    model::Template definition;
    definition.language = "fr";
    model::CardSection items = section(Kind::Items);
    items.items = {"Un", "Deux, et trois"};
    model::CardSection groups = section(Kind::Groups);
    groups.groups = {{"Humains", {"1 ADS", "bénévoles"}}, {"Matériels", {}}};
    for (const model::CardSection& written : {items, groups})
    {
        const std::string text = calc::cardText(definition, written);
        EXPECT_TRUE(calc::withCardText(definition, section(written.kind), text) == written) << text;
    }
}

TEST(CardTexts, TakeItemsWithAndWithoutBullets)
{
    EXPECT_EQ(read(section(Kind::Items), "\u2022\u00A0Un\n\n- Deux\n  Trois \n\u2022").items,
              (Texts{"Un", "Deux", "Trois"}));
    EXPECT_EQ(read(section(Kind::Items), " ").items, Texts());
}

TEST(CardTexts, TakeGroupsByTheirColons)
{
    const model::CardSection means = read(section(Kind::Groups), "Humains : 1 ADS, 2 bénévoles\nune stagiaire\nSalle:");
    ASSERT_EQ(means.groups.size(), 2U);
    EXPECT_EQ(means.groups[0].label, "Humains");
    EXPECT_EQ(means.groups[0].items, (Texts{"1 ADS", "2 bénévoles", "une stagiaire"}));
    EXPECT_EQ(means.groups[1].label, "Salle");
}

TEST(CardTexts, KeepATitleThatWasEmptied)
{
    model::CardSection title = section(Kind::Title);
    title.text = "Action 12";
    EXPECT_EQ(read(title, "\u00A0").text, "Action 12");
    EXPECT_EQ(read(title, "Action 13").text, "Action 13");
}

TEST(CardTexts, TakeStepsWithTheirItems)
{
    const auto step = calc::stepFrom("Préparer :\n\u2022\u00A0Affiches\n\u2022\u00A0Salle", " mai ");
    ASSERT_TRUE(step);
    EXPECT_EQ(step->text, "Préparer :");
    EXPECT_EQ(step->items, (Texts{"Affiches", "Salle"}));
    EXPECT_EQ(step->due, "mai");
    EXPECT_EQ(calc::stepFrom("\u2022\u00A0Affiches", "")->text, "Affiches");
    EXPECT_FALSE(calc::stepFrom("  ", "mai"));
}
