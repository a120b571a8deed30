// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// The dashboard: made and taken back in one step, brought up to date by a recompute, and otherwise the person's.

#include "Office.hxx"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>

using namespace com::sun::star;
using namespace ficheaction::tests;

namespace
{
constexpr char sheetName[] = "Tableau de bord";

class Dashboard : public OfficeTest
{
protected:
    /// With these items, or with what is proposed.
    void make(const SpreadsheetDocument& document, const std::vector<std::string>& items = {})
    {
        std::vector<rtl::OUString> ids;
        for (const std::string& item : items)
            ids.push_back(utf16(item));
        uno::Sequence<beans::PropertyValue> options(items.empty() ? 0 : 1);
        if (!items.empty())
            options.getArray()[0] = property(
                "Figures", uno::Any(uno::Sequence<rtl::OUString>(ids.data(), static_cast<sal_Int32>(ids.size()))));
        EXPECT_EQ(utf8(service()->dashboard(document, options)), sheetName);
    }

    static Cell boardCell(const SpreadsheetDocument& document, const std::string& item)
    {
        return namedCell(document, "FA__board__" + item);
    }

    /// The data of a chart: rows of category and series, without the headings.
    static std::vector<std::vector<uno::Any>> dataOf(const SpreadsheetDocument& document, const std::string& item)
    {
        const uno::Reference<sheet::XCellAddressable> first(boardCell(document, item), uno::UNO_QUERY_THROW);
        const table::CellAddress address = first->getCellAddress();
        const uno::Reference<sheet::XCellRangeData> range(
            sheetNamed(document, sheetName)
                ->getCellRangeByPosition(address.Column, address.Row + 1, address.Column + 4, address.Row + 24),
            uno::UNO_QUERY_THROW);
        std::vector<std::vector<uno::Any>> rows;
        for (const uno::Sequence<uno::Any>& row : range->getDataArray())
            if (row[0] != uno::Any(rtl::OUString()))
                rows.emplace_back(row.begin(), row.end());
        return rows;
    }

    static double sumOf(const std::vector<std::vector<uno::Any>>& rows)
    {
        double sum = 0;
        for (const std::vector<uno::Any>& row : rows)
            for (std::size_t column = 1; column < row.size(); ++column)
                if (double number = 0; row[column] >>= number)
                    sum += number;
        return sum;
    }

    static uno::Reference<table::XTableCharts> charts(const SpreadsheetDocument& document)
    {
        return uno::Reference<table::XTableChartsSupplier>(sheetNamed(document, sheetName), uno::UNO_QUERY_THROW)
            ->getCharts();
    }

    /// The name of its chart, which has a number behind the item.
    static rtl::OUString nameOf(const SpreadsheetDocument& document, const char* item)
    {
        const rtl::OUString begin = "FA__board__" + rtl::OUString::createFromAscii(item) + "_";
        for (const rtl::OUString& name : charts(document)->getElementNames())
            if (name.startsWith(begin))
                return name;
        ADD_FAILURE() << "no chart " << item;
        return {};
    }

    static uno::Reference<chart::XChartDocument> chartNamed(const SpreadsheetDocument& document, const char* item)
    {
        const uno::Reference<document::XEmbeddedObjectSupplier> chart(
            charts(document)->getByName(nameOf(document, item)), uno::UNO_QUERY_THROW);
        return uno::Reference<chart::XChartDocument>(chart->getEmbeddedObject(), uno::UNO_QUERY_THROW);
    }

    static std::vector<uno::Reference<drawing::XShape>> shapes(const SpreadsheetDocument& document)
    {
        const std::vector<std::string> names = sheetNames(document);
        const auto place = std::find(names.begin(), names.end(), sheetName) - names.begin();
        const uno::Reference<container::XIndexAccess> page(
            uno::Reference<drawing::XDrawPagesSupplier>(document, uno::UNO_QUERY_THROW)
                ->getDrawPages()
                ->getByIndex(static_cast<sal_Int32>(place)),
            uno::UNO_QUERY_THROW);
        std::vector<uno::Reference<drawing::XShape>> all;
        for (sal_Int32 index = 0; index < page->getCount(); ++index)
            all.emplace_back(page->getByIndex(index), uno::UNO_QUERY_THROW);
        return all;
    }

    static int visibleCharts(const SpreadsheetDocument& document)
    {
        int visible = 0;
        for (const uno::Reference<drawing::XShape>& shape : shapes(document))
            if (uno::Reference<beans::XPropertySet>(shape, uno::UNO_QUERY_THROW)->getPropertyValue("Visible") ==
                uno::Any(true))
                ++visible;
        return visible;
    }
};
}

