// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The words of templates that bring none, or not all of them.

#include "template/DefaultWording.hxx"
#include "TemplateFiles.hxx"
#include "engine/Wording.hxx"

#include <gtest/gtest.h>

using namespace ficheaction;
using namespace ficheaction::templates;

namespace
{
std::string inLanguage(const std::string& tag, const std::string& wording)
{
    return replaced(replaced(smallTemplate(), "\"language\": \"fr\"", "\"language\": \"" + tag + "\""),
                    "\"wording\": {}", wording);
}

std::string quoted(const std::string& word)
{
    std::string text = "\"";
    for (char character : word)
        text += (character == '"' ? "\\" : "") + std::string(1, character);
    return text + "\"";
}

std::string jsonOf(const std::map<std::string, std::string>& words)
{
    std::string json;
    for (const auto& [key, word] : words)
        json += (json.empty() ? "\"" : ", \"") + key + "\": " + quoted(word);
    return "\"wording\": {" + json + "}";
}
}

TEST(DefaultWording, IsWhatATemplateMayBring)
{
    for (const char* language : {"fr", "en"})
    {
        const std::map<std::string, std::string> words = defaultWording(language);
        EXPECT_EQ(words.size(), model::wordingKeys().size());
        EXPECT_EQ(linesOf(errorsOf(inLanguage(language, jsonOf(words)))), "") << language;
    }
}

TEST(DefaultWording, HasOneWordForOneAndAnotherForMore)
{
    for (const char* language : {"fr", "en"})
        for (const auto& [key, word] : defaultWording(language))
            for (const char* both : {"(s)", "(x)", "(e)"})
                EXPECT_EQ(word.find(both), std::string::npos) << key << ": " << word;
    const std::string unit = defaultWording("fr").at("grid.steps_unit");
    EXPECT_EQ(engine::filled(unit, {{"count", "1"}}), "niveau");
    EXPECT_EQ(engine::filled(unit, {{"count", "2"}}), "niveaux");
    EXPECT_EQ(engine::filled("{count} {count|person|people}, {n|a|b}", {{"count", "1"}, {"n", "10"}}), "1 person, b");
    EXPECT_EQ(engine::filled("{count|person}", {{"count", "1"}}), "{count|person}") << "one word is no choice";
}

TEST(DefaultWording, MayBeAChoiceOfWordsInATemplateToo)
{
    const auto errors = [](const std::string& words)
    { return linesOf(errorsOf(inLanguage("fr", "\"wording\": { " + words + " }"))); };
    EXPECT_EQ(errors(R"("grid.steps_unit": "{count|palier|paliers}")"), "");
    EXPECT_EQ(errors(R"("grid.steps_unit": "niv.")"), "") << "one word will do";
    EXPECT_EQ(errors(R"("note.late": "{count} {count|étape|étapes} en retard")"), "");
    EXPECT_NE(errors(R"("note.late": "{count|une étape|des étapes} en retard")"), "") << "the number is missing";
    EXPECT_NE(errors(R"("note.late": "{count} {cout|étape|étapes} en retard")"), "");
    EXPECT_NE(errors(R"("note.late": "{count} {count|étape} en retard")"), "");
}

TEST(DefaultWording, IsOfTheLanguageWhateverTheRegion)
{
    EXPECT_EQ(templateOf(inLanguage("fr-CA", "\"wording\": {}")).word("value.yes"), "Oui");
    EXPECT_EQ(templateOf(inLanguage("en-GB", "\"wording\": {}")).word("value.yes"), "Yes");
    EXPECT_EQ(defaultWording("fra").size(), 0U);
}

TEST(DefaultWording, GivesWayToWhatTheTemplateSays)
{
    const model::Template definition =
        templateOf(inLanguage("fr", "\"wording\": { \"age.below\": \"les moins de {to} ans\" }"));
    EXPECT_EQ(definition.word("age.below"), "les moins de {to} ans");
    EXPECT_EQ(definition.word("age.from"), "{from} ans et plus");
    EXPECT_EQ(definition.wording.size(), model::wordingKeys().size());
}

TEST(DefaultWording, IsThereWhereWordingIsLeftOutAltogether)
{
    const std::string without = replaced(smallTemplate(), ",\n  \"wording\": {}", "");
    EXPECT_EQ(templateOf(without).wording, defaultWording("fr"));
}

TEST(DefaultWording, IsNotThereInOtherLanguages)
{
    const std::size_t words = model::wordingKeys().size();
    EXPECT_EQ(errorsOf(inLanguage("de", "\"wording\": {}")).size(), words);
    const std::vector<TemplateError> errors =
        errorsOf(inLanguage("de", "\"wording\": { \"grid.object\": \"Gegenstand\" }"));
    EXPECT_EQ(errors.size(), words - 1);
    EXPECT_EQ(errors.at(0).code, "missing-key");
    EXPECT_EQ(linesOf(errorsOf(inLanguage("de", jsonOf(defaultWording("fr"))))), "");
}
