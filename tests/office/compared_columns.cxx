// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Columns of compared periods leave everything else as staff have it, and stay themselves among other changes.

#include "ComparedPeriods.hxx"

#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

TEST_F(ComparedPeriods, AreTakenBackAndRepeatedInOneStep)
{
    service()->recompute(document);
    const auto without = contents(document);
    const std::vector<sal_Int32> widths = columnWidths();
    const std::size_t stepsBefore = steps();
    compare({before, firstHalf}, {true, true, false});
    EXPECT_EQ(steps(), stepsBefore + 1);
    const auto with = contents(document);
    const std::vector<sal_Int32> widthsWith = columnWidths();

    undoManager(document)->undo();
    EXPECT_EQ(difference(without, contents(document)), "");
    EXPECT_EQ(columnWidths(), widths);
    EXPECT_FALSE(hasName(columnBefore));
    EXPECT_FALSE(hasName(evolution));
    EXPECT_EQ(filteredRange().EndColumn, columnOf("FA__grid__identity"));

    undoManager(document)->redo();
    EXPECT_EQ(difference(with, contents(document)), "");
    EXPECT_EQ(columnWidths(), widthsWith);
    const auto compared = valuesIn(columnBefore);
    service()->recompute(document);
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "");

    undoManager(document)->undo();
    undoManager(document)->undo();
    EXPECT_EQ(difference(without, contents(document)), "");
}

TEST_F(ComparedPeriods, AreRemovedAndBroughtBackInOneStep)
{
    service()->recompute(document);
    const auto values = gridValues(document);
    compare({before, secondHalf}, {true, true, true});
    const auto with = contents(document);
    const std::vector<sal_Int32> widths = columnWidths();
    const std::size_t stepsBefore = steps();
    compare({});
    EXPECT_EQ(steps(), stepsBefore + 1);
    for (const std::string& name :
         {columnBefore, columnSecondHalf, evolution, evolutionPercent, std::string("FA__grid__together")})
        EXPECT_FALSE(hasName(name)) << name;
    const auto left = contentsButTheTime();
    undoManager(document)->undo();
    EXPECT_EQ(difference(with, contents(document)), "");
    EXPECT_EQ(columnWidths(), widths);
    EXPECT_EQ(textOf(namedCell(document, columnBefore)), "2025");
    undoManager(document)->redo();
    EXPECT_EQ(difference(left, contentsButTheTime()), "");

    const auto valuesLeft = gridValues(document);
    for (const auto& [identity, value] : values)
        EXPECT_EQ(valuesLeft.at(identity), value) << identity;
    const std::size_t stepsAfter = steps();
    compare({});
    EXPECT_EQ(steps(), stepsAfter) << "nothing is left to remove";
}

TEST_F(ComparedPeriods, KeepTheColumnsThatAreStillWanted)
{
    compare({firstHalf, before}, {true, false, false});
    type(namedCell(document, columnBefore), "L'an dernier");
    cellIn("FA__grid__analysis", "events_held")->setFormula("=6*7");
    compare({secondHalf, before}, {true, true, false});
    EXPECT_EQ(textOf(namedCell(document, columnBefore)), "L'an dernier");
    EXPECT_FALSE(hasName(columnFirstHalf));
    EXPECT_EQ(columnOf(columnSecondHalf), columnOf(columnBefore) + 1);
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(), gridCell(document, "events_held", "actual")->getValue() -
                                                                cellIn(columnBefore, "events_held")->getValue());
    EXPECT_EQ(cellIn("FA__grid__analysis", "events_held")->getValue(), 42);
}

TEST_F(ComparedPeriods, StayThemselvesWhenTheyAreRenamedAndMoved)
{
    compare({before, firstHalf}, {true, false, false});
    const auto compared = valuesIn(columnBefore);
    type(namedCell(document, columnBefore), "Référence");
    columnsAndRows()->getColumns()->insertByIndex(2, 1);
    const table::CellAddress old = addressOf(namedCell(document, columnBefore));
    const uno::Reference<sheet::XCellRangeMovement> moving(grid(), uno::UNO_QUERY_THROW);
    moving->moveRange({old.Sheet, 2, 0}, {old.Sheet, old.Column, 0, old.Column, 300});
    clearGridColumn(document, columnBefore);
    EXPECT_EQ(columnOf(columnBefore), 2);
    service()->recompute(document);
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "");
    EXPECT_EQ(textOf(namedCell(document, columnBefore)), "Référence");
    EXPECT_EQ(cellIn(evolution, "events_held")->getValue(),
              gridCell(document, "events_held", "actual")->getValue() - 3);
}

