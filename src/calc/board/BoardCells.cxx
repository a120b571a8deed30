// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/board/BoardCells.hxx"

#include "calc/board/BoardCharts.hxx"
#include "calc/document/CellBlocks.hxx"
#include "calc/document/NamedCells.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoLock.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/layout/RangeNames.hxx"
#include "calc/layout/WritePermission.hxx"

#include <com/sun/star/awt/Point.hpp>
#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/awt/Size.hpp>
#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XSheetCellCursor.hpp>
#include <com/sun/star/sheet/XSheetCellRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// How the names of cells that are no item of the board begin.
constexpr char waitingMark[] = "waiting__";

constexpr sal_Int32 spaceBesideChart = 300; ///< in 1/100 mm

std::optional<table::CellAddress> cellOf(const Document& document, const std::string& item)
{
    return NamedCells(document).cellOf(boardCellName(item));
}

uno::Reference<text::XTextRange> textAt(const Document& document, table::CellAddress cell, sal_Int32 below = 0)
{
    cell.Row += below;
    return uno::Reference<text::XTextRange>(cellAt(document, cell), uno::UNO_QUERY_THROW);
}

void putText(const Document& document, const table::CellAddress& cell, sal_Int32 below, const std::string& text)
{
    const uno::Reference<text::XTextRange> range = textAt(document, cell, below);
    if (range->getString() == toOffice(text))
        return;
    const UndoLock lock(document);
    range->setString(toOffice(text));
}

table::CellRangeAddress blockAt(const table::CellAddress& first, sal_Int32 columns, sal_Int32 rows)
{
    return {first.Sheet, first.Column, first.Row, first.Column + columns - 1, first.Row + rows - 1};
}

uno::Reference<sheet::XCellRangeData> cellsOf(const Document& document, const table::CellRangeAddress& block)
{
    return uno::Reference<sheet::XCellRangeData>(
        sheetAt(document, block.Sheet)
            ->getCellRangeByPosition(block.StartColumn, block.StartRow, block.EndColumn, block.EndRow),
        uno::UNO_QUERY_THROW);
}

/// What putFigure put there.
BoardFigure figureAt(const Document& document, const table::CellAddress& cell)
{
    return {cellsOf(document, blockAt(cell, 1, 1))->getDataArray()[0][0],
            fromOffice(textAt(document, cell, 1)->getString()), fromOffice(textAt(document, cell, 2)->getString())};
}

std::string waitingAt(const Document& document, const std::string& item)
{
    const std::optional<table::CellAddress> cell = cellOf(document, waitingItem(item));
    return cell ? fromOffice(textAt(document, *cell)->getString()) : std::string();
}

/// What putData put there: the rows down to the first without a category.
BoardData dataAt(const Document& document, const std::string& item, const table::CellAddress& cell)
{
    BoardData data;
    data.waiting = waitingAt(document, item);
    const auto values = cellsOf(document, blockAt(cell, columnsOfData, rowsOfData))->getDataArray();
    for (const uno::Sequence<uno::Any>& row : values)
    {
        if (!data.rows.empty() && row[0] == uno::Any(rtl::OUString()))
            break;
        data.rows.emplace_back(row.begin(), row.end());
    }
    return data;
}

/// Where a chart goes that waits at `cell`: its merged cells, but for a space on the right. In 1/100 mm.
awt::Rectangle placeOf(const Document& document, const table::CellAddress& cell)
{
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, cell.Sheet);
    const uno::Reference<sheet::XSheetCellCursor> cursor = sheet->createCursorByRange(
        uno::Reference<sheet::XSheetCellRange>(cellAt(document, cell), uno::UNO_QUERY_THROW));
    cursor->collapseToMergedArea();
    const uno::Reference<beans::XPropertySet> area(cursor, uno::UNO_QUERY_THROW);
    awt::Point corner;
    awt::Size size;
    area->getPropertyValue("Position") >>= corner;
    area->getPropertyValue("Size") >>= size;
    return {corner.X, corner.Y, size.Width - spaceBesideChart, size.Height};
}

void hideChart(const Document& document, const std::string& item, const BoardData& data)
{
    if (const std::optional<table::CellAddress> cell = cellOf(document, item))
        showBoardChart(document, shownCells(*cell, data), false);
}

void requireBlock(const WritePermission& permission, const table::CellRangeAddress& block)
{
    for (sal_Int32 row = block.StartRow; row <= block.EndRow; ++row)
        for (sal_Int32 column = block.StartColumn; column <= block.EndColumn; ++column)
            permission.requireCell({block.Sheet, column, row});
}

/// One change of the board, from what is there to what is to be.
template <class Content, class Put>
ReversibleWrite changed(const Document& document, const std::string& item, const Content& before, const Content& after,
                        Put put)
{
    return {[=] { put(document, item, after); }, [=] { put(document, item, before); }};
}
}

std::optional<sal_Int16> boardSheet(const Document& document)
{
    const NamedCells names(document);
    for (const rtl::OUString& name : names.namesThatStartWith(boardCellName({})))
        if (const std::optional<table::CellAddress> cell = names.cellOf(name))
            return cell->Sheet;
    return std::nullopt;
}

