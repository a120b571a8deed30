// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/reports/RowsSheet.hxx"

#include "calc/create/CellStyles.hxx"
#include "calc/create/ColumnWidths.hxx"
#include "calc/document/A1.hxx"
#include "calc/document/RemovedSheet.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UndoStep.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/StyleNames.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/reports/RowsOfBlock.hxx"
#include "calc/reports/SheetWriting.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/sheet/XViewFreezable.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <algorithm>
#include <memory>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

/// Reading the rows, of all that is to be done.
constexpr double readingShare = 0.3;

uno::Reference<frame::XModel> modelOf(const Document& document)
{
    return uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW);
}

/// All that a redo needs, without looking at the registers again.
struct Prepared
{
    struct Block
    {
        BlockColumns columns;
        RowsOfBlock content;
        std::vector<std::string> headings;
        std::vector<rtl::OUString> styles; ///< of each column
        std::vector<sal_Int32> widths;
    };

    RowsSheet sheet;
    std::vector<Block> blocks;
    engine::Progress progress; ///< none for a redo
    mutable sal_Int32 frozenRows = 0;
};

engine::Progress partOf(const engine::Progress& whole, double from, double to)
{
    if (!whole)
        return {};
    return [whole, from, to](double share) { return whole(from + (to - from) * share); };
}

Prepared::Block preparedBlock(const Document& document, const model::Template& definition, const FicheLayout& layout,
                              const RowsSheet& sheet, RowsBlock& block, const engine::Progress& progress)
{
    const model::Register& owner = definition.registers[block.table];
    const RegisterPlace& place = layout.registers[block.table];
    const BlockColumns columns = columnsOf(block, place);
    Prepared::Block prepared{columns, RowsOfBlock(document, place, block, columns, progress), {}, {}, {}};
    const auto add = [&](const std::string& heading, const rtl::OUString& style, sal_Int32 width)
    {
        prepared.headings.push_back(heading);
        prepared.styles.push_back(style);
        prepared.widths.push_back(width);
    };
    add(sheet.rowHeading, styles::whole, widthOfHeading(sheet.rowHeading));
    for (const std::size_t column : prepared.columns.ofRegister)
        add(owner.columns[column].label, styleOf(owner.columns[column], owner),
            widthOf(owner.columns[column], owner, definition));
    if (prepared.columns.group >= 0)
        add(block.groupHeading, styles::text, widthOfHeading(block.groupHeading));
    add(sheet.contributionHeading, styles::number, widthOfHeading(sheet.contributionHeading));
    if (prepared.columns.possible >= 0)
        add(sheet.possibleHeading, styles::number, widthOfHeading(sheet.possibleHeading));
    return prepared;
}

const char* functionOf(RowsTotal total)
{
    switch (total)
    {
    case RowsTotal::Mean:
        return "AVERAGE";
    case RowsTotal::Median:
        return "MEDIAN";
    case RowsTotal::Minimum:
        return "MIN";
    case RowsTotal::Maximum:
        return "MAX";
    default:
        return "SUM";
    }
}

rtl::OUString addressOf(sal_Int32 column, sal_Int32 row)
{
    return toOffice(cellName(column, row));
}

/// Returns where the total is.
rtl::OUString writeTotal(SheetWriting& writing, const RowsSheet& sheet, const RowsBlock& block,
                         const Prepared::Block& prepared, sal_Int32 firstRow)
{
    const BlockColumns& columns = prepared.columns;
    writing.words(0, sheet.totalLabel, styles::text);
    writing.style(writing.range(columns.contribution, writing.row(), columns.contribution, writing.row()),
                  styles::number);
    const sal_Int32 lastRow = firstRow + prepared.content.count() - 1;
    if (!block.value)
        writing.words(columns.contribution, block.words, styles::text);
    else if (block.total == RowsTotal::Value || prepared.content.count() == 0)
        writing.number(columns.contribution, *block.value);
    else
        writing.formula(columns.contribution, "=" + rtl::OUString::createFromAscii(functionOf(block.total)) + "(" +
                                                  addressOf(columns.contribution, firstRow) + ":" +
                                                  addressOf(columns.contribution, lastRow) + ")");
    writing.bold(columns.count - 1);
    const rtl::OUString total = addressOf(columns.contribution, writing.row());
    writing.next();
    if (block.value && block.upperBound)
    {
        writing.words(0, sheet.upperLabel, styles::text);
        writing.number(columns.contribution, *block.upperBound);
        writing.bold(columns.count - 1);
        writing.next();
    }
    return total;
}

