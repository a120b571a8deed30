// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ComparedPeriods: a fiche whose grid gets columns of compared periods, for tests.
#pragma once

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XDatabaseRange.hpp>
#include <com/sun/star/sheet/XDatabaseRanges.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>
#include <com/sun/star/sheet/XUniqueCellFormatRangesSupplier.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XText.hpp>

#include <set>

namespace ficheaction::tests
{

using org::ficheaction::Period;
namespace beans = com::sun::star::beans;
namespace container = com::sun::star::container;
namespace sheet = com::sun::star::sheet;
namespace table = com::sun::star::table;
namespace text = com::sun::star::text;
namespace uno = com::sun::star::uno;
namespace util = com::sun::star::util;

struct Columns
{
    bool evolution = false;
    bool evolutionPercent = false;
    bool together = false;
};

inline Period period(int year, int month, int day, int lastYear, int lastMonth, int lastDay)
{
    const auto date = [](int ofYear, int ofMonth, int ofDay)
    {
        return util::Date(static_cast<sal_uInt16>(ofDay), static_cast<sal_uInt16>(ofMonth),
                          static_cast<sal_Int16>(ofYear));
    };
    return Period(date(year, month, day), date(lastYear, lastMonth, lastDay));
}

inline const Period before = period(2025, 1, 1, 2025, 12, 31);
inline const Period firstHalf = period(2026, 1, 1, 2026, 6, 30);
inline const Period secondHalf = period(2026, 7, 1, 2026, 12, 31);
inline const std::string columnBefore = "FA__period__20250101_20251231";
inline const std::string columnFirstHalf = "FA__period__20260101_20260630";
inline const std::string columnSecondHalf = "FA__period__20260701_20261231";
inline const std::string evolution = "FA__evolution__20250101_20251231";
inline const std::string evolutionPercent = "FA__evolution_percent__20250101_20251231";

class ComparedPeriods : public OfficeTest
{
protected:
    void SetUp() override { document = sampleFiche(); }

    void compare(const std::vector<Period>& periods, const Columns& columns = {})
    {
        const beans::PropertyValue options[]{property("Evolution", uno::Any(columns.evolution)),
                                             property("EvolutionPercent", uno::Any(columns.evolutionPercent)),
                                             property("Together", uno::Any(columns.together))};
        service()->comparePeriods(document,
                                  uno::Sequence<Period>(periods.data(), static_cast<sal_Int32>(periods.size())),
                                  uno::Sequence<beans::PropertyValue>(options, 3));
    }

    static table::CellAddress addressOf(const Cell& cell)
    {
        return uno::Reference<sheet::XCellAddressable>(cell, uno::UNO_QUERY_THROW)->getCellAddress();
    }

    uno::Reference<sheet::XDatabaseRanges> filteredRanges() const
    {
        return {uno::Reference<beans::XPropertySet>(document, uno::UNO_QUERY_THROW)->getPropertyValue("DatabaseRanges"),
                uno::UNO_QUERY_THROW};
    }

    void filter(const char* name, sal_Int32 firstColumn, sal_Int32 lastColumn, bool isFiltered) const
    {
        const table::CellAddress heading = addressOf(namedCell(document, "FA__grid__identity"));
        const rtl::OUString id = rtl::OUString::createFromAscii(name);
        if (!filteredRanges()->hasByName(id))
            filteredRanges()->addNewByName(id, {heading.Sheet, firstColumn, heading.Row, lastColumn, heading.Row + 4});
        uno::Reference<beans::XPropertySet>(filteredRanges()->getByName(id), uno::UNO_QUERY_THROW)
            ->setPropertyValue("AutoFilter", uno::Any(isFiltered));
    }

    /// A cell that has had an arrow differs from one that never had.
    void giveArrowsAndTakeThemBesideTheGrid() const
    {
        const sal_Int32 beside = addressOf(namedCell(document, "FA__grid__identity")).Column + 1;
        filter("passing", beside, beside + 30, true);
        filter("passing", beside, beside + 30, false);
        filteredRanges()->removeByName("passing");
    }

