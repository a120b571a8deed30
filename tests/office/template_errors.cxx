// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What is wrong in a template is told with its place, its cause and what to write instead, in the language of the
// office.

#include "Office.hxx"

#include <cstdlib>
#include <fstream>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class TemplateErrorsByLocale : public OfficeTest
{
protected:
    /// The message for a small template whose only indicator has this measure.
    std::string messageFor(const std::string& measure)
    {
        std::ofstream(folder() / "essai.json")
            << R"({ "schemaVersion": 1, "id": "essai", "language": "fr", "title": "T",
  "sheets": { "card": "Fiche", "lists": "Listes", "grid": "Grille" }, "card": [], "lists": [],
  "registers": [ { "id": "visits", "label": "Venues", "columns": [ { "id": "day", "label": "Jour", "type": "date" },
    { "id": "words", "label": "Mots", "type": "text" } ] } ],
  "grid": { "objects": [ { "id": "all", "label": "Tout", "indicators": [ { "id": "one", "label": "Un", "measure":
)" << measure
            << " } ] } ] } }";
        const std::string url = "file://" + (folder() / "essai.json").string();
        return messageOf([&] { service()->create(newDocument(), utf16(url)); });
    }
};

bool isFrench()
{
    return std::string(std::getenv("FICHE_ACTION_TEST_LOCALE")) == "fr";
}

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}
}

TEST_F(TemplateErrorsByLocale, SayWhichTypesAColumnMayHave)
{
    const std::string message = messageFor(R"({ "kind": "quotes", "register": "visits", "of": "day" })");
    EXPECT_TRUE(holds(message, "day")) << message;
    EXPECT_TRUE(holds(message, "type date")) << message;
    EXPECT_TRUE(holds(message, "type text")) << message;
    EXPECT_TRUE(holds(message, "(/grid/objects/0/indicators/0/measure/of)")) << message;
}

TEST_F(TemplateErrorsByLocale, SayWhichTypesAColumnMayHaveWhereThereAreSeveral)
{
    const std::string message =
        messageFor(R"({ "kind": "paired", "register": "visits", "of": "words", "person": "words",
           "before": { "path": "words", "is": "a" }, "after": { "path": "words", "is": "b" } })");
    EXPECT_TRUE(holds(message, "number, list")) << message;
}

TEST_F(TemplateErrorsByLocale, SayTheCodeAndWhatToWriteInTheLanguageOfTheOffice)
{
    const std::string number = messageFor(R"({ "kind": 12 })");
    EXPECT_TRUE(holds(number, ", wrong-type")) << number;
    EXPECT_TRUE(holds(number, isFrench() ? "Attendu\u00A0: un texte entre guillemets." : "Expected: text in quotes."))
        << number;
    const std::string column = messageFor(R"({ "kind": "quotes", "register": "visits", "of": "wordz" })");
    EXPECT_TRUE(holds(column, "words")) << column;
    EXPECT_TRUE(holds(column, isFrench() ? "Attendu\u00A0: au choix day, words." : "Expected: one of day, words."))
        << column;
}

TEST_F(TemplateErrorsByLocale, SayWhichWordsThereAre)
{
    const std::string message = messageFor(R"({ "kind": "zzzzzzzzzz", "register": "visits" })");
    EXPECT_TRUE(holds(message, "count, sum")) << message;
}
