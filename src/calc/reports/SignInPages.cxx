// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/reports/SignInPages.hxx"

#include "calc/create/Palette.hxx"
#include "calc/create/PrintedText.hxx"
#include "calc/create/Properties.hxx"
#include "calc/create/StyleSheet.hxx"
#include "calc/document/Text.hxx"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/frame/Desktop.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XHeaderFooterContent.hpp>
#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/table/TableBorder2.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XModifiable.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
// A4, in 1/100 mm.
constexpr sal_Int32 paperWidth = 21000;
constexpr sal_Int32 paperHeight = 29700;
constexpr sal_Int32 margin = 1500;
constexpr std::array<sal_Int32, 5> widths{1000, 4200, 3600, 4200, 5000};
constexpr sal_Int32 lineHeight = 900; ///< room for a signature
constexpr sal_Int32 headingHeight = 800;
constexpr sal_Int32 headingRow = 4;
constexpr sal_Int32 lastColumn = 4;
/// So many lines of these heights fit below the title, and on a page without it.
constexpr std::size_t linesOnFirstPage = 24;
constexpr std::size_t linesOnNextPages = 27;

class Maker
{
public:
    Maker(const uno::Reference<sheet::XSpreadsheetDocument>& document, const SignInPages& pages)
        : mDocument(document)
        , mPages(pages)
        , mSheet(uno::Reference<container::XIndexAccess>(document->getSheets(), uno::UNO_QUERY_THROW)->getByIndex(0),
                 uno::UNO_QUERY_THROW)
        , mLines(static_cast<sal_Int32>(signInLines(pages.people.size(), pages.blankLines)))
    {
    }

    void make() const
    {
        writeTitle();
        writeLines();
        setWidthsAndHeights();
        drawLines();
        preparePage();
        const uno::Reference<sheet::XPrintAreas> printing(mSheet, uno::UNO_QUERY_THROW);
        printing->setPrintTitleRows(true);
        printing->setTitleRows(table::CellRangeAddress(0, 0, headingRow, lastColumn, headingRow));
    }

private:
    uno::Reference<table::XCellRange> cells(sal_Int32 firstRow, sal_Int32 lastRow) const
    {
        return mSheet->getCellRangeByPosition(0, firstRow, lastColumn, lastRow);
    }

    void writeTitle() const
    {
        const std::array<std::pair<const std::string*, float>, 3> lines{
            {{&mPages.title, 18}, {&mPages.event, 14}, {&mPages.dayAndPlace, 11}}};
        for (std::size_t index = 0; index < lines.size(); ++index)
        {
            const sal_Int32 row = static_cast<sal_Int32>(index);
            const uno::Reference<table::XCellRange> range = cells(row, row);
            uno::Reference<util::XMergeable>(range, uno::UNO_QUERY_THROW)->merge(true);
            uno::Reference<text::XTextRange>(mSheet->getCellByPosition(0, row), uno::UNO_QUERY_THROW)
                ->setString(toOffice(*lines[index].first));
            setProperties(range, {{"CharHeight", points(lines[index].second)},
                                  {"CharColor", colour(row == 0 ? palette::accentInk : palette::automatic)},
                                  {"IsTextWrapped", yes()}});
            if (row < 2)
                setProperties(range, {{"CharWeight", bold()}});
        }
    }

    void writeLines() const
    {
        uno::Sequence<uno::Sequence<uno::Any>> rows(mLines + 1);
        uno::Sequence<uno::Any>* next = rows.getArray();
        next->realloc(lastColumn + 1);
        for (std::size_t column = 0; column < mPages.headings.size(); ++column)
            next->getArray()[column] <<= toOffice(mPages.headings[column]);
        for (sal_Int32 line = 0; line < mLines; ++line)
        {
            (++next)->realloc(lastColumn + 1);
            uno::Any* const cell = next->getArray();
            cell[0] <<= static_cast<double>(line + 1);
            const std::size_t person = static_cast<std::size_t>(line);
            for (std::size_t part = 0; part < 3; ++part)
                cell[part + 1] <<=
                    person < mPages.people.size() ? toOffice(mPages.people[person][part]) : rtl::OUString();
            cell[lastColumn] <<= rtl::OUString();
        }
        const uno::Reference<table::XCellRange> all = cells(headingRow, headingRow + mLines);
        uno::Reference<sheet::XCellRangeData>(all, uno::UNO_QUERY_THROW)->setDataArray(rows);
        setProperties(all, {{"CharHeight", points(11)}, {"VertJustify", atMiddle()}, {"IsTextWrapped", yes()}});
        setProperties(mSheet->getCellRangeByPosition(1, headingRow, lastColumn, headingRow + mLines),
                      {{"HoriJustify", leftAligned()}, {"ParaIndent", uno::Any(sal_Int16(120))}});
        setProperties(cells(headingRow, headingRow), {{"CharWeight", bold()},
                                                      {"CharColor", colour(palette::onAccent)},
                                                      {"CellBackColor", colour(palette::accent)}});
        setProperties(mSheet->getCellRangeByPosition(0, headingRow + 1, 0, headingRow + mLines),
                      {{"CharColor", colour(palette::muted)}, {"HoriJustify", centred()}});
    }

