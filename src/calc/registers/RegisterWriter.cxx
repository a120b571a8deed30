// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/RegisterWriter.hxx"

#include "calc/document/CellBlocks.hxx"
#include "calc/document/CellValues.hxx"
#include "calc/document/LastRow.hxx"
#include "calc/document/LocaleFormats.hxx"
#include "calc/document/NumberFormats.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/registers/ColumnRuns.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/sheet/CellDeleteMode.hpp>
#include <com/sun/star/sheet/CellFlags.hpp>
#include <com/sun/star/sheet/XCellRangeData.hpp>
#include <com/sun/star/sheet/XCellRangeMovement.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/table/XColumnRowRange.hpp>
#include <com/sun/star/text/XTextRange.hpp>
#include <com/sun/star/util/NumberFormat.hpp>
#include <com/sun/star/util/XNumberFormatsSupplier.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <functional>
#include <memory>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// So many rows are written cell by cell, which the office records by itself.
constexpr std::size_t mostOneByOne = 64;
constexpr std::size_t blockRows = 8192;

std::vector<sal_Int32> sheetColumnsOf(const RegisterPlace& place)
{
    std::vector<sal_Int32> columns;
    for (const std::optional<sal_Int32>& column : place.columns)
        if (column)
            columns.push_back(*column);
    return columns;
}

uno::Sequence<uno::Sequence<uno::Any>> valuesOf(const ColumnRun& run, std::span<const RegisterRow> rows,
                                                std::int32_t nullDate)
{
    uno::Sequence<uno::Any> emptyRow(run.last - run.first + 1);
    for (uno::Any& cell : emptyRow)
        cell = cellAny({}, nullDate);
    uno::Sequence<uno::Sequence<uno::Any>> values(static_cast<sal_Int32>(rows.size()));
    uno::Sequence<uno::Any>* target = values.getArray();
    for (const RegisterRow& row : rows)
    {
        *target = emptyRow;
        uno::Any* const cells = target->getArray();
        for (const auto& [index, column] : run.columns)
            if (index < row.size())
                cells[column - run.first] = cellAny(row[index], nullDate);
        ++target;
    }
    return values;
}

/// Cells of one column that stand together, as they are before and after.
struct WrittenRun
{
    table::CellRangeAddress cells;
    CellBlockValues before;
    CellBlockValues after;
};

uno::Reference<sheet::XCellRangeData> cellData(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                               const table::CellRangeAddress& cells)
{
    return {sheetAt(document, cells.Sheet)
                ->getCellRangeByPosition(cells.StartColumn, cells.StartRow, cells.EndColumn, cells.EndRow),
            uno::UNO_QUERY_THROW};
}

void writeRuns(const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::vector<WrittenRun>& runs,
               CellBlockValues WrittenRun::*values)
{
    for (const WrittenRun& run : runs)
        writeCells(document, run.cells, run.*values);
}

/// Gives the cell back what is in it now.
std::function<void()> contentOf(const uno::Reference<table::XCell>& cell)
{
    const uno::Reference<beans::XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
    const uno::Any format = properties->getPropertyValue("NumberFormat");
    const bool isText = cell->getType() == table::CellContentType_TEXT;
    const rtl::OUString content =
        isText ? uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->getString() : cell->getFormula();
    return [cell, properties, format, isText, content]
    {
        if (isText)
            uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->setString(content);
        else
            cell->setFormula(content);
        properties->setPropertyValue("NumberFormat", format);
    };
}

/// Whether a row has content outside of `columns`.
bool hasMore(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 row, const std::vector<sal_Int32>& columns)
{
    const uno::Reference<table::XColumnRowRange> whole(sheet, uno::UNO_QUERY_THROW);
    const sal_Int32 lastColumn = whole->getColumns()->getCount() - 1;
    for (const table::CellRangeAddress& part : usedParts(sheet->getCellRangeByPosition(0, row, lastColumn, row)))
        for (sal_Int32 column = part.StartColumn; column <= part.EndColumn; ++column)
            if (std::find(columns.begin(), columns.end(), column) == columns.end())
                return true;
    return false;
}