TEST_F(ComparedPeriods, LeaveColumnsOfStaffAlone)
{
    const sal_Int32 own = columnOf("FA__grid__actual") + 1;
    columnsAndRows()->getColumns()->insertByIndex(own, 1);
    type(grid()->getCellByPosition(own, addressOf(namedCell(document, "FA__grid__actual")).Row), "2025");
    type(grid()->getCellByPosition(own, rowOf("events_held")), "notre relevé");
    gridCell(document, "events_held", "target")->setValue(99);
    type(gridCell(document, "families", "analysis"), "Stable");
    compare({before}, {true, true, false});
    EXPECT_EQ(columnOf(columnBefore), own);
    EXPECT_EQ(textOf(grid()->getCellByPosition(own + 3, rowOf("events_held"))), "notre relevé");
    service()->recompute(document);
    EXPECT_EQ(textOf(grid()->getCellByPosition(own + 3, rowOf("events_held"))), "notre relevé");
    EXPECT_EQ(gridCell(document, "events_held", "target")->getValue(), 99);
    EXPECT_EQ(textOf(gridCell(document, "families", "analysis")), "Stable");
    compare({});
    EXPECT_EQ(textOf(grid()->getCellByPosition(own, rowOf("events_held"))), "notre relevé");
}

TEST_F(ComparedPeriods, GiveNewRowsTheirFiguresAndFormulas)
{
    compare({before}, {true, true, false});
    appendRow(document, "events",
              {{"id", "E900"}, {"date", "45823"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    service()->recompute(document);
    EXPECT_EQ(cellIn(columnBefore, "meetings_held|Visite")->getValue(), 1);
    EXPECT_EQ(gridCell(document, "meetings_held|Visite", "actual")->getType(), table::CellContentType_VALUE);
    EXPECT_EQ(gridCell(document, "meetings_held|Visite", "actual")->getValue(), 0);
    EXPECT_EQ(cellIn(evolution, "meetings_held|Visite")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(cellIn(evolution, "meetings_held|Visite")->getValue(), -1);
    appendRow(document, "events",
              {{"id", "E901"}, {"date", "46186"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    appendRow(document, "events",
              {{"id", "E902"}, {"date", "46187"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    service()->recompute(document);
    EXPECT_EQ(cellIn(evolution, "meetings_held|Visite")->getValue(), 1);
    EXPECT_EQ(cellIn(evolutionPercent, "meetings_held|Visite")->getValue(), 1);
}

TEST_F(ComparedPeriods, LeaveNoFilterArrowsWhenUndone)
{
    service()->recompute(document);
    giveArrowsAndTakeThemBesideTheGrid();
    const std::string start = looksOfHeadings();
    compare({before}, {true, true, false});
    const std::string compared = looksOfHeadings();
    EXPECT_NE(compared, start);
    undoManager(document)->undo();
    EXPECT_EQ(looksOfHeadings(), start);
    undoManager(document)->redo();
    EXPECT_EQ(looksOfHeadings(), compared);
    compare({firstHalf, secondHalf}, {true, false, true});
    undoManager(document)->undo();
    EXPECT_EQ(looksOfHeadings(), compared);
    compare({});
    EXPECT_EQ(looksOfHeadings(), start);
}

TEST_F(ComparedPeriods, LeaveTheArrowsOfAFilterBesideTheGrid)
{
    giveArrowsAndTakeThemBesideTheGrid();
    const sal_Int32 beside = addressOf(namedCell(document, "FA__grid__identity")).Column + 1;
    filter("own", beside, beside + 2, true);
    const std::string start = looksOfHeadings();
    compare({before}, {true, true, false});
    undoManager(document)->undo();
    EXPECT_EQ(looksOfHeadings(), start);
}

TEST_F(ComparedPeriods, FollowTheirRowsWhenTheseAreSorted)
{
    compare({before}, {true, false, false});
    const auto compared = valuesIn(columnBefore);
    const auto changes = valuesIn(evolution);
    const table::CellRangeAddress range = filteredRange();
    table::TableSortField field;
    field.Field = 1;
    field.IsAscending = false;
    const uno::Sequence<table::TableSortField> fields(&field, 1);
    const beans::PropertyValue descriptor = property("SortFields", uno::Any(fields));
    uno::Reference<util::XSortable>(
        grid()->getCellRangeByPosition(range.StartColumn, range.StartRow + 1, range.EndColumn, range.EndRow),
        uno::UNO_QUERY_THROW)
        ->sort(uno::Sequence<beans::PropertyValue>(&descriptor, 1));
    EXPECT_EQ(difference(changes, valuesIn(evolution)), "");
    service()->recompute(document);
    EXPECT_EQ(difference(compared, valuesIn(columnBefore)), "");
    EXPECT_EQ(difference(changes, valuesIn(evolution)), "");
}

TEST_F(ComparedPeriodsByLocale, DoNotComeIntoAProtectedGrid)
{
    service()->recompute(document);
    uno::Reference<util::XProtectable>(grid(), uno::UNO_QUERY_THROW)->protect("");
    const auto untouched = contents(document);
    const std::size_t stepsBefore = steps();
    const std::string message = messageOf([&] { compare({before}); });
    EXPECT_NE(message.find("Grille d'évaluation"), std::string::npos) << message;
    EXPECT_EQ(difference(untouched, contents(document)), "");
    EXPECT_EQ(steps(), stepsBefore);
}
