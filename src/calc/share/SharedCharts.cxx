// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/SharedCharts.hxx"

#include "calc/create/Palette.hxx"
#include "calc/document/Text.hxx"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/chart/X3DDisplay.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
constexpr sal_Int32 space = 600; ///< between charts, in 1/100 mm

uno::Sequence<table::CellRangeAddress> rangesOf(const SheetCells& sheet, const privacy::SharedChart& chart)
{
    std::vector<table::CellRangeAddress> ranges;
    for (const privacy::SharedBlock& block : chart.blocks)
        ranges.emplace_back(sheet.index(), static_cast<sal_Int32>(block.firstColumn),
                            static_cast<sal_Int32>(block.firstRow), static_cast<sal_Int32>(block.lastColumn),
                            static_cast<sal_Int32>(block.lastRow));
    return uno::Sequence<table::CellRangeAddress>(ranges.data(), static_cast<sal_Int32>(ranges.size()));
}

void writeTitle(const uno::Reference<chart::XChartDocument>& document, const char* has,
                const uno::Reference<drawing::XShape>& shape, const std::string& words)
{
    setProperties(document, {{has, uno::Any(!words.empty())}});
    if (!words.empty())
        setProperties(shape, {{"String", uno::Any(toOffice(words))}});
}

/// On white, and a single row of data in the colour of the sheets.
void setLook(const uno::Reference<chart::XDiagram>& diagram)
{
    if (const uno::Reference<chart::X3DDisplay> display(diagram, uno::UNO_QUERY);
        display.is() && display->getWall().is())
        setProperties(display->getWall(), {{"FillStyle", uno::Any(drawing::FillStyle_NONE)}});
    if (diagram->getDiagramType() != "com.sun.star.chart.PieDiagram")
        setProperties(diagram->getDataRowProperties(0), {{"Color", uno::Any(palette::accent)}});
}

void design(const uno::Reference<chart::XChartDocument>& document, const privacy::SharedChart& chart)
{
    const uno::Reference<lang::XMultiServiceFactory> factory(document, uno::UNO_QUERY_THROW);
    const uno::Reference<chart::XDiagram> diagram(factory->createInstance(toOffice(chart.diagram)),
                                                  uno::UNO_QUERY_THROW);
    document->setDiagram(diagram);
    const uno::Reference<beans::XPropertySet> properties(document->getDiagram(), uno::UNO_QUERY_THROW);
    for (const auto& [name, value] : {std::pair("Vertical", chart.vertical), std::pair("Stacked", chart.stacked),
                                      std::pair("Percent", chart.percent)})
        if (properties->getPropertySetInfo()->hasPropertyByName(rtl::OUString::createFromAscii(name)))
            properties->setPropertyValue(rtl::OUString::createFromAscii(name), uno::Any(value));
    setLook(document->getDiagram());
    writeTitle(document, "HasMainTitle", document->getTitle(), chart.title);
    writeTitle(document, "HasSubTitle", document->getSubTitle(), chart.subtitle);
    setProperties(document, {{"HasLegend", uno::Any(chart.legend)}});
}
}

void makeSharedCharts(const SheetCells& sheet, const std::vector<privacy::SharedChart>& charts, sal_Int32 firstFreeRow)
{
    if (charts.empty())
        return;
    awt::Point place;
    uno::Reference<beans::XPropertySet>(sheet.sheet()->getCellByPosition(0, firstFreeRow), uno::UNO_QUERY_THROW)
        ->getPropertyValue("Position") >>= place;
    const uno::Reference<table::XTableChartsSupplier> supplier(sheet.sheet(), uno::UNO_QUERY_THROW);
    const uno::Reference<table::XTableCharts> all = supplier->getCharts();
    sal_Int32 top = place.Y + space;
    for (std::size_t index = 0; index < charts.size(); ++index)
    {
        const privacy::SharedChart& chart = charts[index];
        const rtl::OUString name = "FA Chart " + rtl::OUString::number(static_cast<sal_Int32>(index + 1));
        all->addNewByName(name, awt::Rectangle(space, top, chart.width, chart.height), rangesOf(sheet, chart),
                          chart.columnHeaders, chart.rowHeaders);
        const uno::Reference<document::XEmbeddedObjectSupplier> added(all->getByName(name), uno::UNO_QUERY_THROW);
        design(uno::Reference<chart::XChartDocument>(added->getEmbeddedObject(), uno::UNO_QUERY_THROW), chart);
        top += chart.height + space;
    }
}

}