TEST_F(Dashboard, StandsBesideTheGridAndIsTakenBackInOneStep)
{
    const SpreadsheetDocument document = sampleFiche();
    const auto before = contents(document);
    const std::vector<std::string> sheets = sheetNames(document);
    const sal_Int32 steps = undoManager(document)->getAllUndoActionTitles().getLength();
    make(document);
    EXPECT_EQ(undoManager(document)->getAllUndoActionTitles().getLength(), steps + 1);
    EXPECT_EQ(sheetNames(document)[2], sheetName);
    const auto made = contents(document);
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 6);

    undoManager(document)->undo();
    EXPECT_EQ(sheetNames(document), sheets);
    EXPECT_EQ(difference(before, contents(document)), "");
    undoManager(document)->redo();
    EXPECT_EQ(difference(made, contents(document)), "");
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 6);
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
}

TEST_F(Dashboard, ShowsTheFiguresOfTheGrid)
{
    const SpreadsheetDocument document = sampleFiche();
    const uno::Sequence<Measurement> figures = service()->recompute(document);
    make(document, {"value__attendance", "value__people", "month__attendance", "parts__attendance", "parts__people"});
    EXPECT_EQ(std::to_string(static_cast<int>(boardCell(document, "value__attendance")->getValue())),
              figure(figures, "attendance"));
    EXPECT_EQ(textOf(boardCell(document, "value__people")), textOf(gridCell(document, "people", "actual")));
    const std::vector<std::vector<uno::Any>> months = dataOf(document, "month__attendance");
    EXPECT_EQ(months.size(), 12U);
    EXPECT_DOUBLE_EQ(sumOf(months), boardCell(document, "value__attendance")->getValue());
    EXPECT_DOUBLE_EQ(sumOf(dataOf(document, "parts__attendance")),
                     boardCell(document, "value__attendance")->getValue());
}

TEST_F(Dashboard, FollowsARecomputeInItsStepAndKeepsWhatAPersonMadeOfIt)
{
    const SpreadsheetDocument document = sampleFiche();
    service()->recompute(document);
    make(document);
    uno::Reference<beans::XPropertySet>(chartNamed(document, "month__attendance")->getTitle(), uno::UNO_QUERY_THROW)
        ->setPropertyValue("String", uno::Any(rtl::OUString("Notre ann\u00E9e")));
    uno::Reference<beans::XPropertySet>(
        chartNamed(document, "parts__attendance")->getDiagram()->getDataRowProperties(1), uno::UNO_QUERY_THROW)
        ->setPropertyValue("FillColor", uno::Any(sal_Int32(0x00FF00)));
    charts(document)->removeByName(nameOf(document, "targets"));
    const awt::Size size{7000, 4000};
    shapes(document).front()->setSize(size);
    const std::size_t shown = shapes(document).size();
    const double attended = boardCell(document, "value__attendance")->getValue();

    // A new category and 40 more people in January.
    appendRow(document, "events",
              {{"id", "E900"},
               {"date", "15/01/2026"},
               {"title", "F\u00EAte"},
               {"type", "Manifestation"},
               {"status", "R\u00E9alis\u00E9e"}});
    appendRow(document, "attendances",
              {{"event", "E900"}, {"category", "Voisin"}, {"role", "Jour J"}, {"count", "40"}});
    const double january = sumOf({dataOf(document, "month__attendance").front()});
    const std::size_t categories = dataOf(document, "parts__attendance").size();
    const auto typed = contents(document);
    service()->recompute(document);
    EXPECT_DOUBLE_EQ(boardCell(document, "value__attendance")->getValue(), attended + 40);
    EXPECT_DOUBLE_EQ(sumOf({dataOf(document, "month__attendance").front()}), january + 40);
    EXPECT_EQ(dataOf(document, "parts__attendance").size(), categories + 1);
    const uno::Reference<table::XTableChart> chart(charts(document)->getByName(nameOf(document, "parts__attendance")),
                                                   uno::UNO_QUERY_THROW);
    EXPECT_EQ(chart->getRanges()[0].EndRow - chart->getRanges()[0].StartRow, static_cast<sal_Int32>(categories) + 1)
        << "the chart has the new category";

    EXPECT_EQ(shapes(document).size(), shown) << "what was removed does not come back";
    EXPECT_EQ(shapes(document).front()->getSize().Width, size.Width);
    EXPECT_EQ(
        uno::Reference<beans::XPropertySet>(chartNamed(document, "month__attendance")->getTitle(), uno::UNO_QUERY_THROW)
            ->getPropertyValue("String"),
        uno::Any(rtl::OUString("Notre ann\u00E9e")));
    EXPECT_EQ(
        uno::Reference<beans::XPropertySet>(
            chartNamed(document, "parts__attendance")->getDiagram()->getDataRowProperties(1), uno::UNO_QUERY_THROW)
            ->getPropertyValue("FillColor"),
        uno::Any(sal_Int32(0x00FF00)));
    const auto filled = contents(document);
    undoManager(document)->undo();
    EXPECT_EQ(difference(typed, contents(document)), "");
    EXPECT_EQ(chart->getRanges()[0].EndRow - chart->getRanges()[0].StartRow, static_cast<sal_Int32>(categories));
    undoManager(document)->redo();
    EXPECT_EQ(difference(filled, contents(document)), "");
}

