// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "entry/FormFields.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using entry::FormField;
using entry::proposedText;

namespace
{
const model::Date today = model::Date::of(2026, 11, 30);
const model::Date before = model::Date::of(2026, 11, 29);

FormField status()
{
    FormField field;
    field.wherePast = "Réalisée";
    return field;
}
}

TEST(Proposals, SayThatWhatIsPastTookPlace)
{
    EXPECT_EQ(proposedText(status(), before, today, ""), "Réalisée");
    EXPECT_EQ(proposedText(status(), today, today, ""), std::nullopt);
    EXPECT_EQ(proposedText(status(), std::nullopt, today, ""), std::nullopt);
    EXPECT_EQ(proposedText(FormField(), before, today, ""), std::nullopt);
}

TEST(Proposals, LeaveWhatAPersonTyped)
{
    EXPECT_EQ(proposedText(status(), before, today, "Annulée"), std::nullopt);
    EXPECT_EQ(proposedText(status(), today, today, "Prévue"), std::nullopt);
}

TEST(Proposals, AreTakenBackWhereTheDateIsCorrected)
{
    EXPECT_EQ(proposedText(status(), today, today, "Réalisée"), "");
}
