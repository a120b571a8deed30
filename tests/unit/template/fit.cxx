// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Which of the templates a workbook can have been made from that has lost its own.

#include "TemplateFiles.hxx"
#include "template/TemplateFit.hxx"

#include <gtest/gtest.h>

#include <array>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
constexpr std::array bundledIds{"clos-du-roy", "neighbourhood-action", "reaap-parentalite",
                                "ludotheque",  "clas-accompagnement",  "fph-fonds-habitants"};

model::Template bundledDefinition(const std::string& id)
{
    return templateOf(bundled(id));
}

/// What a workbook that was made from it shows.
FicheTraits traitsOf(const model::Template& definition)
{
    FicheTraits traits;
    for (const model::Register& owner : definition.registers)
        for (const model::Column& column : owner.columns)
            traits.columns.insert(owner.id + "." + column.id);
    for (const model::GridObject& object : definition.grid.objects)
        for (const model::Indicator& indicator : object.indicators)
            traits.indicators.insert(indicator.id);
    return traits;
}
}

TEST(TemplateFit, IsBestForTheOneThatAWorkbookWasMadeFrom)
{
    for (const char* const made : bundledIds)
    {
        const model::Template definition = bundledDefinition(made);
        const FicheTraits fiche = traitsOf(definition);
        const TemplateFit own = fitOf(definition, fiche);
        EXPECT_TRUE(own.isPossible()) << made;
        EXPECT_EQ(own.missingColumns + own.strangeColumns + own.strangeIndicators, 0u) << made;
        for (const char* const other : bundledIds)
            EXPECT_FALSE(isNearer(fitOf(bundledDefinition(other), fiche), own)) << made << ", " << other;
    }
}

TEST(TemplateFit, AllowsColumnsThatAPersonDeleted)
{
    const model::Template definition = bundledDefinition("clos-du-roy");
    FicheTraits fiche = traitsOf(definition);
    fiche.columns.erase("participants.notes");
    fiche.columns.erase("events.notes");
    const TemplateFit fit = fitOf(definition, fiche);
    EXPECT_TRUE(fit.isPossible());
    EXPECT_EQ(fit.missingColumns, 2u);
    EXPECT_TRUE(isNearer(fitOf(definition, traitsOf(definition)), fit));
}

TEST(TemplateFit, IsImpossibleWhereTheWorkbookHasColumnsOfAnother)
{
    const model::Template definition = bundledDefinition("clos-du-roy");
    FicheTraits fiche = traitsOf(definition);
    fiche.columns.insert("loans.due");
    EXPECT_FALSE(fitOf(definition, fiche).isPossible());
    EXPECT_FALSE(fitOf(definition, {}).isPossible());
}

TEST(TemplateFit, PrefersTheOneWhoseIndicatorsAreInTheGrid)
{
    const model::Template definition = bundledDefinition("clos-du-roy");
    model::Template variant = definition;
    variant.grid.objects.front().indicators.erase(variant.grid.objects.front().indicators.begin());
    const FicheTraits fiche = traitsOf(definition);
    EXPECT_EQ(fitOf(variant, fiche).strangeIndicators, 1u);
    EXPECT_TRUE(isNearer(fitOf(definition, fiche), fitOf(variant, fiche)));
}
