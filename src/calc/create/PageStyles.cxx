// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/PageStyles.hxx"

#include "calc/create/PrintedText.hxx"
#include "calc/document/Text.hxx"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/text/XText.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
// ISO A4 upright, and a margin, in 1/100 mm.
constexpr sal_Int32 paperWidth = 21000;
constexpr sal_Int32 paperHeight = 29700;
constexpr sal_Int32 margin = 1500;
constexpr sal_Int32 gridMargin = 1000; ///< above and below: rows of the grid with quotes are high

uno::Reference<lang::XMultiServiceFactory> factoryOf(const Creation& creation)
{
    return uno::Reference<lang::XMultiServiceFactory>(creation.document, uno::UNO_QUERY_THROW);
}

uno::Reference<sheet::XHeaderFooterContent> content(const uno::Reference<beans::XPropertySet>& page,
                                                    const char* property)
{
    return uno::Reference<sheet::XHeaderFooterContent>(page->getPropertyValue(rtl::OUString::createFromAscii(property)),
                                                       uno::UNO_QUERY_THROW);
}

void writeHeader(const Creation& creation, const uno::Reference<beans::XPropertySet>& page, const std::string& warning)
{
    const uno::Reference<sheet::XHeaderFooterContent> header = content(page, "RightPageHeaderContent");
    PrintedText(factoryOf(creation), header->getLeftText()).write(toOffice(creation.definition().title));
    header->getCenterText()->setString("");
    if (!warning.empty())
        PrintedText(factoryOf(creation), header->getCenterText()).write(toOffice(warning));
    PrintedText(factoryOf(creation), header->getRightText()).write(toOffice(creation.fiche.structure));
    page->setPropertyValue("RightPageHeaderContent", uno::Any(header));
}

void writeFooter(const Creation& creation, const uno::Reference<beans::XPropertySet>& page)
{
    const uno::Reference<sheet::XHeaderFooterContent> footer = content(page, "RightPageFooterContent");
    PrintedText(factoryOf(creation), footer->getLeftText()).writeField("SheetName");
    footer->getCenterText()->setString("");
    PrintedText(factoryOf(creation), footer->getRightText())
        .writePageNumber(toOffice(creation.definition().word("print.page")));
    page->setPropertyValue("RightPageFooterContent", uno::Any(footer));
}

rtl::OUString nameIn(const Creation& creation, const PageName& page)
{
    return rtl::OUString::createFromAscii(creation.definition().language.starts_with("fr") ? page.french
                                                                                           : page.english);
}

void makePageStyle(const Creation& creation, const PageName& name, bool landscape, const Properties& more,
                   const std::string& warning = {})
{
    const uno::Reference<beans::XPropertySet> page =
        creation.additions.addStyle("PageStyles", nameIn(creation, name), "");
    if (!page.is())
        return;
    setProperties(page, {{"IsLandscape", uno::Any(landscape)},
                         {"Width", uno::Any(landscape ? paperHeight : paperWidth)},
                         {"Height", uno::Any(landscape ? paperWidth : paperHeight)},
                         {"LeftMargin", uno::Any(margin)},
                         {"RightMargin", uno::Any(margin)},
                         {"TopMargin", uno::Any(margin)},
                         {"BottomMargin", uno::Any(margin)},
                         {"FirstPageNumber", uno::Any(sal_Int16(0))}, // goes on from the sheet before
                         {"PrintHeaders", uno::Any(false)},
                         {"HeaderIsOn", uno::Any(true)},
                         {"HeaderIsShared", uno::Any(true)},
                         {"FooterIsOn", uno::Any(true)},
                         {"FooterIsShared", uno::Any(true)}});
    setProperties(page, more);
    writeHeader(creation, page, warning);
    writeFooter(creation, page);
}
}

void makePageStyles(const Creation& creation)
{
    const Properties onePageWide = {{"ScaleToPagesX", uno::Any(sal_Int16(1))},
                                    {"ScaleToPagesY", uno::Any(sal_Int16(0))},
                                    {"PrintGrid", uno::Any(false)}};
    // Text of ten points is printed with eight; lines between the rows lead the eye from page to page.
    const Properties legible = {{"PageScale", uno::Any(sal_Int16(80))}, {"PrintGrid", uno::Any(true)}};
    makePageStyle(creation, cardPage, false, onePageWide);
    Properties ofGrid = onePageWide;
    ofGrid.insert(ofGrid.end(), {{"TopMargin", uno::Any(gridMargin)}, {"BottomMargin", uno::Any(gridMargin)}});
    makePageStyle(creation, gridPage, true, ofGrid);
    makePageStyle(creation, registerPage, true, legible);
    makePageStyle(creation, personalRegisterPage, true, legible, creation.definition().word("print.personal"));
}

void makeBoardPage(const Creation& creation)
{
    makePageStyle(creation, boardPage, true,
                  {{"ScaleToPagesX", uno::Any(sal_Int16(1))},
                   {"ScaleToPagesY", uno::Any(sal_Int16(1))},
                   {"PrintGrid", uno::Any(false)},
                   {"CenterHorizontally", uno::Any(true)},
                   {"LeftMargin", uno::Any(gridMargin)},
                   {"RightMargin", uno::Any(gridMargin)},
                   {"TopMargin", uno::Any(gridMargin)},
                   {"BottomMargin", uno::Any(gridMargin)}});
}

void preparePrinting(const SheetCells& sheet, const PageName& page, sal_Int32 firstTitleRow, sal_Int32 lastTitleRow,
                     sal_Int32 titleColumns)
{
    sheet.set(sheet.sheet(), {{"PageStyle", uno::Any(nameIn(sheet.creation(), page))}});
    if (lastTitleRow >= firstTitleRow)
        sheet.repeatRowsOnPages(firstTitleRow, lastTitleRow);
    if (titleColumns > 0)
        sheet.repeatColumnsOnPages(titleColumns);
}

}