rtl::OUString writeBlock(SheetWriting& writing, const RowsSheet& sheet, const RowsBlock& block,
                         const Prepared::Block& prepared, bool first, const Prepared& all)
{
    if (!block.title.empty())
    {
        writing.words(0, block.title, styles::text);
        writing.bold(0);
        writing.next();
    }
    for (sal_Int32 column = 0; column < prepared.columns.count; ++column)
    {
        writing.words(column, prepared.headings[static_cast<std::size_t>(column)], styles::heading);
        if (first)
            writing.width(column, prepared.widths[static_cast<std::size_t>(column)]);
    }
    writing.next();
    if (first)
        all.frozenRows = writing.row();
    const sal_Int32 firstRow = writing.row();
    const sal_Int32 rows = prepared.content.count();
    if (rows > 0)
        for (sal_Int32 column = 0; column < prepared.columns.count; ++column)
            writing.style(writing.range(column, firstRow, column, firstRow + rows - 1),
                          prepared.styles[static_cast<std::size_t>(column)]);
    writing.rows(prepared.content, prepared.columns.count);
    return writeTotal(writing, sheet, block, prepared, firstRow);
}

rtl::OUString joined(const std::vector<rtl::OUString>& cells, const char* sign)
{
    rtl::OUString all;
    for (const rtl::OUString& cell : cells)
        all += (all.isEmpty() ? rtl::OUString() : rtl::OUString::createFromAscii(sign)) + cell;
    return all;
}

void writeFigure(SheetWriting& writing, const RowsSheet& sheet, const std::vector<rtl::OUString>& totals,
                 sal_Int32 column)
{
    if (sheet.total == BlocksTotal::None)
        return;
    writing.next();
    writing.words(0, sheet.figureLabel, styles::text);
    writing.style(writing.range(column, writing.row(), column, writing.row()), styles::number);
    if (!sheet.value)
        writing.words(column, sheet.words, styles::text);
    else if (sheet.total == BlocksTotal::Sum)
        writing.formula(column, "=" + joined(totals, "+"));
    else if (sheet.total == BlocksTotal::Quotient)
        writing.formula(column, "=" + totals[0] + "/" + totals[1]);
    else if (sheet.total == BlocksTotal::Difference)
        writing.formula(column, "=" + totals[0] + "-" + totals[1]);
    else if (sheet.total == BlocksTotal::Change)
        writing.formula(column, "=" + totals[0] + "/" + totals[1] + "-1");
    else
        writing.number(column, *sheet.value);
    writing.bold(column);
    if (!sheet.value || !sheet.upperBound)
        return;
    writing.next();
    writing.words(0, sheet.upperLabel, styles::text);
    writing.number(column, *sheet.upperBound);
    writing.bold(column);
}

