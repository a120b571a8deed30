// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/board/BoardCharts.hxx"

#include "calc/board/BoardStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/create/Properties.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/RangeNames.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/chart/ChartAxisMarks.hpp>
#include <com/sun/star/chart/ChartAxisPosition.hpp>
#include <com/sun/star/chart/ChartDataCaption.hpp>
#include <com/sun/star/chart/ChartDataRowSource.hpp>
#include <com/sun/star/chart/ChartLegendPosition.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XAxisXSupplier.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/chart/XDiagramPositioning.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/drawing/LineStyle.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Sheet = uno::Reference<sheet::XSpreadsheet>;

// Between bars, in hundredths of their width.
constexpr std::size_t fewCategories = 3;
constexpr sal_Int32 narrowGap = 45;
constexpr sal_Int32 wideGap = 100;

/// The old names of the office for diagrams whose bars lie: their x axis is upright.
struct Axes
{
    uno::Reference<beans::XPropertySet> categories;
    uno::Reference<beans::XPropertySet> values;
    uno::Reference<beans::XPropertySet> lines; ///< behind the bars
};

Axes axesOf(const uno::Reference<chart::XDiagram>& diagram)
{
    const uno::Reference<chart::XAxisXSupplier> first(diagram, uno::UNO_QUERY_THROW);
    const uno::Reference<chart::XAxisYSupplier> second(diagram, uno::UNO_QUERY_THROW);
    return {first->getXAxis(), second->getYAxis(), second->getYMainGrid()};
}

uno::Reference<table::XTableCharts> chartsOf(const Sheet& sheet)
{
    return uno::Reference<table::XTableChartsSupplier>(sheet, uno::UNO_QUERY_THROW)->getCharts();
}

uno::Reference<chart::XChartDocument> modelOf(const uno::Reference<table::XTableChart>& chart)
{
    const uno::Reference<document::XEmbeddedObjectSupplier> supplier(chart, uno::UNO_QUERY_THROW);
    return uno::Reference<chart::XChartDocument>(supplier->getEmbeddedObject(), uno::UNO_QUERY_THROW);
}

/// The shape that shows the chart `name`; null where there is none.
uno::Reference<beans::XPropertySet> shapeOf(const Document& document, sal_Int16 sheet, const rtl::OUString& name)
{
    const uno::Reference<drawing::XDrawPagesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> shapes(supplier->getDrawPages()->getByIndex(sheet),
                                                         uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < shapes->getCount(); ++index)
    {
        const uno::Reference<beans::XPropertySet> shape(shapes->getByIndex(index), uno::UNO_QUERY_THROW);
        if (shape->getPropertySetInfo()->hasPropertyByName("PersistName") &&
            shape->getPropertyValue("PersistName") == uno::Any(name))
            return shape;
    }
    return nullptr;
}

void styleText(const uno::Reference<uno::XInterface>& object, float height, sal_Int32 colour)
{
    setProperties(object, {{"CharHeight", uno::Any(height)},
                           {"CharHeightAsian", uno::Any(height)},
                           {"CharHeightComplex", uno::Any(height)},
                           {"CharColor", uno::Any(colour)}});
}

/// The colours of the series from `first` on.
void styleSeries(const uno::Reference<chart::XDiagram>& diagram, const table::CellRangeAddress& data, sal_Int32 first)
{
    for (sal_Int32 index = first; index < data.EndColumn - data.StartColumn; ++index)
        setProperties(
            diagram->getDataRowProperties(index),
            {{"FillStyle", uno::Any(drawing::FillStyle_SOLID)},
             {"FillColor", uno::Any(palette::series[static_cast<std::size_t>(index) % palette::series.size()])},
             {"LineStyle", uno::Any(drawing::LineStyle_NONE)}});
}

/// The upper ends of intervals: pale, in the colour of the lower ones.
void styleIntervals(const uno::Reference<chart::XDiagram>& diagram)
{
    setProperties(diagram->getDataRowProperties(1), {{"FillColor", uno::Any(palette::possible)}});
}

/// Its numbers at the bars of the only series.
void showNumbers(const uno::Reference<chart::XDiagram>& diagram)
{
    const uno::Reference<beans::XPropertySet> series = diagram->getDataRowProperties(0);
    setProperties(series, {{"DataCaption", uno::Any(sal_Int32(chart::ChartDataCaption::VALUE))}});
    styleText(series, 8, palette::ink);
}

