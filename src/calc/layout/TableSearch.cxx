// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/layout/TableSearch.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "text/TextFolding.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>

#include <algorithm>
#include <map>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// How far down headings are looked for without their names.
constexpr sal_Int32 rowsSearched = 50;

/// The sheet that most of the names are on.
std::optional<sal_Int16> namedSheet(const std::vector<std::optional<table::CellAddress>>& cells)
{
    std::map<sal_Int16, std::size_t> counts;
    for (const auto& cell : cells)
        if (cell)
            ++counts[cell->Sheet];
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == counts.end() ? std::nullopt : std::optional(most->first);
}

FoundTable tableByNames(const std::vector<std::optional<table::CellAddress>>& cells, sal_Int16 sheet)
{
    std::vector<std::int32_t> rows;
    for (const auto& cell : cells)
        if (cell && cell->Sheet == sheet)
            rows.push_back(cell->Row);
    return {true, sheet, *rowOfHeadings(rows), {}, {}};
}

sal_Int32 lastColumnOf(const uno::Reference<sheet::XSpreadsheet>& sheet)
{
    const uno::Reference<sheet::XCellRangeAddressable> whole(sheet, uno::UNO_QUERY_THROW);
    return whole->getRangeAddress().EndColumn;
}
}

TableSearch::TableSearch(const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mDocument(document)
    , mNames(document)
{
    const uno::Reference<container::XIndexAccess> sheets(document->getSheets(), uno::UNO_QUERY_THROW);
    for (sal_Int32 index = 0; index < sheets->getCount(); ++index)
    {
        const uno::Reference<container::XNamed> sheet(sheets->getByIndex(index), uno::UNO_QUERY_THROW);
        mSheetNames.push_back(fromOffice(sheet->getName()));
    }
}

void TableSearch::reserveSheetOf(const std::vector<WantedHeading>& wanted)
{
    if (const auto sheet = namedSheet(cellsOf(wanted)))
        mReserved.insert(*sheet);
}

TableSearch::Cells TableSearch::cellsOf(const std::vector<WantedHeading>& wanted) const
{
    Cells cells;
    for (const WantedHeading& heading : wanted)
        cells.push_back(mNames.cellOf(heading.name));
    return cells;
}

FoundTable TableSearch::find(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel) const
{
    const Cells cells = cellsOf(wanted);
    FoundTable table;
    if (const auto sheet = namedSheet(cells))
        table = tableByNames(cells, *sheet);
    else
        table = tableByHeadings(wanted, sheetLabel);
    if (table.found)
        matchHeadings(table, wanted, cells);
    return table;
}

FoundTable TableSearch::tableByHeadings(const std::vector<WantedHeading>& wanted, const std::string& sheetLabel) const
{
    std::vector<std::string> labels;
    labels.reserve(wanted.size());
    for (const WantedHeading& heading : wanted)
        labels.push_back(heading.label);
    FoundTable best;
    std::size_t bestScore = 0;
    for (sal_Int16 sheet = 0; sheet < static_cast<sal_Int16>(mSheetNames.size()); ++sheet)
    {
        if (mReserved.contains(sheet))
            continue;
        const std::optional<HeadingRow> row = findHeadingRow(firstRows(sheet), labels);
        if (!row || 2 * row->labels < labels.size())
            continue;
        const bool hasName = texts::folded(mSheetNames[static_cast<std::size_t>(sheet)]) == texts::folded(sheetLabel);
        const std::size_t score = row->labels + (hasName ? labels.size() : 0);
        if (score > bestScore)
        {
            best = {true, sheet, row->row, {}, {}};
            bestScore = score;
        }
    }
    return best;
}

std::vector<std::vector<std::string>> TableSearch::firstRows(sal_Int16 sheet) const
{
    const uno::Reference<sheet::XSpreadsheet> cells = sheetAt(mDocument, sheet);
    const auto used = usedCells(cells->getCellRangeByPosition(0, 0, lastColumnOf(cells), rowsSearched - 1));
    if (!used)
        return {};
    return textsOf(cells->getCellRangeByPosition(0, 0, used->EndColumn, used->EndRow));
}

std::vector<Heading> TableSearch::headingsIn(sal_Int16 sheet, sal_Int32 row) const
{
    const uno::Reference<sheet::XSpreadsheet> cells = sheetAt(mDocument, sheet);
    const auto used = usedCells(cells->getCellRangeByPosition(0, row, lastColumnOf(cells), row));
    std::vector<Heading> headings;
    if (!used)
        return headings;
    const auto texts = textsOf(cells->getCellRangeByPosition(0, row, used->EndColumn, row));
    for (std::size_t column = 0; column < texts[0].size(); ++column)
        headings.push_back({static_cast<std::int32_t>(column), texts[0][column]});
    return headings;
}

void TableSearch::matchHeadings(FoundTable& table, const std::vector<WantedHeading>& wanted, const Cells& cells) const
{
    std::vector<Heading> headings = headingsIn(table.sheet, table.headingRow);
    std::vector<WantedColumn> columns;
    for (std::size_t index = 0; index < wanted.size(); ++index)
    {
        columns.push_back({wanted[index].label, std::nullopt});
        if (!cells[index] || cells[index]->Sheet != table.sheet)
            continue;
        columns.back().named = cells[index]->Column;
        if (cells[index]->Row != table.headingRow)
            readOffRow(headings, *cells[index]);
    }
    const std::vector<ColumnMatch> matches = matchColumns(columns, headings);
    for (std::size_t index = 0; index < matches.size(); ++index)
    {
        table.columns.push_back(matches[index].column);
        if (matches[index].byHeading)
            table.byHeading.push_back(wanted[index].label);
    }
}

/// Headings on two rows: the text of a column is where its name is.
void TableSearch::readOffRow(std::vector<Heading>& headings, const table::CellAddress& cell) const
{
    const std::string text = textsOf(
        sheetAt(mDocument, cell.Sheet)->getCellRangeByPosition(cell.Column, cell.Row, cell.Column, cell.Row))[0][0];
    std::erase_if(headings, [&cell](const Heading& heading) { return heading.column == cell.Column; });
    headings.push_back({cell.Column, text});
}

}
