// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Registers filtered to the rows behind a figure, as the service filters them.

#include "Office.hxx"

#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/sheet/XUsedAreaCursor.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <set>

using namespace com::sun::star;
using namespace ficheaction::tests;
using org::ficheaction::ExplainedRow;

namespace
{
class FilteredRows : public OfficeTest
{
protected:
    void SetUp() override { document = sampleFiche(); }

    sal_Int32 filter(const std::string& indicator, const uno::Sequence<rtl::OUString>& parts = {})
    {
        return service()->explainByFilter(document, utf16(indicator), parts);
    }

    /// As the sheet numbers them.
    std::set<sal_Int32> counted(const std::string& indicator, const uno::Sequence<rtl::OUString>& parts = {})
    {
        std::set<sal_Int32> rows;
        for (const ExplainedRow& row : service()->explain(document, utf16(indicator), parts).counted)
            rows.insert(row.row);
        return rows;
    }

    /// The rows of a register's sheet that are to be seen, down to its last that has something.
    std::set<sal_Int32> shown(const std::string& firstColumn)
    {
        const uno::Reference<sheet::XSheetCellRange> heading(namedCell(document, firstColumn), uno::UNO_QUERY_THROW);
        const uno::Reference<sheet::XSheetCellCursor> cursor = heading->getSpreadsheet()->createCursor();
        uno::Reference<sheet::XUsedAreaCursor>(cursor, uno::UNO_QUERY_THROW)->gotoEndOfUsedArea(true);
        const table::CellRangeAddress used =
            uno::Reference<sheet::XCellRangeAddressable>(cursor, uno::UNO_QUERY_THROW)->getRangeAddress();
        const uno::Reference<sheet::XCellRangesQuery> cells(
            heading->getSpreadsheet()->getCellRangeByPosition(0, 1, 0, used.EndRow), uno::UNO_QUERY_THROW);
        std::set<sal_Int32> rows;
        const uno::Sequence<table::CellRangeAddress> parts = cells->queryVisibleCells()->getRangeAddresses();
        for (const table::CellRangeAddress& part : parts)
            for (sal_Int32 row = part.StartRow; row <= part.EndRow; ++row)
                rows.insert(row + 1);
        return rows;
    }

    SpreadsheetDocument document;
};

using FilteredRowsByLocale = FilteredRows;
}

TEST_F(FilteredRows, AreThoseThatCountByTheirKeys)
{
    const std::size_t all = shown("FA__events__id").size();
    EXPECT_EQ(filter("events_held"), 0);
    EXPECT_EQ(shown("FA__events__id"), counted("events_held"));
    EXPECT_LT(shown("FA__events__id").size(), all);
}

// Attendances have no key.
TEST_F(FilteredRowsByLocale, AreThoseThatCountWithoutAKey)
{
    for (const char* const indicator : {"people", "attendance", "families"})
    {
        EXPECT_EQ(filter(indicator), 0) << indicator;
        EXPECT_EQ(shown("FA__attendances__event"), counted(indicator)) << indicator;
    }
}

// Rows that are the same in every cell cannot be told apart: they are shown, and how many is said.
TEST_F(FilteredRows, AreThoseOfEveryPart)
{
    int filtered = 0;
    for (const Measurement& figure : service()->recompute(document))
    {
        if (figure.indicator != "people" || !figure.breakdown.hasElements())
            continue;
        std::set<sal_Int32> rows = counted("people", figure.breakdown);
        if (rows.empty())
            continue;
        const sal_Int32 others = filter("people", figure.breakdown);
        const std::set<sal_Int32> seen = shown("FA__attendances__event");
        EXPECT_TRUE(std::includes(seen.begin(), seen.end(), rows.begin(), rows.end()));
        EXPECT_EQ(seen.size(), rows.size() + static_cast<std::size_t>(others));
        EXPECT_LE(others, 1);
        ++filtered;
    }
    EXPECT_GT(filtered, 2);
}

TEST_F(FilteredRows, ComeBackInOneStep)
{
    const std::set<sal_Int32> all = shown("FA__attendances__event");
    filter("people");
    const std::set<sal_Int32> people = shown("FA__attendances__event");
    EXPECT_LT(people.size(), all.size());
    filter("attendance");
    undoManager(document)->undo();
    EXPECT_EQ(shown("FA__attendances__event"), people);
    undoManager(document)->undo();
    EXPECT_EQ(shown("FA__attendances__event"), all);
    undoManager(document)->redo();
    EXPECT_EQ(shown("FA__attendances__event"), people);
}

// Whoever types below the register does not make its AutoFilter longer.
TEST_F(FilteredRows, TakeTheRowsBelowTheAutoFilterToo)
{
    appendRow(document, "attendances", {{"event", "E001"}, {"participant", "P001"}, {"role", "Jour J"}});
    appendRow(document, "attendances", {{"event", "E999"}, {"participant", "P001"}, {"role", "Jour J"}});
    filter("attendance");
    EXPECT_EQ(shown("FA__attendances__event"), counted("attendance"));
}

TEST_F(FilteredRows, WhichNoCellTellsApartAreSaid)
{
    appendRow(document, "attendances", {{"event", "E001"}, {"participant", "P001"}, {"role", "jour j"}});
    appendRow(document, "attendances", {{"event", "e001"}, {"participant", "P001"}, {"role", "Jour J"}});
    const sal_Int32 others = filter("attendance");
    const std::set<sal_Int32> rows = shown("FA__attendances__event");
    EXPECT_EQ(static_cast<std::size_t>(others), rows.size() - counted("attendance").size());
}

TEST_F(FilteredRowsByLocale, OfAProtectedSheetAreRefused)
{
    const uno::Reference<sheet::XSheetCellRange> heading(namedCell(document, "FA__events__id"), uno::UNO_QUERY_THROW);
    const uno::Reference<util::XProtectable> sheet(heading->getSpreadsheet(), uno::UNO_QUERY_THROW);
    sheet->protect({});
    EXPECT_FALSE(messageOf([&] { filter("events_held"); }).empty());
    sheet->unprotect({});
}
