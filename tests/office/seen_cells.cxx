// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// What a person sees of a cell is what counts: dates and times among numbers, and what is under merged cells.

#include "Office.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/util/XMergeable.hpp>

#include <set>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
class SeenCells : public OfficeTest
{
protected:
    SeenCells()
    {
        appendRow(
            document, "events",
            {{"id", "E1"}, {"date", "46093"}, {"title", "Fête"}, {"type", "Manifestation"}, {"status", "Réalisée"}});
    }

    Cell at(const char* sheet, const char* cell) const { return cellAt(sheetNamed(document, sheet), cell); }

    /// As somebody types it: the office makes of it what it takes it for.
    void type(const char* sheet, const char* cell, const char* text) const
    {
        uno::Reference<beans::XPropertySet>(at(sheet, cell), uno::UNO_QUERY_THROW)
            ->setPropertyValue("FormulaLocal", uno::Any(utf16(text)));
    }

    double figure(const char* indicator)
    {
        double value = -1;
        for (const auto& measured : service()->recompute(document))
            if (utf8(measured.indicator) == indicator && !measured.breakdown.hasElements())
                measured.value >>= value;
        return value;
    }

    std::set<std::string> codes()
    {
        std::set<std::string> all;
        for (const Finding& finding : service()->check(document))
            all.insert(utf8(finding.severity) + " " + utf8(finding.code) + " " + utf8(finding.cell));
        return all;
    }

    SpreadsheetDocument document = emptyFiche();
};

constexpr char events[] = "Événements";
constexpr char attendances[] = "Participations";
}

TEST_F(SeenCells, CountTimesAsHours)
{
    type(events, "K2", "2:30");
    EXPECT_DOUBLE_EQ(figure("support_hours"), 2.5);
    EXPECT_EQ(codes(), std::set<std::string>{});
    at(events, "K2")->setFormula("");
    type(events, "K2", "2,5 h");
    EXPECT_DOUBLE_EQ(figure("support_hours"), 2.5);
}

TEST_F(SeenCells, CountADateAmongNumbersNowhere)
{
    appendRow(document, "attendances", {{"event", "E1"}, {"count", "3"}});
    appendRow(document, "attendances", {{"event", "E1"}});
    type(attendances, "F3", "10/12");
    EXPECT_EQ(figure("attendance"), 3);
    EXPECT_TRUE(codes().contains("error date-in-number F3"));
    EXPECT_EQ(findingsBesidesBlanks(document), 1U);
    type(events, "L2", "12/03");
    EXPECT_TRUE(codes().contains("error date-in-number L2"));
}

TEST_F(SeenCells, AreNotUnderMergedCells)
{
    appendRow(document, "attendances", {{"event", "E1"}, {"count", "12"}});
    appendRow(document, "attendances", {{"event", "E1"}, {"count", "5"}});
    EXPECT_EQ(figure("attendance"), 17);
    for (const char* const cells : {"A2:A3", "F2:F3"})
        uno::Reference<util::XMergeable>(sheetNamed(document, attendances)->getCellRangeByName(utf16(cells)),
                                         uno::UNO_QUERY_THROW)
            ->merge(true);
    EXPECT_EQ(figure("attendance"), 12) << "nobody tells that cells were merged";
    EXPECT_TRUE(codes().contains("info merged-cells F2"));
    uno::Reference<util::XMergeable>(sheetNamed(document, attendances)->getCellRangeByName("A2:F3"),
                                     uno::UNO_QUERY_THROW)
        ->merge(false);
    EXPECT_EQ(figure("attendance"), 17);
}