    void setWidthsAndHeights() const
    {
        const uno::Reference<table::XColumnRowRange> all(mSheet, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XIndexAccess> columns(all->getColumns(), uno::UNO_QUERY_THROW);
        for (std::size_t column = 0; column < widths.size(); ++column)
            setProperties(uno::Reference<uno::XInterface>(columns->getByIndex(static_cast<sal_Int32>(column)),
                                                          uno::UNO_QUERY_THROW),
                          {{"Width", uno::Any(widths[column])}});
        const uno::Reference<container::XIndexAccess> rows(all->getRows(), uno::UNO_QUERY_THROW);
        const auto setHeight = [&](sal_Int32 row, sal_Int32 height)
        {
            setProperties(uno::Reference<uno::XInterface>(rows->getByIndex(row), uno::UNO_QUERY_THROW),
                          {{"Height", uno::Any(height)}});
        };
        setHeight(0, 1000);
        setHeight(1, mPages.event.size() > 60 ? 1400 : 800);
        setHeight(2, 700);
        setHeight(3, 300);
        setHeight(headingRow, headingHeight);
        const uno::Reference<table::XColumnRowRange> lines(cells(headingRow + 1, headingRow + mLines),
                                                           uno::UNO_QUERY_THROW);
        setProperties(lines->getRows(), {{"Height", uno::Any(lineHeight)}});
    }

    void drawLines() const
    {
        table::BorderLine2 rule;
        line(palette::rule, 18) >>= rule;
        table::TableBorder2 border;
        border.TopLine = border.BottomLine = border.LeftLine = border.RightLine = border.HorizontalLine =
            border.VerticalLine = rule;
        border.IsTopLineValid = border.IsBottomLineValid = border.IsLeftLineValid = border.IsRightLineValid =
            border.IsHorizontalLineValid = border.IsVerticalLineValid = true;
        setProperties(cells(headingRow, headingRow + mLines), {{"TableBorder2", uno::Any(border)}});
    }

    void preparePage() const
    {
        const uno::Reference<style::XStyleFamiliesSupplier> families(mDocument, uno::UNO_QUERY_THROW);
        const uno::Reference<container::XNameAccess> pages(families->getStyleFamilies()->getByName("PageStyles"),
                                                           uno::UNO_QUERY_THROW);
        rtl::OUString name;
        uno::Reference<beans::XPropertySet>(mSheet, uno::UNO_QUERY_THROW)->getPropertyValue("PageStyle") >>= name;
        const uno::Reference<beans::XPropertySet> page(pages->getByName(name), uno::UNO_QUERY_THROW);
        setProperties(page, {{"IsLandscape", uno::Any(false)},
                             {"Width", length(paperWidth)},
                             {"Height", length(paperHeight)},
                             {"LeftMargin", length(margin)},
                             {"RightMargin", length(margin)},
                             {"TopMargin", length(1000)},
                             {"BottomMargin", length(1000)},
                             {"ScaleToPagesX", uno::Any(sal_Int16(1))},
                             {"ScaleToPagesY", uno::Any(sal_Int16(0))},
                             {"HeaderIsOn", yes()},
                             {"FooterIsOn", yes()},
                             {"FooterIsDynamicHeight", yes()}});
        writePart(page, "RightPageHeaderContent", false);
        writePart(page, "RightPageFooterContent", true);
    }

    void writePart(const uno::Reference<beans::XPropertySet>& page, const char* property, bool footer) const
    {
        const rtl::OUString name = rtl::OUString::createFromAscii(property);
        const uno::Reference<sheet::XHeaderFooterContent> part(page->getPropertyValue(name), uno::UNO_QUERY_THROW);
        const uno::Reference<lang::XMultiServiceFactory> factory(mDocument, uno::UNO_QUERY_THROW);
        part->getCenterText()->setString("");
        part->getLeftText()->setString("");
        part->getRightText()->setString("");
        if (footer)
            PrintedText(factory, part->getLeftText()).write(toOffice(mPages.notice));
        else
        {
            PrintedText(factory, part->getLeftText()).write(toOffice(mPages.action));
            PrintedText right(factory, part->getRightText());
            right.writePageNumber(toOffice(mPages.page));
        }
        page->setPropertyValue(name, uno::Any(part));
    }

    uno::Reference<sheet::XSpreadsheetDocument> mDocument;
    const SignInPages& mPages;
    uno::Reference<sheet::XSpreadsheet> mSheet;
    sal_Int32 mLines;
};
}

std::size_t signInLines(std::size_t people, std::size_t blankLines)
{
    const std::size_t wanted = people + blankLines;
    if (wanted <= linesOnFirstPage)
        return linesOnFirstPage;
    const std::size_t more = wanted - linesOnFirstPage;
    return linesOnFirstPage + (more + linesOnNextPages - 1) / linesOnNextPages * linesOnNextPages;
}

uno::Reference<sheet::XSpreadsheetDocument> makeSignInPages(const uno::Reference<uno::XComponentContext>& context,
                                                            const SignInPages& pages, bool visible)
{
    const beans::PropertyValue hidden("Hidden", -1, uno::Any(!visible), beans::PropertyState_DIRECT_VALUE);
    const uno::Reference<sheet::XSpreadsheetDocument> document(
        frame::Desktop::create(context)->loadComponentFromURL("private:factory/scalc", "_blank", 0,
                                                              uno::Sequence<beans::PropertyValue>(&hidden, 1)),
        uno::UNO_QUERY_THROW);
    Maker(document, pages).make();
    // It is made again as easily as it was: closing it need not ask.
    uno::Reference<util::XModifiable>(document, uno::UNO_QUERY_THROW)->setModified(false);
    return document;
}

}