const RegisterPlace& foundPlace(const model::Template& definition, const FicheLayout& layout, std::size_t table)
{
    const RegisterPlace& place = layout.registers[table];
    if (!place.found)
        throw UserError("register-missing", {{"sheet", definition.registers[table].label}});
    return place;
}

/// Below the last row that has something.
sal_Int32 nextRow(const uno::Reference<sheet::XSpreadsheetDocument>& document, const RegisterPlace& place)
{
    return lastRowOf(sheetAt(document, place.sheet), sheetColumnsOf(place), place.headingRow) + 1;
}

void requireRows(const WritePermission& permission, const RegisterPlace& place, sal_Int32 firstRow, std::size_t rows)
{
    if (rows > static_cast<std::size_t>(std::max<sal_Int32>(lastSheetRow - firstRow + 1, 0)))
        throw UserError("register-full", {{"sheet", place.sheetName}});
    // New rows are below all content: they are protected all or none, and no array formula reaches them.
    for (const sal_Int32 column : sheetColumnsOf(place))
        permission.requireCell({place.sheet, column, firstRow});
}
}

void requireNewRow(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& definition,
                   const FicheLayout& layout, std::size_t table)
{
    const WritePermission permission(document);
    const RegisterPlace& place = foundPlace(definition, layout, table);
    requireRows(permission, place, nextRow(document, place), 1);
}

RegisterWriter::RegisterWriter(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                               const model::Template& definition, const FicheLayout& layout, UndoContext& step)
    : mDocument(document)
    , mDefinition(definition)
    , mLayout(layout)
    , mStep(step)
    , mPermission(mDocument)
    , mNullDate(documentNullDate(mDocument))
{
}

std::uint32_t RegisterWriter::append(std::size_t table, std::span<const RegisterRow> rows,
                                     const engine::Progress& progress)
{
    const RegisterPlace& place = placeOf(table);
    const sal_Int32 firstRow = nextRow(mDocument, place);
    requireColumns(table, rows);
    requireRows(mPermission, place, firstRow, rows.size());
    if (rows.size() <= mostOneByOne)
        appendOneByOne(table, firstRow, rows);
    else
        appendInBlocks(table, firstRow, rows, progress);
    return static_cast<std::uint32_t>(firstRow - place.headingRow - 1);
}

void RegisterWriter::set(const engine::CellAddress& cell, const model::CellValue& value)
{
    const RegisterPlace& place = placeOf(cell.table);
    const sal_Int32 column = columnOf(cell.table, cell.column);
    const sal_Int32 row = place.sheetRow(cell.row);
    mPermission.requireCell({place.sheet, column, row});
    write(place.sheet, column, row, value);
}

void RegisterWriter::set(std::size_t table, std::span<const CellOfRegister> cells, const engine::Progress& progress)
{
    if (cells.size() <= mostOneByOne)
    {
        for (const CellOfRegister& cell : cells)
            set({static_cast<std::uint32_t>(table), cell.column, cell.row}, cell.value);
        return;
    }
    std::vector<const CellOfRegister*> ordered;
    for (const CellOfRegister& cell : cells)
        ordered.push_back(&cell);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const CellOfRegister* one, const CellOfRegister* other)
                     { return std::pair(one->column, one->row) < std::pair(other->column, other->row); });
    for (std::size_t first = 0; first < ordered.size();)
    {
        std::size_t last = first;
        while (last < ordered.size() && ordered[last]->column == ordered[first]->column && last - first < blockRows)
            ++last;
        setColumn(table, std::span(ordered).subspan(first, last - first));
        first = last;
        if (progress && !progress(static_cast<double>(first) / static_cast<double>(ordered.size())))
            throw engine::Cancelled();
    }
}

