// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// All of the grid but its computed cells belongs to staff: what they type, insert, sort, hide and colour stays.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XSheetAnnotation.hpp>
#include <com/sun/star/sheet/XSheetAnnotationAnchor.hpp>
#include <com/sun/star/sheet/XSheetAnnotations.hpp>
#include <com/sun/star/sheet/XSheetAnnotationsSupplier.hpp>
#include <com/sun/star/table/TableSortField.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/table/XTableColumns.hpp>
#include <com/sun/star/table/XTableRows.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/util/XProtectable.hpp>
#include <com/sun/star/util/XSortable.hpp>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class GridBelongsToStaff : public OfficeTest
{
protected:
    void SetUp() override
    {
        document = sampleFiche();
        service()->recompute(document);
        grid = sheetNamed(document, "Grille d'évaluation");
        columnsAndRows.set(grid, uno::UNO_QUERY_THROW);
    }

    static table::CellAddress addressOf(const Cell& cell)
    {
        return uno::Reference<sheet::XCellAddressable>(cell, uno::UNO_QUERY_THROW)->getCellAddress();
    }

    static void type(const Cell& cell, const std::string& words)
    {
        uno::Reference<text::XText>(cell, uno::UNO_QUERY_THROW)->setString(utf16(words));
    }

    sal_Int32 rowOf(const std::string& identity) { return addressOf(gridCell(document, identity, "actual")).Row; }

    SpreadsheetDocument document;
    Spreadsheet grid;
    uno::Reference<table::XColumnRowRange> columnsAndRows;
};

using GridBelongsToStaffByLocale = GridBelongsToStaff;
}

TEST_F(GridBelongsToStaff, KeepsTargetsBaselinesAndAnalysis)
{
    gridCell(document, "events_held", "target")->setValue(99);
    type(gridCell(document, "people|Habitant|Jour J", "analysis"), "Plus de familles qu'en 2025");
    type(gridCell(document, "attendance", "baseline"), "environ 800");
    service()->recompute(document);
    EXPECT_EQ(gridCell(document, "events_held", "target")->getValue(), 99);
    EXPECT_EQ(textOf(gridCell(document, "people|Habitant|Jour J", "analysis")), "Plus de familles qu'en 2025");
    EXPECT_EQ(textOf(gridCell(document, "attendance", "baseline")), "environ 800");
}

TEST_F(GridBelongsToStaff, ComputesGapAndRateWithOrdinaryFormulas)
{
    gridCell(document, "events_held", "target")->setValue(10);
    const double held = gridCell(document, "events_held", "actual")->getValue();
    EXPECT_EQ(gridCell(document, "events_held", "gap")->getType(), table::CellContentType_FORMULA);
    EXPECT_EQ(gridCell(document, "events_held", "gap")->getValue(), held - 10);
    EXPECT_DOUBLE_EQ(gridCell(document, "events_held", "rate")->getValue(), held / 10);
    EXPECT_EQ(gridCell(document, "attendance|Habitant|Jour J", "gap")->getType(), table::CellContentType_FORMULA);
}

TEST_F(GridBelongsToStaff, LeavesInsertedRowsAndColumnsWhereTheyAre)
{
    const auto values = gridValues(document);
    columnsAndRows->getRows()->insertByIndex(rowOf("attendance"), 2);
    type(grid->getCellByPosition(1, rowOf("attendance") - 1), "Ma propre ligne");
    columnsAndRows->getColumns()->insertByIndex(3, 1);
    type(grid->getCellByPosition(3, rowOf("attendance")), "Ma propre colonne");
    const auto before = contents(document);
    service()->recompute(document);
    EXPECT_EQ(difference(values, gridValues(document)), "");
    EXPECT_EQ(textOf(grid->getCellByPosition(1, rowOf("attendance") - 1)), "Ma propre ligne");
    EXPECT_EQ(textOf(grid->getCellByPosition(3, rowOf("attendance"))), "Ma propre colonne");
}

TEST_F(GridBelongsToStaff, FindsRowsThatWereSorted)
{
    const auto values = gridValues(document);
    const sal_Int32 first = addressOf(namedCell(document, "FA__grid__actual")).Row + 1;
    const sal_Int32 identityColumn = addressOf(namedCell(document, "FA__grid__identity")).Column;
    sal_Int32 last = first;
    for (const auto& entry : values)
        last = std::max(last, rowOf(entry.first));
    table::TableSortField field;
    field.Field = 1;
    field.IsAscending = false;
    const uno::Sequence<table::TableSortField> fields(&field, 1);
    const beans::PropertyValue descriptor = property("SortFields", uno::Any(fields));
    uno::Reference<util::XSortable>(grid->getCellRangeByPosition(0, first, identityColumn, last), uno::UNO_QUERY_THROW)
        ->sort(uno::Sequence<beans::PropertyValue>(&descriptor, 1));

    type(gridCell(document, "families", "analysis"), "Stable");
    service()->recompute(document);
    EXPECT_EQ(difference(values, gridValues(document)), "");
    EXPECT_EQ(textOf(gridCell(document, "families", "analysis")), "Stable");
}