/// Between the title and the names of the categories, with room for the number above the highest column.
void setPlace(const uno::Reference<chart::XDiagram>& diagram, const awt::Rectangle& chart)
{
    constexpr sal_Int32 side = 250;
    constexpr sal_Int32 above = 1350;
    constexpr sal_Int32 below = 750;
    const uno::Reference<chart::XDiagramPositioning> positioning(diagram, uno::UNO_QUERY);
    if (positioning.is())
        positioning->setDiagramPositionExcludingAxes(
            {side, above, chart.Width - 2 * side, chart.Height - above - below});
}

/// A series for each column: where there are few rows, the office would take these.
void readColumns(const uno::Reference<chart::XDiagram>& diagram)
{
    setProperties(diagram, {{"DataRowSource", uno::Any(chart::ChartDataRowSource_COLUMNS)}});
}

void styleDiagram(const uno::Reference<chart::XDiagram>& diagram, const board::Chart& chart)
{
    const bool lying = chart.kind == board::ChartKind::Bars;
    // A single series has its numbers at its bars, and lying intervals have them in their names.
    const bool several = chart.series.size() > 1 && !(chart.intervals && lying);
    setProperties(diagram, {{"Vertical", uno::Any(lying)},
                            {"Stacked", uno::Any(chart.stacked)},
                            {"HasYAxisDescription", uno::Any(several)},
                            {"HasYAxisGrid", uno::Any(several)},
                            {"DataCaption", uno::Any(sal_Int32(chart::ChartDataCaption::NONE))}});
    if (const uno::Reference<chart::X3DDisplay> display(diagram, uno::UNO_QUERY);
        display.is() && display->getWall().is())
        setProperties(display->getWall(), {{"FillStyle", uno::Any(drawing::FillStyle_NONE)},
                                           {"LineStyle", uno::Any(drawing::LineStyle_NONE)}});
    const Axes axes = axesOf(diagram);
    styleText(axes.categories, 8, palette::ink);
    styleText(axes.values, 7, palette::muted);
    setProperties(axes.categories, {{"LineColor", uno::Any(palette::rule)},
                                    {"ReverseDirection", uno::Any(lying)},
                                    {"TextOverlap", uno::Any(lying)},
                                    {"TextBreak", uno::Any(!lying)},
                                    {"TextRotation", uno::Any(sal_Int32(0))},
                                    {"Marks", uno::Any(sal_Int32(chart::ChartAxisMarks::NONE))}});
    setProperties(axes.values, {{"LineStyle", uno::Any(drawing::LineStyle_NONE)},
                                {"GapWidth", uno::Any(chart.categories.size() > fewCategories ? narrowGap : wideGap)},
                                {"Overlap", uno::Any(sal_Int32(chart.stacked ? 100 : 0))}});
    // Lying bars have their first category on top, and so the numbers would be there too.
    if (lying)
        setProperties(axes.values, {{"CrossoverPosition", uno::Any(chart::ChartAxisPosition_END)}});
    if (chart.greatest)
        setProperties(axes.values, {{"Min", uno::Any(0.0)}, {"Max", uno::Any(*chart.greatest)}});
    if (several)
        setProperties(axes.lines, {{"LineColor", uno::Any(palette::rule)}});
}

void style(const uno::Reference<chart::XChartDocument>& document, const table::CellRangeAddress& data,
           const board::Chart& chart, const awt::Rectangle& place)
{
    const uno::Reference<lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    document->setDiagram(uno::Reference<chart::XDiagram>(factory->createInstance("com.sun.star.chart.BarDiagram"),
                                                         uno::UNO_QUERY_THROW));
    const bool several = chart.intervals ? chart.hasIntervals() : chart.series.size() > 1;
    setProperties(document, {{"HasMainTitle", uno::Any(true)}, {"HasLegend", uno::Any(several)}});
    setProperties(document->getTitle(),
                  {{"String", uno::Any(toOffice(chart.title))}, {"CharWeight", uno::Any(awt::FontWeight::BOLD)}});
    styleText(document->getTitle(), 10, palette::accent);
    if (several)
    {
        setProperties(document->getLegend(), {{"Alignment", uno::Any(chart::ChartLegendPosition_BOTTOM)},
                                              {"LineStyle", uno::Any(drawing::LineStyle_NONE)},
                                              {"FillStyle", uno::Any(drawing::FillStyle_NONE)}});
        styleText(document->getLegend(), 8, palette::ink);
    }
    setProperties(document->getArea(), {{"LineStyle", uno::Any(drawing::LineStyle_NONE)},
                                        {"FillStyle", uno::Any(drawing::FillStyle_SOLID)},
                                        {"FillColor", uno::Any(palette::paper)}});
    readColumns(document->getDiagram());
    styleDiagram(document->getDiagram(), chart);
    styleSeries(document->getDiagram(), data, 0);
    if (chart.intervals)
        styleIntervals(document->getDiagram());
    if (chart.series.size() > 1)
        return;
    showNumbers(document->getDiagram());
    if (chart.kind == board::ChartKind::Columns)
        setPlace(document->getDiagram(), place);
}

