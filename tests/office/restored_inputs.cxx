// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Drop-downs and colours that pasted cells have taken away come back, in one step.

#include "Office.hxx"

#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/ValidationType.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XSheetCondition.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntries.hpp>
#include <com/sun/star/sheet/XSheetConditionalEntry.hpp>
#include <com/sun/star/sheet/XSheetOperation.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/text/XText.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class RestoredInputs : public OfficeTest
{
protected:
    void SetUp() override { document = sampleFiche(); }

    static uno::Reference<beans::XPropertySet> properties(const Cell& cell)
    {
        return uno::Reference<beans::XPropertySet>(cell, uno::UNO_QUERY_THROW);
    }

    Cell at(const char* sheet, const char* cell) { return cellAt(sheetNamed(document, sheet), cell); }

    /// The source of the cell's drop-down; empty where it has none.
    static std::string dropDown(const Cell& cell)
    {
        const uno::Reference<beans::XPropertySet> validation(properties(cell)->getPropertyValue("Validation"),
                                                             uno::UNO_QUERY_THROW);
        sheet::ValidationType type = sheet::ValidationType_ANY;
        validation->getPropertyValue("Type") >>= type;
        return type == sheet::ValidationType_LIST
                   ? utf8(uno::Reference<sheet::XSheetCondition>(validation, uno::UNO_QUERY_THROW)->getFormula1())
                   : std::string();
    }

    /// The formula that colours the cell; empty where none does.
    static std::string colour(const Cell& cell)
    {
        const uno::Reference<sheet::XSheetConditionalEntries> rules(
            properties(cell)->getPropertyValue("ConditionalFormat"), uno::UNO_QUERY_THROW);
        if (rules->getCount() == 0)
            return {};
        return utf8(uno::Reference<sheet::XSheetCondition>(rules->getByIndex(0), uno::UNO_QUERY_THROW)->getFormula1());
    }

    /// Pastes cells of another sheet, with their looks, onto some of a register.
    void paste(const char* sheet, const char* cell, const std::vector<std::string>& rows)
    {
        const uno::Reference<sheet::XSpreadsheets> sheets = document->getSheets();
        if (!sheets->hasByName("Collage"))
            sheets->insertNewByName("Collage", static_cast<sal_Int16>(sheets->getElementNames().getLength()));
        const Spreadsheet source = sheetNamed(document, "Collage");
        for (std::size_t row = 0; row < rows.size(); ++row)
            uno::Reference<text::XText>(source->getCellByPosition(0, static_cast<sal_Int32>(row)), uno::UNO_QUERY_THROW)
                ->setString(utf16(rows[row]));
        const uno::Reference<sheet::XCellRangeAddressable> pasted(
            source->getCellRangeByPosition(0, 0, 0, static_cast<sal_Int32>(rows.size()) - 1), uno::UNO_QUERY_THROW);
        uno::Reference<sheet::XCellRangeMovement>(source, uno::UNO_QUERY_THROW)
            ->copyRange(
                uno::Reference<sheet::XCellAddressable>(at(sheet, cell), uno::UNO_QUERY_THROW)->getCellAddress(),
                pasted->getRangeAddress());
    }

    SpreadsheetDocument document;
};
}

TEST_F(RestoredInputs, NothingIsMissingInANewFiche)
{
    const auto before = undoManager(document)->getAllUndoActionTitles().getLength();
    EXPECT_EQ(service()->restoreInputs(document), 0);
    EXPECT_EQ(undoManager(document)->getAllUndoActionTitles().getLength(), before);
}