void fill(const Document& document, const rtl::OUString& name, const Prepared& prepared)
{
    const RowsSheet& sheet = prepared.sheet;
    sal_Int32 rows = 0;
    for (const Prepared::Block& block : prepared.blocks)
        rows += block.content.count();
    SheetWriting writing(document, name, rows, prepared.progress);
    writing.words(0, sheet.title, styles::gridTitle);
    writing.next();
    for (std::size_t begin = 0; begin <= sheet.rule.size();)
    {
        const std::size_t end = std::min(sheet.rule.find('\n', begin), sheet.rule.size());
        writing.words(0, sheet.rule.substr(begin, end - begin), styles::text);
        writing.next();
        begin = end + 1;
    }
    writing.next();
    std::vector<rtl::OUString> totals;
    sal_Int32 column = 0;
    for (std::size_t block = 0; block < sheet.blocks.size(); ++block)
    {
        if (block > 0)
            writing.next();
        totals.push_back(writeBlock(writing, sheet, sheet.blocks[block], prepared.blocks[block], block == 0, prepared));
        column = std::max(column, prepared.blocks[block].columns.contribution);
    }
    writeFigure(writing, sheet, totals, column);
}

rtl::OUString freeName(const uno::Reference<sheet::XSpreadsheets>& sheets, const std::string& wanted)
{
    std::string clean = wanted;
    for (char& letter : clean)
        if (std::string("[]*?:/\\'").find(letter) != std::string::npos)
            letter = ' ';
    rtl::OUString base = toOffice(clean);
    constexpr sal_Int32 longest = 27;
    if (base.getLength() > longest)
        base = base.copy(0, longest);
    base = base.trim();
    rtl::OUString name = base;
    for (int number = 2; sheets->hasByName(name); ++number)
        name = base + " " + rtl::OUString::number(number);
    return name;
}

void requireSheets(const Document& document)
{
    const WritePermission permission(document);
    const uno::Reference<util::XProtectable> structure(document, uno::UNO_QUERY);
    if (structure.is() && structure->isProtected())
        throw UserError("protected-structure");
}

void show(const Document& document, const rtl::OUString& name, sal_Int32 frozenRows)
{
    const uno::Reference<sheet::XSpreadsheetView> view(modelOf(document)->getCurrentController(), uno::UNO_QUERY);
    if (!view.is())
        return;
    view->setActiveSheet(
        uno::Reference<sheet::XSpreadsheet>(document->getSheets()->getByName(name), uno::UNO_QUERY_THROW));
    if (const uno::Reference<sheet::XViewFreezable> freezable(view, uno::UNO_QUERY); freezable.is())
        freezable->freezeAtPosition(0, frozenRows);
}
}

std::string addRowsSheet(const Document& document, const model::Template& definition, const FicheLayout& layout,
                         RowsSheet content, const rtl::OUString& undoTitle, const engine::Progress& progress)
{
    requireSheets(document);
    std::size_t lines = 10;
    for (const RowsBlock& block : content.blocks)
        lines += block.rows.size() + 6;
    if (lines > static_cast<std::size_t>(lastSheetRow))
        throw UserError("explain-too-long", {{"count", std::to_string(lines)}});
    const auto prepared = std::make_shared<Prepared>();
    prepared->sheet = std::move(content);
    const double blocks = static_cast<double>(prepared->sheet.blocks.size());
    for (RowsBlock& block : prepared->sheet.blocks)
    {
        const double done = static_cast<double>(prepared->blocks.size());
        prepared->blocks.push_back(
            preparedBlock(document, definition, layout, prepared->sheet, block,
                          partOf(progress, readingShare * done / blocks, readingShare * (done + 1) / blocks)));
    }
    prepared->progress = partOf(progress, readingShare, 1);

    const uno::Reference<sheet::XSpreadsheets> sheets = document->getSheets();
    const rtl::OUString name = freeName(sheets, prepared->sheet.name);
    UndoStep step(modelOf(document), undoTitle);
    step.write({[sheets, name]
                { sheets->insertNewByName(name, static_cast<sal_Int16>(sheets->getElementNames().getLength())); },
                [document, name] { removeSheet(document, name); }});
    step.write({[document, name, prepared] { fill(document, name, *prepared); }, [] { /* the sheet itself goes */ }});
    prepared->progress = {};
    step.commit();
    show(document, name, prepared->frozenRows);
    return fromOffice(name);
}

}
