// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A fiche as a template for others: its definition goes, and no row and nothing that the centre wrote.

#include "Office.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <fstream>
#include <iterator>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class SaveTemplate : public OfficeTest
{
protected:
    std::string urlOf(const std::string& name) { return "file://" + (folder() / name).string(); }

    std::string saved(const SpreadsheetDocument& document, const std::string& name)
    {
        service()->saveAsTemplate(document, utf16(urlOf(name)));
        std::ifstream file(folder() / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
};

bool holds(const std::string& text, const std::string& word)
{
    return text.find(word) != std::string::npos;
}
}

TEST_F(SaveTemplate, HoldsTheDefinitionAndNoRow)
{
    const SpreadsheetDocument document = sampleFiche();
    const auto before = contents(document);
    const std::string text = saved(document, "mon-quartier.json");
    EXPECT_TRUE(holds(text, "\"id\": \"mon-quartier\"")) << text.substr(0, 200);
    EXPECT_TRUE(holds(text, "\"breakfast_themes\""));
    EXPECT_TRUE(holds(text, "\"label\": \"Objectifs de l’action\""));
    for (const char* const word :
         {"\"rows\"", "\"target\": 1", "\"baseline\"", "dynamique partenariale s’est construite"})
        EXPECT_FALSE(holds(text, word)) << word;
    const Spreadsheet people = sheetNamed(document, "Participants");
    for (int row = 1; row < 40; ++row)
    {
        const std::string name = textOf(people->getCellByPosition(1, row));
        EXPECT_FALSE(!name.empty() && holds(text, name)) << name;
    }
    EXPECT_EQ(difference(before, contents(document)), "");
    EXPECT_FALSE(undoManager(document)->isUndoPossible());
}

TEST_F(SaveTemplate, MakesFichesWithTheSameRules)
{
    const SpreadsheetDocument source = sampleFiche();
    saved(source, "copie.json");
    const SpreadsheetDocument made = newDocument();
    service()->create(made, utf16(urlOf("copie.json")));
    EXPECT_EQ(sheetNames(made), sheetNames(source));
    const auto measured = service()->recompute(source);
    const auto again = service()->recompute(made);
    EXPECT_GT(measured.getLength(), again.getLength()) << "without rows there are no groups";
    EXPECT_EQ(textOf(namedCell(made, "FA__card__objectives")), "");
    const std::string twice = utf8(service()->definition(made));
    EXPECT_EQ(saved(made, "copie-2.json").substr(0, 40), "{\n  \"schemaVersion\": 1,\n  \"id\": \"copie-2");
    EXPECT_TRUE(holds(twice, "\"id\": \"copie\""));
}

TEST_F(SaveTemplate, TakesTheNamesOfSheetsAndHeadingsAsTheyAreNow)
{
    const SpreadsheetDocument document = sampleFiche();
    const Spreadsheet people = sheetNamed(document, "Participants");
    const std::string second = textOf(people->getCellByPosition(2, 0));
    people->getCellByPosition(1, 0)->setFormula("Nom de famille");
    people->getCellByPosition(2, 0)->setFormula("Nom de famille"); // twice: no template can have that
    uno::Reference<container::XNamed>(sheetNamed(document, "Événements"), uno::UNO_QUERY_THROW)
        ->setName(utf16("Réunions d’ici & là"));
    const std::string text = saved(document, "noms.json");
    EXPECT_TRUE(holds(text, "\"label\": \"Nom de famille\""));
    EXPECT_TRUE(holds(text, "\"label\": \"" + second + "\""));
    EXPECT_TRUE(holds(text, "\"label\": \"Réunions d’ici & là\""));
    const SpreadsheetDocument made = newDocument();
    service()->create(made, utf16(urlOf("noms.json")));
    EXPECT_EQ(sheetNames(made), sheetNames(document));
}

TEST_F(SaveTemplate, TakesTheListsAsTheyAreNow)
{
    const SpreadsheetDocument document = sampleFiche();
    const Spreadsheet lists = sheetNamed(document, "Listes");
    sal_Int32 column = 0;
    while (textOf(lists->getCellByPosition(column, 0)) != "Moments" && column < 40)
        ++column;
    ASSERT_LT(column, 40);
    sal_Int32 row = 1;
    while (!textOf(lists->getCellByPosition(column, row)).empty())
        ++row;
    lists->getCellByPosition(column, row)->setFormula("Nuit blanche");
    EXPECT_TRUE(holds(saved(document, "listes.json"), "\"Nuit blanche\""));
}

TEST_F(SaveTemplate, KeepsAValueThatARuleNeedsThoughTheSheetLostIt)
{
    const SpreadsheetDocument document = sampleFiche();
    const Spreadsheet lists = sheetNamed(document, "Listes");
    for (sal_Int32 column = 0; column < 40; ++column)
        for (sal_Int32 row = 1; row < 20; ++row)
            if (textOf(lists->getCellByPosition(column, row)) == "Petit déjeuner")
                lists->getCellByPosition(column, row)->setFormula(utf16("Café du matin"));
    const std::string text = saved(document, "renommee.json");
    EXPECT_TRUE(holds(text, "\"Café du matin\""));
    EXPECT_TRUE(holds(text, "\"Petit déjeuner\""));
}

TEST_F(SaveTemplate, ReplacesNoFile)
{
    const SpreadsheetDocument document = emptyFiche();
    const std::string first = saved(document, "une.json");
    messageOf([&] { service()->saveAsTemplate(document, utf16(urlOf("une.json"))); });
    std::ifstream file(folder() / "une.json", std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), first);
}

TEST_F(SaveTemplate, NeverTakesTheIdOfABundledTemplate)
{
    EXPECT_TRUE(holds(saved(emptyFiche(), "ludotheque.json"), "\"id\": \"ludotheque-2\""));
}

TEST_F(SaveTemplate, NeedsAFiche)
{
    const SpreadsheetDocument document = newDocument();
    messageOf([&] { service()->saveAsTemplate(document, utf16(urlOf("rien.json"))); });
    messageOf([&] { service()->definition(document); });
    EXPECT_FALSE(std::filesystem::exists(folder() / "rien.json"));
}
