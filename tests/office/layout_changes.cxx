// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Registers are found wherever people have moved them, whatever they have called them.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeFormula.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XNamedRanges.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class LayoutChanges : public OfficeTest
{
protected:
    void SetUp() override
    {
        document = sampleFiche();
        service()->recompute(document);
        expected = gridValues(document);
        alerts = namedCell(document, "FA__grid__alerts_total")->getValue();
        // What the grid shows must be computed anew, not left from before.
        clearGridColumn(document, "FA__grid__actual");
    }

    void expectTheSameFigures()
    {
        service()->recompute(document);
        const auto values = gridValues(document);
        for (const auto& [identity, value] : expected)
            EXPECT_EQ(values.at(identity), value) << identity;
        EXPECT_EQ(namedCell(document, "FA__grid__alerts_total")->getValue(), alerts);
    }

    static void type(const Cell& cell, const std::string& words)
    {
        uno::Reference<text::XText>(cell, uno::UNO_QUERY_THROW)->setString(utf16(words));
    }

    static sal_Int32 columnOf(const SpreadsheetDocument& document, const std::string& name)
    {
        return uno::Reference<sheet::XCellAddressable>(namedCell(document, name), uno::UNO_QUERY_THROW)
            ->getCellAddress()
            .Column;
    }

    static uno::Reference<table::XColumnRowRange> columnsAndRows(const Spreadsheet& sheet)
    {
        return uno::Reference<table::XColumnRowRange>(sheet, uno::UNO_QUERY_THROW);
    }

    void removeName(const std::string& name)
    {
        const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XNamedRanges> names(properties->getPropertyValue("NamedRanges"),
                                                        uno::UNO_QUERY_THROW);
        names->removeByName(utf16(name));
    }

    SpreadsheetDocument document;
    std::map<std::string, std::string> expected;
    double alerts = 0;
};
}

TEST_F(LayoutChanges, RenamedAndMovedSheets)
{
    uno::Reference<container::XNamed>(sheetNamed(document, "Événements"), uno::UNO_QUERY_THROW)
        ->setName(utf16("L'agenda « 2026 ». 🎉"));
    uno::Reference<container::XNamed>(sheetNamed(document, "Participations"), uno::UNO_QUERY_THROW)
        ->setName("Presences");
    uno::Reference<container::XNamed>(sheetNamed(document, "Listes"), uno::UNO_QUERY_THROW)->setName("Choix");
    uno::Reference<container::XNamed>(sheetNamed(document, "Grille d'évaluation"), uno::UNO_QUERY_THROW)
        ->setName("Bilan");
    document->getSheets()->moveByName("Presences", 0);
    document->getSheets()->moveByName("Bilan", 7);
    expectTheSameFigures();
}

TEST_F(LayoutChanges, RetypedHeadings)
{
    type(namedCell(document, "FA__events__date"), "Quand ?");
    type(namedCell(document, "FA__events__status"), "Fait");
    type(namedCell(document, "FA__attendances__count"), "Combien");
    type(namedCell(document, "FA__participants__category"), "");
    expectTheSameFigures();
}

TEST_F(LayoutChanges, InsertedColumnsATitleAboveAndBlankRows)
{
    const Spreadsheet events = sheetNamed(document, "Événements");
    columnsAndRows(events)->getRows()->insertByIndex(0, 2);
    type(events->getCellByPosition(0, 0), "Agenda du Clos du Roy");
    columnsAndRows(events)->getColumns()->insertByIndex(2, 2);
    columnsAndRows(events)->getRows()->insertByIndex(10, 3);
    const Spreadsheet attendances = sheetNamed(document, "Participations");
    columnsAndRows(attendances)->getRows()->insertByIndex(5, 1);
    columnsAndRows(attendances)->getColumns()->insertByIndex(0, 1);
    expectTheSameFigures();
}

