// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "SourceFolder.hxx"
#include "explain/RuleText.hxx"

#include "template/TemplateReader.hxx"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

using namespace ficheaction;

// The rule of every indicator of the templates that come with the extension, in French and in English, is as it is
// written down beside this file. After a change of the words:
//
//     FICHE_ACTION_WRITE_RULES=1 unit-explain
//
// writes them anew; the difference is to be read.
namespace
{
constexpr const char* templates[]{"clas-accompagnement", "clos-du-roy",          "fph-fonds-habitants",
                                  "ludotheque",          "neighbourhood-action", "reaap-parentalite"};

std::string content(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

model::Template bundled(const std::string& name)
{
    return std::get<model::Template>(templates::readTemplate(content(tests::templateFolder() / (name + ".json"))));
}

std::string rulesOf(const std::string& language)
{
    const explain::Words words(language);
    std::string all;
    for (const char* const name : templates)
    {
        const model::Template definition = bundled(name);
        all += std::string("# ") + name + "\n\n";
        for (const auto& [object, indicator] : definition.indicators())
            all += indicator->id + " – " + indicator->label + "\n" +
                   explain::ruleText(words, definition, indicator->measure, {}, model::calendarYear(2026)) + "\n\n";
    }
    return all;
}

void expectAsWritten(const std::string& language)
{
    const std::filesystem::path path =
        tests::sourceFolder() / "tests" / "unit" / "explain" / ("rules." + language + ".txt");
    const std::string rules = rulesOf(language);
    if (std::getenv("FICHE_ACTION_WRITE_RULES"))
        std::ofstream(path, std::ios::binary) << rules;
    EXPECT_EQ(rules, content(path));
}
}

TEST(Rules, OfTheBundledTemplatesAreAsWrittenInFrench)
{
    expectAsWritten("fr");
}

TEST(Rules, OfTheBundledTemplatesAreAsWrittenInEnglish)
{
    expectAsWritten("en");
}

TEST(Rules, HaveEachPhraseInBothLanguages)
{
    for (const auto& [key, text] : explain::frenchPhrases())
        EXPECT_TRUE(explain::englishPhrases().contains(key)) << key;
    EXPECT_EQ(explain::frenchPhrases().size(), explain::englishPhrases().size());
}

TEST(Rules, SayThePartOfTheBreakdown)
{
    const model::Template definition = bundled("clos-du-roy");
    for (const auto& [object, indicator] : definition.indicators())
        if (!indicator->measure.breakdown.empty())
        {
            const std::vector<std::string> keys(indicator->measure.breakdown.size(), "Habitant");
            EXPECT_NE(
                explain::ruleText(explain::Words("fr"), definition, indicator->measure, keys, model::calendarYear(2026))
                    .find(": Habitant"),
                std::string::npos);
        }
}
