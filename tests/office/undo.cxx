// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Undo restores exactly, redo repeats; the office's own undo of what people did stays whole.

#include "Office.hxx"

#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>

#include <functional>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class Undo : public OfficeTest
{
protected:
    static std::size_t steps(const SpreadsheetDocument& document)
    {
        return static_cast<std::size_t>(undoManager(document)->getAllUndoActionTitles().getLength());
    }

    static uno::Reference<sheet::XDatabaseRanges> filters(const SpreadsheetDocument& document)
    {
        return {uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("DatabaseRanges"),
                uno::UNO_QUERY_THROW};
    }

    /// A range with filters in the last sheet, which is the one before what a command adds.
    static void addFilter(const SpreadsheetDocument& document)
    {
        const auto last = static_cast<sal_Int16>(sheetNames(document).size() - 1);
        filters(document)->addNewByName("Mine", table::CellRangeAddress(last, 0, 0, 1, 5));
        uno::Reference<beans::XPropertySet>(filters(document)->getByName("Mine"), uno::UNO_QUERY_THROW)
            ->setPropertyValue("AutoFilter", uno::Any(true));
    }

    /// What `act` adds is taken back, repeated and taken back again; the filter is there each time, with its arrows.
    static void expectFilterStays(const SpreadsheetDocument& document, const std::function<void()>& act)
    {
        const std::size_t sheets = sheetNames(document).size();
        addFilter(document);
        act();
        ASSERT_GT(sheetNames(document).size(), sheets) << "no sheet was added";
        for (int round = 0; round < 2; ++round)
        {
            undoManager(document)->undo();
            ASSERT_EQ(sheetNames(document).size(), sheets);
            ASSERT_TRUE(filters(document)->hasByName("Mine")) << "the filter went with the sheet behind it";
            const uno::Reference<beans::XPropertySet> range(filters(document)->getByName("Mine"), uno::UNO_QUERY_THROW);
            EXPECT_EQ(range->getPropertyValue("AutoFilter"), uno::Any(true));
            undoManager(document)->redo();
        }
    }
};
}

TEST_F(Undo, OfACreationKeepsTheFilterOfTheSheetBefore)
{
    const SpreadsheetDocument document = newDocument();
    cellAt(sheetNamed(document, sheetNames(document)[0]), "A1")->setValue(7);
    expectFilterStays(document, [&] { service()->create(document, "clos-du-roy"); });
}

TEST_F(Undo, OfRowsInASheetKeepsTheFilterOfTheSheetBefore)
{
    const SpreadsheetDocument document = sampleFiche();
    expectFilterStays(document, [&] { service()->explainInSheet(document, "people", {}); });
}

TEST_F(Undo, OfAMergeKeepsTheFilterOfTheSheetBefore)
{
    const SpreadsheetDocument document = sampleFiche();
    expectFilterStays(document, [&] { service()->mergePeople(document, "participants", "P001", "P002"); });
}

TEST_F(Undo, TakesACreationBackInOneStep)
{
    const SpreadsheetDocument document = newDocument();
    const std::vector<std::string> sheets = sheetNames(document);
    service()->create(document, "clos-du-roy");
    ASSERT_EQ(steps(document), 1U);
    const auto made = contents(document);
    const std::vector<std::string> madeSheets = sheetNames(document);

    undoManager(document)->undo();
    EXPECT_EQ(sheetNames(document), sheets);
    EXPECT_EQ(difference({}, contents(document)), "");
    EXPECT_NE(messageOf([&] { service()->recompute(document); }), "") << "the fiche is gone";

    undoManager(document)->redo();
    EXPECT_EQ(sheetNames(document), madeSheets);
    EXPECT_EQ(difference(made, contents(document)), "");

    undoManager(document)->undo();
    EXPECT_EQ(sheetNames(document), sheets);
    service()->create(document, "clos-du-roy");
    EXPECT_EQ(difference(made, contents(document)), "") << "nothing of the first fiche is in the way of a second";
}

TEST_F(Undo, TakesACreationInAFilledDocumentBack)
{
    const SpreadsheetDocument document = newDocument();
    cellAt(sheetNamed(document, sheetNames(document)[0]), "C3")->setValue(7);
    const auto before = contents(document);
    const std::size_t stepsBefore = steps(document);
    service()->create(document, "clos-du-roy");
    EXPECT_EQ(steps(document), stepsBefore + 1);
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->undo();
    EXPECT_EQ(difference({}, contents(document)), "");
}

TEST_F(Undo, TakesARecomputeBackInOneStepAndRepeatsIt)
{
    const SpreadsheetDocument document = newFiche(true);
    const auto before = contents(document);
    const std::size_t stepsBefore = steps(document);
    service()->recompute(document);
    EXPECT_EQ(steps(document), stepsBefore + 1);
    const auto filled = contents(document);
    EXPECT_NE(difference(before, filled), "");

    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(filled, contents(document)), "");
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(Undo, KeepsTheNotesThatLaterRowsHaveMoved)
{
    const SpreadsheetDocument document = sampleFiche();
    service()->recompute(document);
    const uno::Reference<table::XColumnRowRange> grid(sheetNamed(document, "Grille d'évaluation"),
                                                      uno::UNO_QUERY_THROW);
    grid->getRows()->insertByIndex(2, 1);
    const auto after = contents(document);
    for (int time = 0; time < 3; ++time)
    {
        undoManager(document)->undo();
        undoManager(document)->undo();
        undoManager(document)->redo();
        undoManager(document)->redo();
        EXPECT_EQ(difference(after, contents(document)), "");
    }
}

TEST_F(Undo, TakesBackASecondRecomputeAfterAnEdit)
{
    const SpreadsheetDocument document = newFiche(true);
    service()->recompute(document);
    const auto first = contents(document);
    appendRow(
        document, "events",
        {{"id", "E900"}, {"date", "46186"}, {"title", "Fête"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
    const auto edited = contents(document);
    service()->recompute(document);
    EXPECT_NE(difference(edited, contents(document)), "");
    undoManager(document)->undo();
    EXPECT_EQ(difference(edited, contents(document)), "");
    EXPECT_NE(difference(first, edited), "");
}

TEST_F(Undo, GoesAllTheWayBackAndForth)
{
    const SpreadsheetDocument document = newDocument();
    service()->create(document, "clos-du-roy");
    const auto created = contents(document);
    service()->recompute(document);
    const auto filled = contents(document);
    undoManager(document)->undo();
    undoManager(document)->undo();
    EXPECT_EQ(difference({}, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(created, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(filled, contents(document)), "");
}

TEST_F(Undo, BringsBackWhatStaffHadTypedInAComputedCell)
{
    const SpreadsheetDocument document = newFiche(true);
    gridCell(document, "events_held", "actual")->setFormula("=6*7");
    const auto before = contents(document);
    service()->recompute(document);
    EXPECT_EQ(gridCell(document, "events_held", "actual")->getType(), table::CellContentType_VALUE);
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}
