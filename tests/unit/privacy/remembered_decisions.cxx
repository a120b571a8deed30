// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/text/RememberedDecisions.hxx"

#include <gtest/gtest.h>

namespace ficheaction::privacy
{

namespace
{
using What = HitDecision::What;

const TextToShare remark{"Retours, Objet", "Merci à Agathe Morin et à Paul"};
const TextHit agathe{0, 9, 12, HitKind::FullName};
const TextHit paul{0, 27, 4, HitKind::FirstName};
}

TEST(RememberedDecisions, AreTakenAgainForTheSameHitOfTheSameText)
{
    RememberedDecisions decisions;
    EXPECT_TRUE(decisions.isEmpty());
    decisions.remember(remark, agathe, {What::Replace, "une habitante"});
    decisions.remember(remark, paul, {What::Keep, "left over in a field"});
    const RememberedDecisions again = RememberedDecisions::fromStored(decisions.storedText());
    ASSERT_EQ(again.size(), 2U);
    const TextToShare elsewhere{"Fiche action, Objectifs", remark.text};
    ASSERT_TRUE(again.decisionOn(elsewhere, agathe));
    EXPECT_EQ(again.decisionOn(elsewhere, agathe)->what, What::Replace);
    EXPECT_EQ(again.decisionOn(elsewhere, agathe)->replacement, "une habitante");
    EXPECT_EQ(again.decisionOn(remark, paul)->what, What::Keep);
    EXPECT_EQ(again.decisionOn(remark, paul)->replacement, "");
}

TEST(RememberedDecisions, AreForgottenWhenTheTextChanges)
{
    RememberedDecisions decisions;
    decisions.remember(remark, agathe, {What::Keep, {}});
    EXPECT_FALSE(decisions.decisionOn({remark.place, remark.text + "."}, agathe));
    EXPECT_FALSE(decisions.decisionOn(remark, paul)); // somebody who was registered since
    EXPECT_FALSE(decisions.decisionOn(remark, {0, 9, 6, HitKind::FullName}));
    EXPECT_FALSE(decisions.decisionOn(remark, {0, 9, 12, HitKind::Remark}));
}

TEST(RememberedDecisions, HoldNoText)
{
    RememberedDecisions decisions;
    decisions.remember(remark, agathe, {What::Remove, {}});
    for (const char* word : {"Merci", "Agathe", "Morin", "Retours"})
        EXPECT_EQ(decisions.storedText().find(word), std::string::npos) << decisions.storedText();
}

TEST(RememberedDecisions, ThatCannotBeReadAreAskedAgain)
{
    for (const char* text :
         {"", "{", "7", "{\"a\": 1}", "[1, [\"a\"], [\"a\", \"sell\", \"\"], [\"a\", \"replace\", \"\"]]"})
        EXPECT_TRUE(RememberedDecisions::fromStored(text).isEmpty()) << text;
    EXPECT_EQ(RememberedDecisions::fromStored("[[\"a\", \"keep\", \"\"], 3]").size(), 1U);
}

TEST(RememberedDecisions, OfThousandsTheOldestGo)
{
    RememberedDecisions decisions;
    for (int index = 0; index < 4010; ++index)
        decisions.remember({"", std::to_string(index)}, {0, 0, 1, HitKind::Phone}, {What::Keep, {}});
    EXPECT_EQ(decisions.size(), 4000U);
    EXPECT_FALSE(decisions.decisionOn({"", "9"}, {0, 0, 1, HitKind::Phone}));
    EXPECT_TRUE(decisions.decisionOn({"", "10"}, {0, 0, 1, HitKind::Phone}));
    EXPECT_TRUE(decisions.decisionOn({"", "4009"}, {0, 0, 1, HitKind::Phone}));
}

}