std::vector<std::string> boardItems(const Document& document)
{
    const NamedCells names(document);
    const rtl::OUString begin = boardCellName({});
    std::vector<std::string> items;
    for (const rtl::OUString& name : names.namesThatStartWith(begin))
    {
        const std::string item = fromOffice(name.copy(begin.getLength()));
        if (item != boardSubtitleItem && !item.starts_with(waitingMark) && names.cellOf(name))
            items.push_back(item);
    }
    return items;
}

std::string waitingItem(const std::string& chart)
{
    return waitingMark + chart;
}

void removeBoard(const Document& document)
{
    const NamedCells names(document);
    const std::optional<sal_Int16> sheet = boardSheet(document);
    for (const rtl::OUString& name : names.namesThatStartWith(boardCellName({})))
        names.ranges()->removeByName(name);
    if (!sheet)
        return;
    const uno::Reference<container::XNamed> named(sheetAt(document, *sheet), uno::UNO_QUERY_THROW);
    document->getSheets()->removeByName(named->getName());
}

void putSubtitle(const Document& document, const std::string& text)
{
    if (const std::optional<table::CellAddress> cell = cellOf(document, boardSubtitleItem))
        putText(document, *cell, 0, text);
}

void putFigure(const Document& document, const std::string& item, const BoardFigure& figure)
{
    const std::optional<table::CellAddress> cell = cellOf(document, item);
    if (!cell)
        return;
    {
        const UndoLock lock(document);
        const uno::Sequence<uno::Any> row(&figure.value, 1);
        cellsOf(document, blockAt(*cell, 1, 1))->setDataArray(uno::Sequence<uno::Sequence<uno::Any>>(&row, 1));
    }
    putText(document, *cell, 1, figure.target);
    putText(document, *cell, 2, figure.evolution);
}

void putData(const Document& document, const std::string& item, const BoardData& data)
{
    const std::optional<table::CellAddress> cell = cellOf(document, item);
    if (!cell)
        return;
    emptyCells(document, blockAt(*cell, columnsOfData, rowsOfData));
    std::vector<uno::Sequence<uno::Any>> rows;
    for (const BoardData::Row& row : data.rows)
        rows.emplace_back(row.data(), static_cast<sal_Int32>(row.size()));
    {
        const UndoLock lock(document);
        cellsOf(document, blockAt(*cell, columnsOfData, data.rowCount()))
            ->setDataArray(CellBlockValues(rows.data(), static_cast<sal_Int32>(rows.size())));
    }
    if (const std::optional<table::CellAddress> place = cellOf(document, waitingItem(item)))
        putText(document, *place, 0, data.waiting);
    if (data.waiting.empty())
        adjustBoardChart(document, shownCells(*cell, data));
}

void putChart(const Document& document, const board::Chart& chart, const BoardData& data)
{
    const std::optional<table::CellAddress> cell = cellOf(document, chart.id);
    const std::optional<table::CellAddress> place = cellOf(document, waitingItem(chart.id));
    if (cell && place && !showBoardChart(document, shownCells(*cell, data), true))
        addBoardChart(document, shownCells(*cell, data), chart, placeOf(document, *place));
}

table::CellRangeAddress shownCells(const table::CellAddress& first, const BoardData& data)
{
    return blockAt(first, data.columnCount(), data.rowCount());
}

void updateBoard(UndoContext& step, const Document& document, const model::Template& definition,
                 const GridLanguage& language, const board::Board& board, const std::string& subtitle)
{
    const WritePermission permission(document);
    std::vector<ReversibleWrite> changes;
    if (const std::optional<table::CellAddress> cell = cellOf(document, boardSubtitleItem))
        if (const std::string before = fromOffice(textAt(document, *cell)->getString()); before != subtitle)
        {
            permission.requireCell(*cell);
            changes.push_back({[=] { putSubtitle(document, subtitle); }, [=] { putSubtitle(document, before); }});
        }
    for (const board::KeyFigure& figure : board.keyFigures)
        if (const std::optional<table::CellAddress> cell = cellOf(document, figure.id))
        {
            const BoardFigure before = figureAt(document, *cell);
            const BoardFigure after = contentOf(language, figure);
            if (before == after)
                continue;
            requireBlock(permission, blockAt(*cell, 1, 3));
            changes.push_back(changed(document, figure.id, before, after, putFigure));
        }
    for (const board::Chart& chart : board.charts)
        if (const std::optional<table::CellAddress> cell = cellOf(document, chart.id))
        {
            const BoardData before = dataAt(document, chart.id, *cell);
            BoardData after = contentOf(definition, language, chart);
            // A chart that was there once stays, with nothing in it, or stays away.
            if (before.waiting.empty())
                after.waiting.clear();
            if (before == after)
                continue;
            requireBlock(permission, blockAt(*cell, columnsOfData, rowsOfData));
            changes.push_back(changed(document, chart.id, before, after, putData));
            if (!before.waiting.empty() && after.waiting.empty())
                changes.push_back({[=] { putChart(document, chart, after); },
                                   [=, id = chart.id] { hideChart(document, id, after); }});
        }
    for (ReversibleWrite& change : changes)
        step.write(std::move(change));
}

}
