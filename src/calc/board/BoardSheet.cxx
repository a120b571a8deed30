// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/board/BoardSheet.hxx"

#include "calc/board/BoardCells.hxx"
#include "calc/board/BoardContent.hxx"
#include "calc/board/BoardStyles.hxx"
#include "calc/create/CellStyles.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/Palette.hxx"
#include "calc/create/SheetCells.hxx"
#include "calc/create/SheetViews.hxx"
#include "calc/create/StyleSheet.hxx"
#include "calc/document/NumberFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/StyleInDocument.hxx"
#include "calc/layout/StyleNames.hxx"

#include <com/sun/star/sheet/XPrintAreas.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/util/XMergeable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <memory>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

// The page has twelve columns, so that four figures or three charts stand side by side. In 1/100 mm.
constexpr sal_Int32 pageColumns = 12;
constexpr sal_Int32 columnWidth = 2260;
constexpr sal_Int32 figuresInRow = 4;
constexpr sal_Int32 chartsInRow = 3;
constexpr sal_Int32 columnsOfFigure = pageColumns / figuresInRow;
constexpr sal_Int32 columnsOfChart = pageColumns / chartsInRow;
constexpr sal_Int32 spaceColumn = 1500; ///< between the page and the data
constexpr sal_Int32 categoryColumn = 6000;
constexpr sal_Int32 seriesColumn = 3000;
constexpr sal_Int32 firstDataColumn = pageColumns + 1;

constexpr sal_Int32 titleHeight = 1000;
constexpr sal_Int32 subtitleHeight = 600;
constexpr sal_Int32 labelHeight = 900;
constexpr sal_Int32 valueHeight = 950;
constexpr sal_Int32 noteHeight = 460;
constexpr sal_Int32 spaceHeight = 300;
constexpr sal_Int32 rowsOfFigure = 5; ///< label, value, target, evolution, space
constexpr sal_Int32 rowsOfChart = 12;
constexpr sal_Int32 pageHeight = 17600; ///< what is as wide as the page is then as high
constexpr sal_Int32 leastChartHeight = 4800;
constexpr sal_Int32 mostChartHeight = 8000;

constexpr sal_Int32 firstFigureRow = 3;

sal_Int32 rowsFor(std::size_t count, sal_Int32 inRow)
{
    return (static_cast<sal_Int32>(count) + inRow - 1) / inRow;
}

class BoardMaker
{
public:
    BoardMaker(const Creation& creation, const SheetCells& sheet, const GridLanguage& language,
               const board::Board& board, const std::string& subtitle)
        : mCreation(creation)
        , mSheet(sheet)
        , mLanguage(language)
        , mBoard(board)
        , mSubtitle(subtitle)
        , mFormats(creation.document, creation.documentLocale)
    {
    }

    void make()
    {
        setWidths();
        makeTitle();
        for (std::size_t index = 0; index < mBoard.keyFigures.size(); ++index)
            makeFigure(mBoard.keyFigures[index], static_cast<sal_Int32>(index));
        mFirstChartRow = firstFigureRow + rowsFor(mBoard.keyFigures.size(), figuresInRow) * rowsOfFigure;
        setChartHeights();
        mDataRow = mFirstChartRow;
        for (std::size_t index = 0; index < mBoard.charts.size(); ++index)
            makeChart(mBoard.charts[index], static_cast<sal_Int32>(index));
        print();
    }

private:
    void setWidths()
    {
        for (sal_Int32 column = 0; column < pageColumns; ++column)
            mSheet.setWidth(column, columnWidth);
        mSheet.setWidth(pageColumns, spaceColumn);
        mSheet.setWidth(firstDataColumn, categoryColumn);
        for (sal_Int32 column = 1; column < columnsOfData; ++column)
            mSheet.setWidth(firstDataColumn + column, seriesColumn);
    }

    void setHeight(sal_Int32 row, sal_Int32 height)
    {
        const uno::Reference<table::XColumnRowRange> rows(mSheet.sheet(), uno::UNO_QUERY_THROW);
        mSheet.set(uno::Reference<uno::XInterface>(rows->getRows()->getByIndex(row), uno::UNO_QUERY_THROW),
                   {{"Height", uno::Any(height)}});
    }

    void merge(sal_Int32 column, sal_Int32 row, sal_Int32 columns, sal_Int32 rows)
    {
        const UndoLock lock(mCreation.document);
        uno::Reference<util::XMergeable>(mSheet.cells(column, row, column + columns - 1, row + rows - 1),
                                         uno::UNO_QUERY_THROW)
            ->merge(true);
    }

