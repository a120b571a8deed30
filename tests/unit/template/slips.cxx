// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What can be read in a template and is hardly meant is told to who writes it; fiches that have it go on.

#include "SourceFolder.hxx"
#include "TemplateFiles.hxx"
#include "template/FilledTemplate.hxx"
#include "template/checks/ExpectationSlips.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
/// The code and subject of each slip where the only indicator has these keys.
std::string slipsOf(const std::string& keys, const std::string& measure)
{
    const std::string text = R"({ "schemaVersion": 1, "id": "small", "language": "fr", "title": "T",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [],
  "lists": [ { "id": "levels", "label": "Niveaux", "values": ["1", "2"], "ordered": true } ],
  "registers": [ { "id": "visits", "label": "Venues", "date": "day", "columns": [
    { "id": "day", "label": "Jour", "type": "date" }, { "id": "level", "label": "Niveau", "type": "list", "list": "levels" },
    { "id": "hours", "label": "Heures", "type": "number" } ] } ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [
    { "id": "one", "label": "Un", )" +
                             keys + R"(, "measure": )" + measure + " } ] } ] } }";
    EXPECT_EQ(linesOf(errorsOf(text)), "") << "a fiche that has it is read";
    const TemplateOrErrors read = readNewTemplate(text);
    std::string slips;
    if (const auto* const errors = std::get_if<std::vector<TemplateError>>(&read))
        for (const TemplateError& error : *errors)
            slips +=
                error.code + " " + error.subject + " " + error.pointer.substr(error.pointer.find("/0/", 17) + 3) + "; ";
    return slips;
}

constexpr char count[] = R"({ "kind": "count", "register": "visits", "breakdown": ["level"] })";
constexpr char ratio[] = R"({ "kind": "ratio", "numerator": { "kind": "count", "register": "visits",
  "where": { "path": "level", "is": "1" } }, "denominator": { "kind": "count", "register": "visits" } })";
}

TEST(Slips, AreNumbersInQuotes)
{
    EXPECT_EQ(slipsOf(R"("target": "12")", count), "quoted-number 12 target; ");
    EXPECT_EQ(slipsOf(R"("baseline": " 1 200,5 ", "target": "85 %")", count),
              "quoted-number  1 200,5  baseline; quoted-number 85 % target; ");
    EXPECT_EQ(slipsOf(R"("parts": [ { "keys": ["1"], "target": "-3" } ])", count), "quoted-number -3 parts/0/target; ");
}

TEST(Slips, AreNotWhatATrendIsComparedWith)
{
    const std::string trend =
        R"({ "kind": "trend", "of": { "kind": "count", "register": "visits" }, "against": "baseline", "as": "change" })";
    EXPECT_EQ(slipsOf(R"("format": "percent", "baseline": 30, "target": 0.1)", trend), "");
    EXPECT_EQ(slipsOf(R"("format": "percent", "baseline": 30, "target": 12)", trend), "not-a-share 12 target; ");
}

TEST(Slips, AreNotWordsNorLevelsOfDigits)
{
    EXPECT_EQ(slipsOf(R"("baseline": "12 h", "target": "une dizaine, 12 au plus")", count), "");
    EXPECT_EQ(slipsOf(R"("target": "")", count), "");
    EXPECT_EQ(slipsOf(R"("baseline": "12/06", "target": "2025-2026")", count), "");
    EXPECT_EQ(slipsOf(R"("target": "2")", R"({ "kind": "level", "register": "visits", "of": "level" })"), "");
}

TEST(Slips, ArePercentagesThatAreWrittenAsSuch)
{
    EXPECT_EQ(slipsOf(R"("format": "percent", "target": 85)", ratio), "not-a-share 85 target; ");
    EXPECT_EQ(slipsOf(R"("format": "percent", "baseline": 5, "target": 1.2)", ratio), "not-a-share 5 baseline; ");
    EXPECT_EQ(slipsOf(R"("target": 85)", count), "");
    EXPECT_EQ(slipsOf(R"("format": "percent", "target": 3)",
                      R"({ "kind": "trend", "as": "change", "of": { "kind": "count", "register": "visits" } })"),
              "");
}

TEST(Slips, AreInNoTemplateThatComesWithTheExtension)
{
    for (const auto& entry : std::filesystem::directory_iterator(tests::templateFolder()))
    {
        if (entry.path().stem().string().ends_with(".schema"))
            continue;
        const auto sample = tests::templateFolder().parent_path() / "samples" / entry.path().filename();
        std::string text = contentOf(entry.path());
        if (std::filesystem::exists(sample))
            text = filledTemplate(text, contentOf(sample));
        EXPECT_TRUE(std::holds_alternative<model::Template>(readNewTemplate(text))) << entry.path();
    }
}

TEST(Slips, KnowNumbersAsPeopleWriteThem)
{
    EXPECT_EQ(writtenNumber("1 200,5"), 1200.5);
    EXPECT_EQ(writtenNumber("85\u00A0%"), 0.85);
    EXPECT_EQ(writtenNumber("-0.5"), -0.5);
    for (const char* const words : {"", "%", "-", "1e3", "1.2.3", "12 h", ".5", "5.", "0x1F", "inf"})
        EXPECT_FALSE(writtenNumber(words)) << words;
}
