// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/StyleSheet.hxx"

#include "calc/layout/StyleInDocument.hxx"

#include <com/sun/star/awt/FontWeight.hpp>
#include <com/sun/star/table/BorderLineStyle.hpp>
#include <com/sun/star/table/CellHoriJustify.hpp>
#include <com/sun/star/table/CellVertJustify2.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

void StyleSheet::add(const rtl::OUString& name, const char* parent, const Properties& properties) const
{
    const rtl::OUString known = styleNameIn(mCreation.document, name);
    const bool isOfBefore = known == name; // a fiche that has it keeps its name
    const uno::Reference<beans::XPropertySet> style = mCreation.additions.addStyle(
        "CellStyles", isOfBefore ? name : styleNameIn(mCreation.definition().language, name),
        styleNameIn(mCreation.document, parent));
    if (style.is())
        setProperties(style, properties);
}

void StyleSheet::add(const char* name, const char* parent, const Properties& properties) const
{
    add(rtl::OUString::createFromAscii(name), parent, properties);
}

uno::Any line(sal_Int32 colour, sal_Int16 width)
{
    table::BorderLine2 border;
    border.Color = colour;
    border.OuterLineWidth = width;
    border.LineStyle = table::BorderLineStyle::SOLID;
    border.LineWidth = static_cast<sal_uInt32>(width);
    return uno::Any(border);
}

uno::Any bold()
{
    return uno::Any(awt::FontWeight::BOLD);
}

uno::Any notBold()
{
    return uno::Any(awt::FontWeight::NORMAL);
}

uno::Any points(float height)
{
    return uno::Any(height);
}

uno::Any colour(sal_Int32 rgb)
{
    return uno::Any(rgb);
}

uno::Any length(sal_Int32 hundredthsOfMillimetres)
{
    return uno::Any(hundredthsOfMillimetres);
}

uno::Any yes()
{
    return uno::Any(true);
}

uno::Any leftAligned()
{
    return uno::Any(table::CellHoriJustify_LEFT);
}

uno::Any rightAligned()
{
    return uno::Any(table::CellHoriJustify_RIGHT);
}

uno::Any centred()
{
    return uno::Any(table::CellHoriJustify_CENTER);
}

uno::Any atTop()
{
    return uno::Any(table::CellVertJustify2::TOP);
}

uno::Any atMiddle()
{
    return uno::Any(table::CellVertJustify2::CENTER);
}

}