    void styleCells(sal_Int32 column, sal_Int32 row, sal_Int32 columns, const char* style)
    {
        for (sal_Int32 each = column; each < column + columns; ++each)
            mSheet.style(each, row, style);
    }

    void makeTitle()
    {
        mSheet.write(0, 0, mBoard.name);
        styleCells(0, 0, 1, styles::boardTitle);
        styleCells(0, 1, 1, styles::boardSubtitle);
        mSheet.nameCell(0, 1, boardCellName(boardSubtitleItem));
        putSubtitle(mCreation.document, mSubtitle);
        setHeight(0, titleHeight);
        setHeight(1, subtitleHeight);
        setHeight(2, spaceHeight);
    }

    void makeFigure(const board::KeyFigure& figure, sal_Int32 index)
    {
        const sal_Int32 column = index % figuresInRow * columnsOfFigure;
        const sal_Int32 row = firstFigureRow + index / figuresInRow * rowsOfFigure;
        const std::array<std::pair<const char*, sal_Int32>, 4> lines{{{styles::boardLabel, labelHeight},
                                                                      {styles::boardValue, valueHeight},
                                                                      {styles::boardNote, noteHeight},
                                                                      {styles::boardNote, noteHeight}}};
        for (std::size_t line = 0; line < lines.size(); ++line)
        {
            const sal_Int32 each = row + static_cast<sal_Int32>(line);
            styleCells(column, each, columnsOfFigure, lines[line].first);
            merge(column, each, columnsOfFigure, 1);
            setHeight(each, lines[line].second);
        }
        setHeight(row + rowsOfFigure - 1, spaceHeight);
        mSheet.set(mSheet.cells(column, row, column + columnsOfFigure - 1, row),
                   {{"TopBorder", line(palette::accent, 50)}});
        mSheet.write(column, row, figure.label);
        mSheet.set(mSheet.cells(column, row + 1, column, row + 1),
                   {{"NumberFormat", uno::Any(formatOf(*figure.indicator))}});
        mSheet.nameCell(column, row + 1, boardCellName(figure.id));
        putFigure(mCreation.document, figure.id, contentOf(mLanguage, figure));
    }

    /// With the unit of the indicator.
    sal_Int32 formatOf(const model::Indicator& indicator) const
    {
        rtl::OUString code = codeOf(indicator.percent, indicator.decimals);
        if (!indicator.percent && !indicator.unit.empty())
            code += "\"" + rtl::OUString(u'\u00A0') + toOffice(indicator.unit).replaceAll("\"", "") + "\"";
        if (isSigned(indicator))
            code = "+" + code + ";-" + code + ";" + code;
        return mFormats.format(code);
    }

    rtl::OUString codeOf(bool percent, int decimals) const
    {
        rtl::OUString zeros;
        for (int decimal = 0; decimal < decimals; ++decimal)
            zeros += "0";
        if (!zeros.isEmpty())
            zeros = "." + zeros;
        return percent ? mFormats.percent("0" + zeros) : "#,##0" + zeros;
    }

    void setChartHeights()
    {
        const sal_Int32 bands = rowsFor(mBoard.charts.size(), chartsInRow);
        if (bands == 0)
            return;
        const sal_Int32 above = titleHeight + subtitleHeight + spaceHeight +
                                rowsFor(mBoard.keyFigures.size(), figuresInRow) *
                                    (labelHeight + valueHeight + 2 * noteHeight + spaceHeight);
        mChartHeight = std::clamp((pageHeight - above) / bands - spaceHeight, leastChartHeight, mostChartHeight);
        for (sal_Int32 band = 0; band < bands; ++band)
        {
            const sal_Int32 first = mFirstChartRow + band * (rowsOfChart + 1);
            for (sal_Int32 row = first; row < first + rowsOfChart; ++row)
                setHeight(row, mChartHeight / rowsOfChart);
            setHeight(first + rowsOfChart, spaceHeight);
        }
    }