    /// Which cells of the row of headings and the one above look the same, with the arrows of filters.
    std::string looksOfHeadings() const
    {
        constexpr sal_Int32 lastColumn = 20;
        const sal_Int32 row = addressOf(namedCell(document, "FA__grid__identity")).Row;
        const uno::Reference<sheet::XUniqueCellFormatRangesSupplier> cells(
            grid()->getCellRangeByPosition(0, row - 1, lastColumn, row), uno::UNO_QUERY_THROW);
        const uno::Reference<container::XIndexAccess> kinds = cells->getUniqueCellFormatRanges();
        std::set<std::string> all;
        for (sal_Int32 kind = 0; kind < kinds->getCount(); ++kind)
            all.insert(utf8(uno::Reference<sheet::XSheetCellRanges>(kinds->getByIndex(kind), uno::UNO_QUERY_THROW)
                                ->getRangeAddressesAsString()));
        std::string looks;
        for (const std::string& kind : all)
            looks += kind + "\n";
        return looks;
    }

    Spreadsheet grid() const { return sheetNamed(document, "Grille d'évaluation"); }

    uno::Reference<table::XColumnRowRange> columnsAndRows() const
    {
        return uno::Reference<table::XColumnRowRange>(grid(), uno::UNO_QUERY_THROW);
    }

    bool hasName(const std::string& name) const
    {
        const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
        return uno::Reference<container::XNameAccess>(properties->getPropertyValue("NamedRanges"), uno::UNO_QUERY_THROW)
            ->hasByName(utf16(name));
    }

    sal_Int32 columnOf(const std::string& name) const { return addressOf(namedCell(document, name)).Column; }

    sal_Int32 rowOf(const std::string& identity) const { return addressOf(gridCell(document, identity, "actual")).Row; }

    Cell cellIn(const std::string& name, const std::string& identity) const
    {
        return grid()->getCellByPosition(columnOf(name), rowOf(identity));
    }

    /// Each identity with the text of its cell in the column of this name.
    std::map<std::string, std::string> valuesIn(const std::string& name) const
    {
        std::map<std::string, std::string> values = gridColumn(document, name);
        values.erase("@participation");
        return values;
    }

    /// What the grid says of a period when it is the grid's own.
    std::map<std::string, std::string> recomputed(double first, double last)
    {
        namedCell(document, "FA__grid__period_start")->setValue(first);
        namedCell(document, "FA__grid__period_end")->setValue(last);
        service()->recompute(document);
        return valuesIn("FA__grid__actual");
    }

    static void type(const Cell& cell, const std::string& words)
    {
        uno::Reference<text::XText>(cell, uno::UNO_QUERY_THROW)->setString(utf16(words));
    }

    std::size_t steps() const
    {
        return static_cast<std::size_t>(undoManager(document)->getAllUndoActionTitles().getLength());
    }

    /// Without the time of the last computation.
    std::map<std::string, std::string> contentsButTheTime() const
    {
        auto all = contents(document);
        const table::CellAddress time = addressOf(namedCell(document, "FA__grid__last_run"));
        all.erase("Grille d'évaluation.R" + std::to_string(time.Row + 1) + "C" + std::to_string(time.Column + 1));
        return all;
    }

    std::vector<sal_Int32> columnWidths() const
    {
        std::vector<sal_Int32> widths;
        const uno::Reference<container::XIndexAccess> columns(columnsAndRows()->getColumns(), uno::UNO_QUERY_THROW);
        for (sal_Int32 column = 0; column < 24; ++column)
        {
            sal_Int32 width = 0;
            uno::Reference<beans::XPropertySet>(columns->getByIndex(column), uno::UNO_QUERY_THROW)
                ->getPropertyValue("Width") >>= width;
            widths.push_back(width);
        }
        return widths;
    }

    table::CellRangeAddress filteredRange() const
    {
        const uno::Reference<beans::XPropertySet> properties(document, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XNameAccess> ranges(properties->getPropertyValue("DatabaseRanges"),
                                                            uno::UNO_QUERY_THROW);
        return uno::Reference<sheet::XDatabaseRange>(ranges->getByName("FA__grid"), uno::UNO_QUERY_THROW)
            ->getDataArea();
    }

    SpreadsheetDocument document;
};

using ComparedPeriodsByLocale = ComparedPeriods;

}