/// Cells that stand together are written together, no others. With formulas among them, cell by cell: only the office
/// knows how to bring these back.
void RegisterWriter::setColumn(std::size_t table, std::span<const CellOfRegister* const> cells)
{
    const RegisterPlace& place = placeOf(table);
    const sal_Int32 column = columnOf(table, cells.front()->column);
    const auto sheetRow = [&place](const CellOfRegister* cell) { return place.sheetRow(cell->row); };
    const uno::Reference<sheet::XCellRangesQuery> query(
        sheetAt(mDocument, place.sheet)
            ->getCellRangeByPosition(column, sheetRow(cells.front()), column, sheetRow(cells.back())),
        uno::UNO_QUERY_THROW);
    if (isProtected(place.sheet) ||
        query->queryContentCells(sheet::CellFlags::FORMULA)->getRangeAddresses().hasElements())
    {
        for (const CellOfRegister* const cell : cells)
            set({static_cast<std::uint32_t>(table), cell->column, cell->row}, cell->value);
        return;
    }
    std::vector<WrittenRun> runs;
    for (std::size_t first = 0; first < cells.size();)
    {
        std::size_t last = first + 1;
        while (last < cells.size() && cells[last]->row == cells[last - 1]->row + 1)
            ++last;
        WrittenRun& run = runs.emplace_back();
        run.cells = {place.sheet, column, sheetRow(cells[first]), column, sheetRow(cells[last - 1])};
        run.before = cellData(mDocument, run.cells)->getDataArray();
        run.after.realloc(static_cast<sal_Int32>(last - first));
        for (std::size_t cell = first; cell < last; ++cell)
        {
            const uno::Any value = cellAny(cells[cell]->value, mNullDate);
            run.after.getArray()[cell - first] = uno::Sequence<uno::Any>(&value, 1);
        }
        first = last;
    }
    const auto shared = std::make_shared<const std::vector<WrittenRun>>(std::move(runs));
    mStep.write({[document = mDocument, shared] { writeRuns(document, *shared, &WrittenRun::after); },
                 [document = mDocument, shared] { writeRuns(document, *shared, &WrittenRun::before); }});
}

bool RegisterWriter::isProtected(sal_Int16 sheet) const
{
    return uno::Reference<util::XProtectable>(sheetAt(mDocument, sheet), uno::UNO_QUERY_THROW)->isProtected();
}

void RegisterWriter::remove(std::size_t table, std::uint32_t row)
{
    const RegisterPlace& place = placeOf(table);
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(mDocument, place.sheet);
    const std::vector<sal_Int32> columns = sheetColumnsOf(place);
    const sal_Int32 sheetRow = place.sheetRow(row);
    for (const sal_Int32 column : columns)
        mPermission.requireCell({place.sheet, column, sheetRow});
    // Only the office can bring back a row with all that hangs on it.
    if (!mStep.isTakenBackByOffice() || hasMore(sheet, sheetRow, columns))
    {
        for (const sal_Int32 column : columns)
            write(place.sheet, column, sheetRow, {});
        return;
    }
    const uno::Reference<sheet::XCellRangeMovement> movement(sheet, uno::UNO_QUERY_THROW);
    movement->removeRange({place.sheet, 0, sheetRow, 0, sheetRow}, sheet::CellDeleteMode_ROWS);
}

void RegisterWriter::addToList(const std::string& listId, const std::string& value)
{
    const auto heading = mLayout.lists.find(listId);
    if (heading == mLayout.lists.end())
        return;
    const auto& [sheet, column, row] = heading->second;
    const sal_Int32 next = lastUsedRow(sheetAt(mDocument, sheet), column, row) + 1;
    if (next > lastSheetRow)
        return;
    mPermission.requireCell({sheet, column, next});
    write(sheet, column, next, value);
}

const RegisterPlace& RegisterWriter::placeOf(std::size_t table) const
{
    return foundPlace(mDefinition, mLayout, table);
}

sal_Int32 RegisterWriter::columnOf(std::size_t table, std::size_t column) const
{
    const RegisterPlace& place = mLayout.registers[table];
    if (!place.columns[column])
        throw UserError("column-missing",
                        {{"sheet", place.sheetName}, {"column", mDefinition.registers[table].columns[column].label}});
    return *place.columns[column];
}

void RegisterWriter::requireColumns(std::size_t table, std::span<const RegisterRow> rows) const
{
    for (const RegisterRow& row : rows)
        for (std::size_t column = 0; column < row.size(); ++column)
            if (!std::holds_alternative<std::monostate>(row[column]))
                columnOf(table, column);
}

