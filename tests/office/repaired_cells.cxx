// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Cells corrected at a word, in one step, and left alone where a formula makes them.

#include "Office.hxx"

#include <com/sun/star/text/XText.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class RepairedCells : public OfficeTest
{
protected:
    void SetUp() override
    {
        document = newFiche(false);
        appendRow(document, "events", {{"id", "E001"}, {"title", "Fête"}, {"status", "realisee"}, {"type", "Sortie"}});
        event("B2", "2026-06-12");
        event("K2", "35");
        appendRow(document, "participants", {{"id", "P1"}, {"last_name", " Le\u00A0Goff\u200B"}});
        appendRow(document, "attendances", {{"event", "EE001"}});
    }

    void event(const char* cell, const std::string& words)
    {
        uno::Reference<text::XText>(cellAt(sheetNamed(document, "Événements"), cell), uno::UNO_QUERY_THROW)
            ->setString(utf16(words));
    }

    std::string at(const char* sheet, const char* cell) { return textOf(cellAt(sheetNamed(document, sheet), cell)); }

    sal_Int32 repair(const std::vector<std::string>& codes = {})
    {
        uno::Sequence<rtl::OUString> all(static_cast<sal_Int32>(codes.size()));
        for (std::size_t index = 0; index < codes.size(); ++index)
            all.getArray()[index] = utf16(codes[index]);
        return service()->repair(document, all);
    }

    SpreadsheetDocument document;
};
}

TEST_F(RepairedCells, AreThoseThatMeanTheSame)
{
    const auto before = contents(document);
    EXPECT_EQ(repair(), 4);
    EXPECT_EQ(cellAt(sheetNamed(document, "Événements"), "B2")->getValue(), 46185);
    EXPECT_EQ(cellAt(sheetNamed(document, "Événements"), "K2")->getValue(), 35);
    EXPECT_EQ(at("Événements", "G2"), "Réalisée");
    EXPECT_EQ(at("Participants", "B2"), "Le Goff");
    EXPECT_EQ(at("Participations", "A2"), "EE001");
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(repair(), 0);
}

TEST_F(RepairedCells, MayBeChosenByTheirCode)
{
    EXPECT_EQ(repair({"unknown-reference", "list-addition"}), 2);
    EXPECT_EQ(at("Participations", "A2"), "E001");
    EXPECT_EQ(at("Événements", "D2"), "Sortie");
    for (const Finding& finding : service()->check(document))
        EXPECT_NE(utf8(finding.code), "not-in-list");
    EXPECT_NE(messageOf([this] { repair({"everything"}); }).find("date-as-text"), std::string::npos);
}

TEST_F(RepairedCells, AreNotThoseOfFormulas)
{
    cellAt(sheetNamed(document, "Événements"), "G2")->setFormula("=\"realisee\"");
    EXPECT_EQ(repair({"list-spelling"}), 0);
    EXPECT_EQ(cellAt(sheetNamed(document, "Événements"), "G2")->getType(), table::CellContentType_FORMULA);
}