TEST_F(LayoutChanges, ColumnsMovedByCuttingAndPasting)
{
    const Spreadsheet attendances = sheetNamed(document, "Participations");
    const uno::Reference<sheet::XCellRangeMovement> movement(attendances, uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XCellRangeAddressable> range(attendances->getCellRangeByName("A1:A5000"),
                                                             uno::UNO_QUERY_THROW);
    table::CellAddress destination;
    destination.Sheet = range->getRangeAddress().Sheet;
    destination.Column = 12;
    movement->moveRange(destination, range->getRangeAddress());
    expectTheSameFigures();
}

TEST_F(LayoutChanges, ColumnsRewrittenInAnotherOrder)
{
    const Spreadsheet people = sheetNamed(document, "Participants");
    const sal_Int32 one = columnOf(document, "FA__participants__category");
    const sal_Int32 other = columnOf(document, "FA__participants__household");
    const auto cellsOf = [&](sal_Int32 column)
    {
        return uno::Reference<sheet::XCellRangeData>(people->getCellRangeByPosition(column, 0, column, 399),
                                                     uno::UNO_QUERY_THROW);
    };
    const auto left = cellsOf(one)->getDataArray();
    cellsOf(one)->setDataArray(cellsOf(other)->getDataArray());
    cellsOf(other)->setDataArray(left);
    expectTheSameFigures();
}

TEST_F(LayoutChanges, HiddenRowsAndColumns)
{
    const Spreadsheet attendances = sheetNamed(document, "Participations");
    const uno::Reference<container::XIndexAccess> rows(columnsAndRows(attendances)->getRows(), uno::UNO_QUERY_THROW);
    for (sal_Int32 row = 3; row < 200; row += 3)
        uno::Reference<beans::XPropertySet>(rows->getByIndex(row), uno::UNO_QUERY_THROW)
            ->setPropertyValue("IsVisible", uno::Any(false));
    const uno::Reference<container::XIndexAccess> columns(columnsAndRows(attendances)->getColumns(),
                                                          uno::UNO_QUERY_THROW);
    uno::Reference<beans::XPropertySet>(columns->getByIndex(0), uno::UNO_QUERY_THROW)
        ->setPropertyValue("IsVisible", uno::Any(false));
    expectTheSameFigures();
}

TEST_F(LayoutChanges, ACopyOfASheetIsNotRead)
{
    document->getSheets()->copyByName(utf16("Participations"), "Copie", 0);
    document->getSheets()->copyByName(utf16("Grille d'évaluation"), "Ancienne grille", 0);
    expectTheSameFigures();
}

TEST_F(LayoutChanges, NamedRangesDeletedFallBackToHeadings)
{
    removeName("FA__events__status");
    removeName("FA__attendances__role");
    removeName("FA__grid__actual");
    removeName("FA__list__event_types");
    service()->recompute(document);
    const Spreadsheet grid = sheetNamed(document, "Grille d'évaluation");
    const sal_Int32 heading =
        uno::Reference<sheet::XCellAddressable>(namedCell(document, "FA__grid__identity"), uno::UNO_QUERY_THROW)
            ->getCellAddress()
            .Row;
    EXPECT_EQ(textOf(grid->getCellByPosition(5, heading + 1)), expected.at("events_held"));
}

TEST_F(LayoutChanges, ADeletedColumnIsNamedAndOnlyItsIndicatorsFail)
{
    const Spreadsheet people = sheetNamed(document, "Participants");
    columnsAndRows(people)->getColumns()->removeByIndex(columnOf(document, "FA__participants__household"), 1);
    const auto figures = service()->recompute(document);
    EXPECT_EQ(figure(figures, "families"), "error");
    EXPECT_EQ(gridValues(document).at("events_held"), expected.at("events_held"));
    EXPECT_EQ(gridValues(document).at("people"), expected.at("people"));
    bool named = false;
    for (const Finding& finding : service()->check(document))
        named =
            named || (finding.code == "missing-column" && utf8(finding.message).find("Famille") != std::string::npos);
    EXPECT_TRUE(named);
}

TEST_F(LayoutChanges, ADeletedSheetFailsOnlyItsOwnIndicators)
{
    document->getSheets()->removeByName("Retours");
    const auto figures = service()->recompute(document);
    EXPECT_EQ(figure(figures, "residents_words"), "error");
    EXPECT_EQ(gridValues(document).at("events_held"), expected.at("events_held"));
}

TEST_F(LayoutChanges, AStrayCellFarAwayChangesNothing)
{
    const Spreadsheet events = sheetNamed(document, "Événements");
    type(events->getCellByPosition(40, 900000), "ici ?");
    expectTheSameFigures();
}

TEST_F(LayoutChanges, ARegisterFilledByFormulas)
{
    const Spreadsheet attendances = sheetNamed(document, "Participations");
    const sal_Int32 column = columnOf(document, "FA__attendances__role");
    const uno::Reference<sheet::XCellRangeFormula> roles(attendances->getCellRangeByPosition(column, 1, column, 1499),
                                                         uno::UNO_QUERY_THROW);
    uno::Sequence<uno::Sequence<rtl::OUString>> rows = roles->getFormulaArray();
    for (sal_Int32 row = 0; row < rows.getLength(); ++row)
        rows.getArray()[row].getArray()[0] = "=\"" + rows[row][0] + "\"";
    roles->setFormulaArray(rows);
    expectTheSameFigures();
}