void RegisterWriter::appendOneByOne(std::size_t table, sal_Int32 firstRow, std::span<const RegisterRow> rows)
{
    const RegisterPlace& place = mLayout.registers[table];
    sal_Int32 sheetRow = firstRow;
    for (const RegisterRow& row : rows)
    {
        for (std::size_t column = 0; column < row.size(); ++column)
            if (!std::holds_alternative<std::monostate>(row[column]))
                write(place.sheet, *place.columns[column], sheetRow, row[column]);
        ++sheetRow;
    }
}

void RegisterWriter::appendInBlocks(std::size_t table, sal_Int32 firstRow, std::span<const RegisterRow> rows,
                                    const engine::Progress& progress)
{
    const RegisterPlace& place = mLayout.registers[table];
    for (std::size_t done = 0; done < rows.size(); done += blockRows)
    {
        const std::span<const RegisterRow> block = rows.subspan(done, std::min(blockRows, rows.size() - done));
        const sal_Int32 top = firstRow + static_cast<sal_Int32>(done);
        const sal_Int32 bottom = top + static_cast<sal_Int32>(block.size()) - 1;
        for (const ColumnRun& run : columnRuns(place))
        {
            const table::CellRangeAddress cells{place.sheet, run.first, top, run.last, bottom};
            const CellBlockValues values = valuesOf(run, block, mNullDate);
            mStep.write({[document = mDocument, cells, values] { writeCells(document, cells, values); },
                         [document = mDocument, cells] { emptyCells(document, cells); }});
        }
        if (progress && !progress(static_cast<double>(done + block.size()) / static_cast<double>(rows.size())))
            throw engine::Cancelled();
    }
}

void RegisterWriter::write(sal_Int16 sheet, sal_Int32 column, sal_Int32 row, const model::CellValue& value) const
{
    const uno::Reference<table::XCell> cell = cellAt(mDocument, {sheet, column, row});
    if (!mStep.isTakenBackByOffice())
        mStep.takeBackBy(contentOf(cell));
    if (const std::string* const text = std::get_if<std::string>(&value))
        uno::Reference<text::XTextRange>(cell, uno::UNO_QUERY_THROW)->setString(toOffice(*text));
    else if (std::holds_alternative<std::monostate>(value))
        cell->setFormula({});
    else
    {
        cell->setValue(cellNumber(value, mNullDate));
        showAsNumber(cell, std::holds_alternative<model::Moment>(value));
    }
}

/// A cell that a text was typed into may have become one that shows texts, and a day would read 46185 in it; one that a
/// date was typed into shows a number as a day of 1900. It gets back what its style says, or else the document's own
/// way to write a day.
void RegisterWriter::showAsNumber(const uno::Reference<table::XCell>& cell, bool isDay) const
{
    const uno::Reference<beans::XPropertySet> properties(cell, uno::UNO_QUERY_THROW);
    const uno::Reference<util::XNumberFormatsSupplier> supplier(mDocument, uno::UNO_QUERY_THROW);
    const uno::Reference<util::XNumberFormats> formats = supplier->getNumberFormats();
    const auto shows = [&](sal_Int16 wanted)
    {
        sal_Int32 key = 0;
        sal_Int16 type = 0;
        properties->getPropertyValue("NumberFormat") >>= key;
        formats->getByKey(key)->getPropertyValue("Type") >>= type;
        return (type & wanted) != 0;
    };
    constexpr sal_Int16 others = util::NumberFormat::TEXT | util::NumberFormat::DATE | util::NumberFormat::TIME;
    if (isDay ? shows(util::NumberFormat::DATE) : !shows(others))
        return;
    uno::Reference<beans::XPropertyState>(cell, uno::UNO_QUERY_THROW)->setPropertyToDefault("NumberFormat");
    if (isDay && !shows(util::NumberFormat::DATE))
        properties->setPropertyValue("NumberFormat",
                                     uno::Any(NumberFormats(mDocument, documentLocale(mDocument)).date()));
}

}
