// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Cells corrected at a word, in one step, and left alone where a formula makes them.

#include "Office.hxx"

#include <com/sun/star/text/XText.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class RepairedCellsByLocale : public OfficeTest
{
protected:
    void SetUp() override
    {
        document = emptyFiche();
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

TEST_F(RepairedCellsByLocale, AreThoseThatMeanTheSame)
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

TEST_F(RepairedCellsByLocale, MayBeChosenByTheirCode)
{
    EXPECT_EQ(repair({"unknown-reference", "list-addition"}), 2);
    EXPECT_EQ(at("Participations", "A2"), "E001");
    EXPECT_EQ(at("Événements", "D2"), "Sortie");
    for (const Finding& finding : service()->check(document))
        EXPECT_NE(utf8(finding.code), "not-in-list");
    EXPECT_NE(messageOf([this] { repair({"everything"}); }).find("date-as-text"), std::string::npos);
}

TEST_F(RepairedCellsByLocale, AreDatesAsTheEngineCountsThem)
{
    const std::vector<std::pair<std::string, double>> dates{{"12 juin 26", 46185},
                                                            {"2026-06-12T14:30:00", 46185 + 14.5 / 24},
                                                            {"le 12 juin 2026 à 14 h", 46185 + 14.0 / 24},
                                                            {"June 12, 2026, 14h30", 46185 + 14.5 / 24},
                                                            {"12 juin 69", 25366},
                                                            {"29/2/00", 36585},
                                                            {"12 juin 2026 de 14h à 16h", 0},
                                                            {"12 juin 45", 0},
                                                            {"31 juin 26", 0},
                                                            {"lundi 12 juin 2026", 0}};
    document = emptyFiche();
    for (std::size_t row = 0; row < dates.size(); ++row)
        appendRow(document, "events", {{"id", "E" + std::to_string(row)}, {"title", "Fête"}, {"status", "Réalisée"}});
    for (std::size_t row = 0; row < dates.size(); ++row)
        event(("B" + std::to_string(row + 2)).c_str(), dates[row].first);
    const auto before = contents(document);
    const std::string counted = figure(service()->recompute(document), "meetings_held");
    undoManager(document)->undo();
    EXPECT_EQ(repair(), 6);
    for (std::size_t row = 0; row < dates.size(); ++row)
    {
        const Cell cell = cellAt(sheetNamed(document, "Événements"), ("B" + std::to_string(row + 2)).c_str());
        EXPECT_NEAR(cell->getValue(), dates[row].second, 1e-6) << dates[row].first;
        if (dates[row].second == 0)
            EXPECT_EQ(textOf(cell), dates[row].first);
        else
            EXPECT_EQ(textOf(cell).find(':'), std::string::npos)
                << textOf(cell) << " is shown as its column shows days";
    }
    EXPECT_EQ(figure(service()->recompute(document), "meetings_held"), counted);
    undoManager(document)->undo();
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(RepairedCellsByLocale, LoseTheirTimeOnlyWhereThatIsAskedFor)
{
    const Cell cell = cellAt(sheetNamed(document, "Événements"), "B2");
    cell->setValue(46185.75);
    repair();
    EXPECT_EQ(cell->getValue(), 46185.75);
    EXPECT_EQ(repair({"time-of-day"}), 1);
    EXPECT_EQ(cell->getValue(), 46185);
    undoManager(document)->undo();
    EXPECT_EQ(cell->getValue(), 46185.75);
}

TEST_F(RepairedCellsByLocale, AreNotThoseOfFormulas)
{
    cellAt(sheetNamed(document, "Événements"), "G2")->setFormula("=\"realisee\"");
    EXPECT_EQ(repair({"list-spelling"}), 0);
    EXPECT_EQ(cellAt(sheetNamed(document, "Événements"), "G2")->getType(), table::CellContentType_FORMULA);
}
