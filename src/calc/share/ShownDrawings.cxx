// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/share/ShownDrawings.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/chart/XAxisYSupplier.hpp>
#include <com/sun/star/chart/XChartDataArray.hpp>
#include <com/sun/star/chart/XChartDocument.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/drawing/XShape.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Properties = uno::Reference<beans::XPropertySet>;

uno::Any valueOf(const Properties& properties, const char* name)
{
    const rtl::OUString property = rtl::OUString::createFromAscii(name);
    return properties.is() && properties->getPropertySetInfo()->hasPropertyByName(property)
               ? properties->getPropertyValue(property)
               : uno::Any();
}

bool isTrue(const Properties& properties, const char* name)
{
    bool value = false;
    valueOf(properties, name) >>= value;
    return value;
}

std::string titleOf(const Properties& document, const char* has, const uno::Reference<drawing::XShape>& shape)
{
    rtl::OUString words;
    if (isTrue(document, has))
        valueOf(Properties(shape, uno::UNO_QUERY), "String") >>= words;
    return fromOffice(words);
}

/// Where it does not follow from the numbers.
std::string axisText(const uno::Reference<chart::XDiagram>& diagram)
{
    const uno::Reference<chart::XAxisYSupplier> supplier(diagram, uno::UNO_QUERY);
    const Properties axis(supplier.is() ? supplier->getYAxis() : nullptr);
    std::string text;
    for (const auto& [automatic, end] : {std::pair("AutoMin", "Min"), std::pair("AutoMax", "Max")})
    {
        double number = 0;
        if (axis.is() && !isTrue(axis, automatic) && (valueOf(axis, end) >>= number))
            text += std::string(end) + privacy::canonicalValue(number);
    }
    return text;
}

std::string numbersOf(const uno::Reference<chart::XChartDocument>& document)
{
    const uno::Reference<chart::XChartDataArray> data(document->getData(), uno::UNO_QUERY);
    std::string text;
    if (!data.is())
        return text;
    for (const uno::Sequence<double>& row : data->getData())
        for (const double number : row)
            text += std::isfinite(number) ? privacy::canonicalValue(number) : privacy::canonicalValue({});
    return text;
}

std::string chartText(const uno::Reference<chart::XChartDocument>& document)
{
    const Properties properties(document, uno::UNO_QUERY);
    const uno::Reference<chart::XDiagram> diagram = document->getDiagram();
    return fromOffice(diagram->getDiagramType()) + ";" +
           privacy::canonicalValue(titleOf(properties, "HasMainTitle", document->getTitle())) +
           privacy::canonicalValue(titleOf(properties, "HasSubTitle", document->getSubTitle())) + axisText(diagram) +
           numbersOf(document);
}

/// "com.sun.star.drawing.GraphicObjectShape"
std::string kindOf(const uno::Reference<drawing::XShape>& shape)
{
    const uno::Reference<lang::XServiceInfo> info(shape, uno::UNO_QUERY_THROW);
    for (const rtl::OUString& service : info->getSupportedServiceNames())
        if (service != "com.sun.star.drawing.Shape" && service.endsWith("Shape"))
            return fromOffice(service);
    return "shape";
}

std::string shapeText(const uno::Reference<drawing::XShape>& shape)
{
    uno::Reference<uno::XInterface> model;
    valueOf(Properties(shape, uno::UNO_QUERY), "Model") >>= model;
    if (const uno::Reference<chart::XChartDocument> chart(model, uno::UNO_QUERY); chart.is())
        return "chart;" + chartText(chart);
    const uno::Reference<text::XTextRange> words(shape, uno::UNO_QUERY);
    return kindOf(shape) + ";" + (words.is() ? fromOffice(words->getString()) : std::string());
}

/// Where the cells begin that hold something, and where they end.
class CellEdges
{
public:
    explicit CellEdges(const uno::Reference<sheet::XSpreadsheet>& sheet)
        : mSheet(sheet)
    {
    }

    bool areUnder(const awt::Rectangle& shape, const privacy::ShownSheet& shown) const
    {
        for (std::size_t row = 0; row < shown.rows.size(); ++row)
            for (std::size_t column = 0; column < shown.rows[row].size(); ++column)
                if (!privacy::isEmpty(shown.rows[row][column]) &&
                    meet(shape, cell(static_cast<sal_Int32>(column), static_cast<sal_Int32>(row))))
                    return true;
        return false;
    }

private:
    awt::Rectangle cell(sal_Int32 column, sal_Int32 row) const
    {
        const Properties properties(mSheet->getCellByPosition(column, row), uno::UNO_QUERY_THROW);
        awt::Point place;
        awt::Size size;
        properties->getPropertyValue("Position") >>= place;
        properties->getPropertyValue("Size") >>= size;
        return {place.X, place.Y, size.Width, size.Height};
    }

    static bool meet(const awt::Rectangle& one, const awt::Rectangle& other)
    {
        constexpr sal_Int32 least = 50; // in 1/100 mm
        const sal_Int32 width = std::min(one.X + one.Width, other.X + other.Width) - std::max(one.X, other.X);
        const sal_Int32 height = std::min(one.Y + one.Height, other.Y + other.Height) - std::max(one.Y, other.Y);
        return width > least && height > least;
    }

    const uno::Reference<sheet::XSpreadsheet>& mSheet;
};

/// The window of a note, which is there while it is open; the note counts itself.
bool isOfNote(const privacy::ShownSheet& shown, const uno::Reference<drawing::XShape>& shape)
{
    if (kindOf(shape) != "com.sun.star.drawing.CaptionShape")
        return false;
    const uno::Reference<text::XTextRange> words(shape, uno::UNO_QUERY);
    return words.is() && std::ranges::any_of(shown.extras,
                                             [&](const privacy::ShownExtra& extra) {
                                                 return extra.kind == privacy::ShownExtra::Kind::Note &&
                                                        extra.content == fromOffice(words->getString());
                                             });
}
}

void readShownDrawings(privacy::ShownSheet& shown, const uno::Reference<sheet::XSpreadsheetDocument>& document,
                       sal_Int16 index)
{
    const uno::Reference<drawing::XDrawPagesSupplier> supplier(document, uno::UNO_QUERY_THROW);
    const uno::Reference<container::XIndexAccess> shapes(supplier->getDrawPages()->getByIndex(index),
                                                         uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, index);
    const CellEdges cells(sheet);
    std::vector<privacy::ShownExtra> drawings;
    for (sal_Int32 number = 0; number < shapes->getCount(); ++number)
    {
        const uno::Reference<drawing::XShape> shape(shapes->getByIndex(number), uno::UNO_QUERY_THROW);
        bool visible = true;
        valueOf(Properties(shape, uno::UNO_QUERY), "Visible") >>= visible;
        if (!visible || isOfNote(shown, shape))
            continue;
        const awt::Point place = shape->getPosition();
        const awt::Size size = shape->getSize();
        const bool covers = cells.areUnder({place.X, place.Y, size.Width, size.Height}, shown);
        drawings.push_back({privacy::ShownExtra::Kind::Drawing, {}, (covers ? "over cells;" : "") + shapeText(shape)});
    }
    std::ranges::move(drawings, std::back_inserter(shown.extras));
}

}