TEST_F(Dashboard, OfAnEmptyFicheSaysWhatWillBeThere)
{
    const SpreadsheetDocument document = emptyFiche();
    make(document, {"value__attendance", "month__attendance", "parts__people"});
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 0);
    EXPECT_NE(textOf(boardCell(document, "waiting__month__attendance")).find("Nombre de participations par mois"),
              std::string::npos);
    appendRow(document, "events",
              {{"id", "E001"},
               {"date", "15/01/2026"},
               {"title", "F\u00EAte"},
               {"type", "Manifestation"},
               {"status", "R\u00E9alis\u00E9e"}});
    appendRow(document, "attendances",
              {{"event", "E001"}, {"category", "Habitant"}, {"role", "Jour J"}, {"count", "40"}});
    service()->recompute(document);
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 2);
    EXPECT_EQ(textOf(boardCell(document, "waiting__month__attendance")), "");
    undoManager(document)->undo();
    EXPECT_EQ(visibleCharts(document), 0);
    EXPECT_NE(textOf(boardCell(document, "waiting__month__attendance")), "");
    undoManager(document)->redo();
    EXPECT_EQ(visibleCharts(document), 2);
    undoManager(document)->undo();
    service()->recompute(document);
    EXPECT_EQ(visibleCharts(document), 2);
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 2);
}

TEST_F(Dashboard, HasOnePageAndAnAlternativeTextForEachChart)
{
    const SpreadsheetDocument document = sampleFiche();
    make(document);
    const uno::Reference<sheet::XPrintAreas> printed(sheetNamed(document, sheetName), uno::UNO_QUERY_THROW);
    ASSERT_EQ(printed->getPrintAreas().getLength(), 1);
    EXPECT_EQ(printed->getPrintAreas()[0].EndColumn, 11);
    for (const uno::Reference<drawing::XShape>& shape : shapes(document))
    {
        rtl::OUString text;
        uno::Reference<beans::XPropertySet>(shape, uno::UNO_QUERY_THROW)->getPropertyValue("Description") >>= text;
        EXPECT_GT(text.getLength(), 40);
    }
}

TEST_F(Dashboard, FollowsARecomputeAfterItWasStored)
{
    for (const auto& [name, filter] :
         {std::pair("board.ods", "calc8"), std::pair("board.xlsx", "Calc MS Excel 2007 XML")})
    {
        SCOPED_TRACE(name);
        const SpreadsheetDocument first = sampleFiche();
        service()->recompute(first);
        make(first);
        const double attended = boardCell(first, "value__attendance")->getValue();
        const std::string url = save(first, name, filter);
        close(first);
        const SpreadsheetDocument document = open(url);
        EXPECT_EQ(charts(document)->getElementNames().getLength(), 6);
        appendRow(document, "events",
                  {{"id", "E900"},
                   {"date", "15/01/2026"},
                   {"title", "F\u00EAte"},
                   {"type", "Manifestation"},
                   {"status", "R\u00E9alis\u00E9e"}});
        appendRow(document, "attendances",
                  {{"event", "E900"}, {"category", "Voisin"}, {"role", "Jour J"}, {"count", "40"}});
        service()->recompute(document);
        EXPECT_DOUBLE_EQ(boardCell(document, "value__attendance")->getValue(), attended + 40);
        EXPECT_DOUBLE_EQ(sumOf(dataOf(document, "parts__attendance")), attended + 40);
        close(document);
    }
}

TEST_F(Dashboard, IsMadeAnewWithAnotherChoiceAndTheOldOneComesBack)
{
    const SpreadsheetDocument document = sampleFiche();
    make(document, {"value__attendance", "month__attendance"});
    const auto before = contents(document);
    make(document, {"value__people"});
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 0);
    const auto after = contents(document);
    undoManager(document)->undo();
    EXPECT_EQ(difference(before, contents(document)), "");
    EXPECT_EQ(charts(document)->getElementNames().getLength(), 1);
    undoManager(document)->redo();
    EXPECT_EQ(difference(after, contents(document)), "");
}

TEST_F(Dashboard, NamesTheFiguresThatThereAre)
{
    const SpreadsheetDocument document = sampleFiche();
    uno::Sequence<rtl::OUString> ids(1);
    ids.getArray()[0] = "value__nobody";
    const beans::PropertyValue option = property("Figures", uno::Any(ids));
    const auto before = contents(document);
    const std::string message =
        messageOf([&] { service()->dashboard(document, uno::Sequence<beans::PropertyValue>(&option, 1)); });
    EXPECT_NE(message.find("value__nobody"), std::string::npos);
    EXPECT_NE(message.find("month__attendance"), std::string::npos);
    EXPECT_EQ(difference(before, contents(document)), "");
}
