// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a template holds that is made of a fiche, and what it leaves for each centre to write.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "template/FilledTemplate.hxx"
#include "template/OpenedTemplate.hxx"
#include "template/TemplateWriter.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
model::Template filledReaap()
{
    return templateOf(filledTemplate(bundled("reaap-parentalite"), contentOf(tests::templateFolder().parent_path() /
                                                                             "samples" / "reaap-parentalite.json")));
}
}

TEST(OpenedTemplate, HoldsNothingThatACentreWrites)
{
    const model::Template opened = openedTemplate(filledReaap());
    const std::string written = writeTemplate(opened);
    EXPECT_EQ(linesOf(errorsOf(written)), "");
    for (const char* const place : {"Saint-Vérain", "\"target\"", "\"baseline\"", "\"parts\"", "\"rows\""})
        EXPECT_EQ(written.find(place), std::string::npos) << place;
    for (const model::CardSection& section : opened.card)
        EXPECT_TRUE(section.kind == model::CardSection::Kind::Title || section.text.empty()) << section.id;
}

TEST(OpenedTemplate, KeepsWhatRulesAndSheetsNeed)
{
    const model::Template filled = filledReaap();
    const model::Template opened = openedTemplate(filled);
    EXPECT_TRUE(opened.registers == filled.registers);
    EXPECT_TRUE(opened.lists == filled.lists);
    EXPECT_TRUE(opened.wording == filled.wording);
    ASSERT_EQ(opened.card.size(), filled.card.size());
    for (std::size_t place = 0; place < filled.card.size(); ++place)
        EXPECT_EQ(opened.card[place].label + opened.card[place].help,
                  filled.card[place].label + filled.card[place].help);
    const auto before = filled.indicators();
    const auto after = opened.indicators();
    ASSERT_EQ(after.size(), before.size());
    for (std::size_t place = 0; place < before.size(); ++place)
        EXPECT_TRUE(after[place].second->measure == before[place].second->measure);
}

TEST(OpenedTemplate, HasNoInitialCellAboutPeople)
{
    model::Template definition = templateOf(bundled("clos-du-roy"));
    definition.rows["participants"] = {{{"id", "P001"}, {"last_name", "Martin"}, {"category", "Habitant"}}};
    const model::Template without = withoutPeople(definition);
    EXPECT_EQ(without.rows.at("participants"),
              (std::vector<model::InitialRow>{{{"id", "P001"}, {"category", "Habitant"}}}));
    EXPECT_EQ(without.rows.at("steps"), definition.rows.at("steps"));

    definition.registers[1].columns[0].personal = true;
    EXPECT_TRUE(withoutPeople(definition).rows.at("participants").empty()) << "rows that are named after people";
}

TEST(OpenedTemplate, IsCalledByItsTitle)
{
    const std::vector<std::string> taken{"ludotheque", "ludotheque-2"};
    EXPECT_EQ(templateIdFor("Jardin partagé", taken), "jardin-partage");
    EXPECT_EQ(templateIdFor("  L’été… à Œuilly !  ", taken), "l-ete-a-oeuilly");
    EXPECT_EQ(templateIdFor("2026", taken), "modele-2026");
    EXPECT_EQ(templateIdFor("../../etc", taken), "etc");
    EXPECT_EQ(templateIdFor("日本", taken), "modele");
    EXPECT_EQ(templateIdFor("Ludothèque", taken), "ludotheque-3");
    EXPECT_LE(templateIdFor(std::string(500, 'a'), taken).size(), 60U);
}