    void makeChart(const board::Chart& chart, sal_Int32 index)
    {
        const sal_Int32 column = index % chartsInRow * columnsOfChart;
        const sal_Int32 row = mFirstChartRow + index / chartsInRow * (rowsOfChart + 1);
        styleCells(column, row, 1, styles::boardWaiting);
        merge(column, row, columnsOfChart, rowsOfChart);
        mSheet.nameCell(column, row, boardCellName(waitingItem(chart.id)));

        makeDataCells(chart);
        const BoardData data = contentOf(mCreation.definition(), mLanguage, chart);
        putData(mCreation.document, chart.id, data);
        if (data.waiting.empty())
            putChart(mCreation.document, chart, data);
        mDataRow += rowsOfData + 2;
    }

    void makeDataCells(const board::Chart& chart)
    {
        const sal_Int32 lastColumn = firstDataColumn + columnsOfData - 1;
        const sal_Int32 heading = mDataRow + 1;
        const auto styled = [&](const uno::Reference<table::XCellRange>& cells, const char* style) {
            mSheet.set(cells, {{"CellStyle", uno::Any(styleNameIn(mCreation.document, style))}});
        };
        mSheet.write(firstDataColumn, mDataRow, chart.title);
        mSheet.style(firstDataColumn, mDataRow, styles::boardDataTitle);
        styled(mSheet.cells(firstDataColumn, heading, lastColumn, heading), styles::boardDataHeading);
        styled(mSheet.cells(firstDataColumn, heading + 1, firstDataColumn, heading + rowsOfData - 1),
               styles::boardDataText);
        const auto numbers = mSheet.cells(firstDataColumn + 1, heading + 1, lastColumn, heading + rowsOfData - 1);
        styled(numbers, styles::boardDataNumber);
        mSheet.set(numbers, {{"NumberFormat", uno::Any(mFormats.format(codeOf(chart.percent, chart.decimals)))}});
        mSheet.nameCell(firstDataColumn, heading, boardCellName(chart.id));
    }

    void print()
    {
        preparePrinting(mSheet, boardPage);
        const sal_Int32 last = mFirstChartRow + rowsFor(mBoard.charts.size(), chartsInRow) * (rowsOfChart + 1) - 1;
        const table::CellRangeAddress page{mSheet.index(), 0, 0, pageColumns - 1, std::max(last, firstFigureRow)};
        const UndoLock lock(mCreation.document);
        uno::Reference<sheet::XPrintAreas>(mSheet.sheet(), uno::UNO_QUERY_THROW)
            ->setPrintAreas(uno::Sequence<table::CellRangeAddress>(&page, 1));
    }

    const Creation& mCreation;
    const SheetCells& mSheet;
    const GridLanguage& mLanguage;
    const board::Board& mBoard;
    const std::string& mSubtitle;
    NumberFormats mFormats;
    sal_Int32 mFirstChartRow = 0;
    sal_Int32 mChartHeight = leastChartHeight;
    sal_Int32 mDataRow = 0;
};

rtl::OUString freeName(const Document& document, const std::string& wanted)
{
    const rtl::OUString base = toOffice(wanted);
    rtl::OUString name = base;
    for (int number = 2; document->getSheets()->hasByName(name); ++number)
        name = base + " " + rtl::OUString::number(number);
    return name;
}
}

std::string boardSubtitle(const GridLanguage& language, const std::string& action, const model::Period& period)
{
    const std::string days =
        language.filled("grid.period", {{"first", language.day(period.first)}, {"last", language.day(period.last)}});
    return action.empty() ? days : oneLine(action) + " · " + days;
}

std::string addBoardSheet(UndoContext& step, const uno::Reference<uno::XComponentContext>& context,
                          const Document& document, const NewFiche& fiche, const GridLanguage& language,
                          const board::Board& board, const std::string& subtitle, sal_Int16 grid)
{
    const uno::Reference<util::XProtectable> structure(document, uno::UNO_QUERY);
    if (structure.is() && structure->isProtected())
        throw UserError("protected-structure");
    const rtl::OUString name = freeName(document, board.name);
    const auto additions = std::make_shared<Additions>(document);
    const auto add = [=]
    {
        const Creation creation = creationIn(context, document, fiche, *additions);
        makeCellStyles(creation);
        makeBoardStyles(creation);
        makeBoardPage(creation);
        const SheetCells sheet(creation, additions->addSheet(name, static_cast<sal_Int16>(grid + 1)));
        BoardMaker(creation, sheet, language, board, subtitle).make();
        const SheetViews views(creation);
        views.hideLines(sheet.sheet());
        views.show(sheet.sheet());
    };
    step.write({add, [additions] { additions->takeBack(); }});
    return fromOffice(name);
}

}