TEST_F(GridBelongsToStaff, KeepsALabelThatStaffRetyped)
{
    const auto values = gridValues(document);
    type(gridCell(document, "events_held", "indicator"), "Nos fêtes");
    service()->recompute(document);
    EXPECT_EQ(textOf(gridCell(document, "events_held", "indicator")), "Nos fêtes");
    EXPECT_EQ(difference(values, gridValues(document)), "");
}

TEST_F(GridBelongsToStaff, AppendsARowThatStaffDeleted)
{
    const auto values = gridValues(document);
    columnsAndRows->getRows()->removeByIndex(rowOf("events_held"), 1);
    columnsAndRows->getRows()->removeByIndex(rowOf("people|Habitant|Jour J"), 1);
    service()->recompute(document);
    EXPECT_EQ(difference(values, gridValues(document)), "");
}

TEST_F(GridBelongsToStaff, KeepsAndMarksAPartThatTheDataNoLongerHas)
{
    appendRow(document, "events",
              {{"id", "E900"}, {"date", "46186"}, {"title", "Visite"}, {"type", "Visite"}, {"status", "Réalisée"}});
    service()->recompute(document);
    EXPECT_EQ(gridCell(document, "meetings_held|Visite", "actual")->getValue(), 1);
    type(gridCell(document, "meetings_held|Visite", "analysis"), "À refaire");
    appendRow(document, "events", {{"id", "X"}});
    const Spreadsheet events = sheetNamed(document, "Événements");
    for (sal_Int32 row = 1; row < 200; ++row)
        if (textOf(events->getCellByPosition(3, row)) == "Visite")
            type(events->getCellByPosition(3, row), "Petit déjeuner");
    service()->recompute(document);
    EXPECT_EQ(gridCell(document, "meetings_held|Visite", "actual")->getType(), table::CellContentType_VALUE);
    EXPECT_EQ(gridCell(document, "meetings_held|Visite", "actual")->getValue(), 0);
    EXPECT_EQ(textOf(gridCell(document, "meetings_held|Visite", "analysis")), "À refaire");
}

TEST_F(GridBelongsToStaff, NeverTouchesANoteOrAColourOfTheirs)
{
    const Cell value = gridCell(document, "people", "actual");
    const uno::Reference<sheet::XSheetAnnotationsSupplier> supplier(grid, uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> all(supplier->getAnnotations(), uno::UNO_QUERY_THROW);
    const table::CellAddress place = addressOf(value);
    for (sal_Int32 index = all->getCount() - 1; index >= 0; --index)
    {
        const uno::Reference<sheet::XSheetAnnotation> note(all->getByIndex(index), uno::UNO_QUERY_THROW);
        if (note->getPosition().Row == place.Row && note->getPosition().Column == place.Column)
            supplier->getAnnotations()->removeByIndex(index);
    }
    supplier->getAnnotations()->insertNew(place, utf16("À discuter avec la mairie"));
    uno::Reference<beans::XPropertySet>(value, uno::UNO_QUERY_THROW)
        ->setPropertyValue("CellBackColor", uno::Any(sal_Int32(0xFFCC00)));
    type(value, "effacé"); // so that the recompute has to write here
    service()->recompute(document);

    const uno::Reference<sheet::XSheetAnnotationAnchor> anchor(gridCell(document, "people", "actual"),
                                                               uno::UNO_QUERY_THROW);
    EXPECT_EQ(utf8(uno::Reference<text::XSimpleText>(anchor->getAnnotation(), uno::UNO_QUERY_THROW)->getString()),
              "À discuter avec la mairie");
    sal_Int32 colour = 0;
    uno::Reference<beans::XPropertySet>(gridCell(document, "people", "actual"), uno::UNO_QUERY_THROW)
        ->getPropertyValue("CellBackColor") >>= colour;
    EXPECT_EQ(colour, 0xFFCC00);
}

TEST_F(GridBelongsToStaffByLocale, RefusesAProtectedGridAndChangesNothing)
{
    uno::Reference<util::XProtectable>(grid, uno::UNO_QUERY_THROW)->protect("");
    const auto before = contents(document);
    const std::string message = messageOf([&] { service()->recompute(document); });
    EXPECT_NE(message.find("Grille d'évaluation"), std::string::npos) << message;
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(GridBelongsToStaff, WritesIntoFilteredAndHiddenRows)
{
    const auto values = gridValues(document);
    const uno::Reference<container::XIndexAccess> rows(columnsAndRows->getRows(), uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> row(rows->getByIndex(rowOf("families")), uno::UNO_QUERY_THROW);
    row->setPropertyValue("IsVisible", uno::Any(false));
    type(gridCell(document, "families", "actual"), "");
    service()->recompute(document);
    EXPECT_EQ(difference(values, gridValues(document)), "");
    bool visible = true;
    row->getPropertyValue("IsVisible") >>= visible;
    EXPECT_FALSE(visible);
}