/// No chart had it before. Of a chart whose sheet was removed the office still knows the name, and ends where another
/// one gets it.
rtl::OUString newName(const std::string& item)
{
    static std::atomic<sal_Int64> last{0};
    const auto now =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch());
    const sal_Int64 number = std::max<sal_Int64>(last + 1, now.count());
    last = number;
    return boardCellName(item) + "_" + rtl::OUString::number(number);
}

/// The chart whose data begin where `data` does; an empty name where there is none.
rtl::OUString nameOfChartAt(const uno::Reference<table::XTableCharts>& charts, const table::CellRangeAddress& data)
{
    for (const rtl::OUString& name : charts->getElementNames())
    {
        const uno::Reference<table::XTableChart> chart(charts->getByName(name), uno::UNO_QUERY_THROW);
        for (const table::CellRangeAddress& range : chart->getRanges())
            if (range.Sheet == data.Sheet && range.StartColumn == data.StartColumn && range.StartRow == data.StartRow)
                return name;
    }
    return {};
}

/// The columns of all ranges of a chart: its categories and its series.
sal_Int32 columnsOf(const uno::Sequence<table::CellRangeAddress>& ranges)
{
    sal_Int32 last = ranges[0].StartColumn;
    for (const table::CellRangeAddress& range : ranges)
        last = std::max(last, range.EndColumn);
    return last - ranges[0].StartColumn;
}

bool isOneRange(const uno::Sequence<table::CellRangeAddress>& ranges, const table::CellRangeAddress& data)
{
    return ranges.getLength() == 1 && ranges[0].Sheet == data.Sheet && ranges[0].StartColumn == data.StartColumn &&
           ranges[0].StartRow == data.StartRow && ranges[0].EndColumn == data.EndColumn &&
           ranges[0].EndRow == data.EndRow;
}
}

void addBoardChart(const Document& document, const table::CellRangeAddress& data, const board::Chart& chart,
                   const awt::Rectangle& place)
{
    const Sheet sheet = sheetAt(document, data.Sheet);
    const uno::Reference<table::XTableCharts> charts = chartsOf(sheet);
    const rtl::OUString name = newName(chart.id);
    {
        const UndoLock lock(document);
        const uno::Sequence<table::CellRangeAddress> ranges(&data, 1);
        charts->addNewByName(name, place, ranges, true, true);
    }
    const UndoLock lock(document);
    style(modelOf(uno::Reference<table::XTableChart>(charts->getByName(name), uno::UNO_QUERY_THROW)), data, chart,
          place);
    if (const uno::Reference<beans::XPropertySet> shape = shapeOf(document, data.Sheet, name); shape.is())
        setProperties(shape, {{"Title", uno::Any(toOffice(chart.title))},
                              {"Description", uno::Any(toOffice(chart.description))}});
}

bool showBoardChart(const Document& document, const table::CellRangeAddress& data, bool visible)
{
    const rtl::OUString name = nameOfChartAt(chartsOf(sheetAt(document, data.Sheet)), data);
    const uno::Reference<beans::XPropertySet> shape = shapeOf(document, data.Sheet, name);
    if (name.isEmpty() || !shape.is())
        return false;
    const UndoLock lock(document);
    setProperties(shape, {{"Visible", uno::Any(visible)}});
    return true;
}

void adjustBoardChart(const Document& document, const table::CellRangeAddress& data)
{
    const Sheet sheet = sheetAt(document, data.Sheet);
    const uno::Reference<table::XTableCharts> charts = chartsOf(sheet);
    const rtl::OUString name = nameOfChartAt(charts, data);
    if (name.isEmpty())
        return;
    const uno::Reference<table::XTableChart> chart(charts->getByName(name), uno::UNO_QUERY_THROW);
    if (const uno::Sequence<table::CellRangeAddress> ranges = chart->getRanges(); !isOneRange(ranges, data))
    {
        const sal_Int32 before = columnsOf(ranges);
        {
            const UndoLock lock(document);
            chart->setRanges(uno::Sequence<table::CellRangeAddress>(&data, 1));
        }
        const UndoLock lock(document);
        readColumns(modelOf(chart)->getDiagram());
        if (data.EndColumn - data.StartColumn > before)
            styleSeries(modelOf(chart)->getDiagram(), data, before);
    }
}

}
