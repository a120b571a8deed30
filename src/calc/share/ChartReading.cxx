// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/ChartReading.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/document/XEmbeddedObjectSupplier.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/table/XTableChart.hpp>
#include <com/sun/star/table/XTableCharts.hpp>
#include <com/sun/star/table/XTableChartsSupplier.hpp>

#include <set>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using Sheet = uno::Reference<sheet::XSpreadsheet>;

// Of a chart without a shape, in 1/100 mm.
constexpr sal_Int32 usualWidth = 16000;
constexpr sal_Int32 usualHeight = 9000;

template <class Value> Value valueOf(const uno::Reference<uno::XInterface>& object, const char* property)
{
    Value value{};
    const uno::Reference<beans::XPropertySet> set(object, uno::UNO_QUERY);
    const rtl::OUString name = rtl::OUString::createFromAscii(property);
    if (set.is() && set->getPropertySetInfo()->hasPropertyByName(name))
        set->getPropertyValue(name) >>= value;
    return value;
}

/// First and last of a run of rows or columns in the copy; empty where one is not there, or something would come
/// between them.
std::optional<std::pair<std::size_t, std::size_t>> runOf(const std::map<sal_Int32, std::size_t>& places,
                                                         sal_Int32 first, sal_Int32 last)
{
    const auto begin = places.find(first);
    if (begin == places.end())
        return std::nullopt;
    for (sal_Int32 next = first; next <= last; ++next)
    {
        const auto found = places.find(next);
        if (found == places.end() || found->second != begin->second + static_cast<std::size_t>(next - first))
            return std::nullopt;
    }
    return std::pair(begin->second, begin->second + static_cast<std::size_t>(last - first));
}

std::optional<std::vector<privacy::SharedBlock>> blocksOf(const uno::Sequence<table::CellRangeAddress>& ranges,
                                                          const GridPlace& place, const GridReading& reading)
{
    std::vector<privacy::SharedBlock> blocks;
    for (const table::CellRangeAddress& range : ranges)
    {
        const auto columns = runOf(reading.columns, range.StartColumn, range.EndColumn);
        const auto rows = runOf(reading.rows, range.StartRow, range.EndRow);
        if (range.Sheet != place.sheet || !columns || !rows)
            return std::nullopt;
        blocks.push_back({columns->first, rows->first, columns->second, rows->second});
    }
    if (blocks.empty())
        return std::nullopt;
    return blocks;
}

bool hasMasked(const std::vector<privacy::SharedBlock>& blocks, const privacy::SharedGrid& grid,
               const std::string& masked)
{
    for (const privacy::SharedBlock& block : blocks)
        for (std::size_t row = block.firstRow; row <= block.lastRow; ++row)
            for (std::size_t column = block.firstColumn; column <= block.lastColumn; ++column)
                if (row > privacy::gridHeadingRow)
                    if (grid.rows[row - privacy::gridHeadingRow - 1].cells[column] == privacy::SharedValue(masked))
                        return true;
    return false;
}

/// Of the shape that shows the chart.
awt::Size sizeOf(const Document& document, sal_Int16 sheet, const rtl::OUString& name)
{
    const uno::Reference<drawing::XDrawPagesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> shapes(supplier->getDrawPages()->getByIndex(sheet),
                                                         uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < shapes->getCount(); ++index)
    {
        const uno::Reference<drawing::XShape> shape(shapes->getByIndex(index), uno::UNO_QUERY_THROW);
        if (valueOf<rtl::OUString>(shape, "PersistName") == name)
            return shape->getSize();
    }
    return {usualWidth, usualHeight};
}

std::string wordsOf(const uno::Reference<chart::XChartDocument>& document, const char* has,
                    const uno::Reference<drawing::XShape>& shape)
{
    return valueOf<bool>(document, has) ? fromOffice(valueOf<rtl::OUString>(shape, "String")) : std::string();
}

privacy::SharedChart chartOf(const uno::Reference<table::XTableChart>& source,
                             const uno::Reference<chart::XChartDocument>& document, const awt::Size& size,
                             std::vector<privacy::SharedBlock> blocks)
{
    const uno::Reference<chart::XDiagram> diagram = document->getDiagram();
    privacy::SharedChart chart;
    chart.diagram = fromOffice(diagram->getDiagramType());
    chart.title = wordsOf(document, "HasMainTitle", document->getTitle());
    chart.subtitle = wordsOf(document, "HasSubTitle", document->getSubTitle());
    chart.vertical = valueOf<bool>(diagram, "Vertical");
    chart.stacked = valueOf<bool>(diagram, "Stacked");
    chart.percent = valueOf<bool>(diagram, "Percent");
    chart.legend = valueOf<bool>(document, "HasLegend");
    chart.columnHeaders = source->getHasColumnHeaders();
    chart.rowHeaders = source->getHasRowHeaders();
    chart.blocks = std::move(blocks);
    chart.width = size.Width;
    chart.height = size.Height;
    return chart;
}
}

std::vector<privacy::SharedChart> readSharedCharts(const Document& document, const model::Template& definition,
                                                   const GridPlace& place, const GridReading& reading,
                                                   Omissions& omissions)
{
    const Sheet sheet = sheetAt(document, place.sheet);
    const uno::Reference<table::XTableCharts> all =
        uno::Reference<table::XTableChartsSupplier>(sheet, uno::UNO_QUERY_THROW)->getCharts();
    std::vector<privacy::SharedChart> charts;
    for (const rtl::OUString& name : all->getElementNames())
    {
        const uno::Reference<table::XTableChart> source(all->getByName(name), uno::UNO_QUERY_THROW);
        const uno::Reference<document::XEmbeddedObjectSupplier> supplier(source, uno::UNO_QUERY_THROW);
        const uno::Reference<chart::XChartDocument> chart(supplier->getEmbeddedObject(), uno::UNO_QUERY);
        auto blocks = chart.is() ? blocksOf(source->getRanges(), place, reading) : std::nullopt;
        if (!blocks)
            leaveOut(omissions, Omission::What::OwnChart, place.sheetName);
        else if (hasMasked(*blocks, reading.grid, definition.word("state.masked")))
            leaveOut(omissions, Omission::What::MaskedChart, place.sheetName);
        else
            charts.push_back(chartOf(source, chart, sizeOf(document, place.sheet, name), std::move(*blocks)));
    }
    return charts;
}

void leaveOutOwnSheets(const Document& document, const FicheLayout& layout, Omissions& omissions)
{
    std::set<sal_Int32> known;
    if (layout.grid.found)
        known.insert(layout.grid.sheet);
    for (const RegisterPlace& place : layout.registers)
        if (place.found)
            known.insert(place.sheet);
    for (const auto* const cells : {&layout.lists, &layout.card})
        for (const auto& [id, cell] : *cells)
            known.insert(cell.Sheet);
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
        if (!known.contains(index))
            leaveOut(
                omissions, Omission::What::OwnSheet,
                fromOffice(
                    uno::Reference<container::XNamed>(sheets->getByIndex(index), uno::UNO_QUERY_THROW)->getName()));
}

}