TEST_F(RestoredInputs, ComeBackAfterAPasteInOneStep)
{
    const std::string list = dropDown(at("Événements", "G5"));
    ASSERT_NE(list, "");
    paste("Événements", "G5", {"Faite", "Réalisée", "Réalisée"});
    paste("Participations", "B9", {"P003", "P004"});
    ASSERT_EQ(dropDown(at("Événements", "G5")), "") << "as a paste leaves it";
    ASSERT_EQ(colour(at("Événements", "G5")), "");
    const auto before = contents(document);
    const auto steps = undoManager(document)->getAllUndoActionTitles().getLength();
    EXPECT_EQ(service()->restoreInputs(document), 2);
    for (const char* cell : {"G5", "G6", "G7", "G8"})
    {
        EXPECT_EQ(dropDown(at("Événements", cell)), list) << cell;
        // Of the first cell of its part.
        EXPECT_NE(colour(at("Événements", cell)).find(std::string(cell) == "G8" ? "$G2" : "$G5"), std::string::npos)
            << cell << ": " << colour(at("Événements", cell));
    }
    EXPECT_EQ(dropDown(at("Participations", "B9")), dropDown(at("Participations", "B8")));
    EXPECT_EQ(difference(before, contents(document)), "") << "no cell says anything else";
    EXPECT_EQ(undoManager(document)->getAllUndoActionTitles().getLength(), steps + 1);
    undoManager(document)->undo();
    EXPECT_EQ(dropDown(at("Événements", "G5")), "");
    EXPECT_EQ(colour(at("Événements", "G5")), "");
    undoManager(document)->redo();
    EXPECT_EQ(dropDown(at("Événements", "G5")), list);
    EXPECT_EQ(service()->restoreInputs(document), 0);
}

TEST_F(RestoredInputs, ColoursOfAnotherRegisterDoNotStay)
{
    const auto copy = [this](const char* from, const char* cell, const char* to, const char* target)
    {
        const uno::Reference<sheet::XCellRangeAddressable> source(
            sheetNamed(document, from)->getCellRangeByName(utf16(cell)), uno::UNO_QUERY_THROW);
        uno::Reference<sheet::XCellRangeMovement>(sheetNamed(document, to), uno::UNO_QUERY_THROW)
            ->copyRange(uno::Reference<sheet::XCellAddressable>(at(to, target), uno::UNO_QUERY_THROW)->getCellAddress(),
                        source->getRangeAddress());
    };
    const std::string own = colour(at("Événements", "G4"));
    const std::string note = colour(at("Événements", "O4"));
    ASSERT_EQ(note, "") << "remarks are never doubtful";
    copy("Participants", "D2:D3", "Événements", "G5");
    copy("Participants", "D2", "Événements", "O5");
    ASSERT_NE(colour(at("Événements", "G5")), own) << "as a paste leaves it";
    service()->restoreInputs(document);
    EXPECT_EQ(colour(at("Événements", "O5")), "");
    for (const char* cell : {"G5", "G6"})
    {
        EXPECT_NE(colour(at("Événements", cell)).find("$G5"), std::string::npos) << colour(at("Événements", cell));
        EXPECT_EQ(colour(at("Événements", cell)).find("TRIM($D"), std::string::npos) << colour(at("Événements", cell));
    }
    EXPECT_EQ(service()->restoreInputs(document), 0);
}

TEST_F(RestoredInputs, ColoursSayNothingWhereAnotherSheetStandsForTheLists)
{
    const std::string rule = colour(at("Événements", "D2"));
    ASSERT_NE(rule.find("$D2"), std::string::npos) << rule;
    const Cell asked = at("Événements", "Z2");
    asked->setFormula(utf16("=" + rule));
    const auto setType = [this](const char* words)
    { uno::Reference<text::XText>(at("Événements", "D2"), uno::UNO_QUERY_THROW)->setString(utf16(words)); };
    setType("Manifestation");
    EXPECT_EQ(asked->getValue(), 0);
    setType("Tout autre chose");
    EXPECT_EQ(asked->getValue(), 1);
    at("Listes", "A1")->setFormula("Types");
    EXPECT_EQ(asked->getValue(), 1) << "a heading that somebody retyped";
    const uno::Reference<sheet::XSheetOperation> list(sheetNamed(document, "Listes")->getCellRangeByName("A1:A1000"),
                                                      uno::UNO_QUERY_THROW);
    list->clearContents(sheet::CellFlags::STRING);
    at("Listes", "A2")->setFormula("something else");
    EXPECT_EQ(asked->getValue(), 0) << "as where a sheet was copied into another document";
}
