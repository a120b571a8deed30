// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a sample year fills into its template, and that the template alone holds nothing of that centre.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"

#include "template/FilledTemplate.hxx"
#include "template/SampleReader.hxx"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
constexpr const char* openIds[] = {"reaap-parentalite", "ludotheque", "clas-accompagnement", "fph-fonds-habitants"};

std::string sampleOf(const std::string& id)
{
    return contentOf(tests::templateFolder().parent_path() / "samples" / (id + ".json"));
}

const model::CardSection& sectionNamed(const model::Template& definition, const std::string& id)
{
    return *std::find_if(definition.card.begin(), definition.card.end(),
                         [&](const model::CardSection& section) { return section.id == id; });
}

bool isOpen(const model::Expectation& expectation)
{
    return std::holds_alternative<std::monostate>(expectation);
}
}

TEST(FilledTemplate, OfEachBundledSampleIsATemplate)
{
    for (const char* id : openIds)
    {
        EXPECT_TRUE(readSampleYear(sampleOf(id))) << id;
        EXPECT_EQ(linesOf(errorsOf(filledTemplate(bundled(id), sampleOf(id)))), "") << id;
    }
}

TEST(FilledTemplate, HasTheSamplesCardListsAndExpectations)
{
    const model::Template plain = templateOf(bundled("reaap-parentalite"));
    const model::Template filled =
        templateOf(filledTemplate(bundled("reaap-parentalite"), sampleOf("reaap-parentalite")));
    EXPECT_EQ(sectionNamed(plain, "title").text, "Action – Soutien à la parentalité");
    EXPECT_EQ(sectionNamed(plain, "diagnosis").text, "");
    EXPECT_EQ(sectionNamed(filled, "title").text,
              "Action 3 – Être parents aux Tilleuls\u00a0: se retrouver, en parler, faire ensemble");
    EXPECT_EQ(sectionNamed(filled, "diagnosis").text.rfind("À Saint-Vérain-les-Saules", 0), 0U);
    EXPECT_EQ(sectionNamed(filled, "participation").target, "Coopération");
    EXPECT_EQ(filled.listNamed("quarters")->values.front(), "Les Tilleuls");
    EXPECT_EQ(filled.grid.objects.front().indicators.front().parts.size(), 2U);
    EXPECT_EQ(sectionNamed(filled, "charter").items, sectionNamed(plain, "charter").items);
    EXPECT_EQ(filled.card.size(), plain.card.size());
}

TEST(FilledTemplate, HoldsNothingOfAnotherCentreWithoutItsSample)
{
    for (const char* id : openIds)
    {
        const model::Template plain = templateOf(bundled(id));
        const model::Template filled = templateOf(filledTemplate(bundled(id), sampleOf(id)));
        for (const auto& [object, indicator] : plain.indicators())
        {
            EXPECT_TRUE(isOpen(indicator->baseline)) << id << ' ' << indicator->id;
            EXPECT_TRUE(isOpen(indicator->target)) << id << ' ' << indicator->id;
            EXPECT_TRUE(indicator->parts.empty()) << id << ' ' << indicator->id;
        }
        for (const char* const place : {"Tilleul", "Saint-Vérain", "Montclairière", "Valsonne", "Beausoleil",
                                        "La Varenne", "Vérane", "Sainte-Aurore", "Dé vert", "Coup de pouce"})
            EXPECT_EQ(bundled(id).find(place), std::string::npos) << id << ' ' << place;
        const model::CardSection& levels = sectionNamed(plain, "participation");
        EXPECT_EQ(levels.current + levels.target, "") << id;
        EXPECT_NE(sectionNamed(filled, "participation").target, "") << id;
    }
}

TEST(FilledTemplate, PassesOverWhatTheTemplateDoesNotHave)
{
    const std::string sample = R"({ "template": "small", "card": [{ "id": "nowhere", "label": "?", "text": "x" }, 7],
        "lists": { "nowhere": ["x"] }, "grid": { "parts": { "nowhere": [] } } })";
    const model::Template plain = templateOf(smallTemplate());
    const model::Template filled = templateOf(filledTemplate(smallTemplate(), sample));
    EXPECT_EQ(filled.card.size(), plain.card.size());
    EXPECT_EQ(filled.lists.size(), plain.lists.size());
}

TEST(FilledTemplate, IsTheTemplateWhereTheSampleIsNone)
{
    EXPECT_EQ(filledTemplate(smallTemplate(), "no JSON"), smallTemplate());
    EXPECT_EQ(filledTemplate(smallTemplate(), "[]"), smallTemplate());
    EXPECT_EQ(filledTemplate("no JSON", "{}"), "no JSON");
}
