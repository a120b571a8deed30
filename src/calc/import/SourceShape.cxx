// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/import/SourceShape.hxx"

#include "calc/document/MergedCells.hxx"

#include <com/sun/star/sheet/XCellRangesQuery.hpp>

#include <algorithm>
#include <set>
#include <utility>

using namespace com::sun::star;

namespace ficheaction::calc
{

void addNote(imports::SourceTable& table, const std::string& code, const std::vector<std::size_t>& rows)
{
    if (!rows.empty())
        table.notes.push_back({code, rows.front(), std::to_string(rows.size())});
}

SourceShape::SourceShape(const uno::Reference<sheet::XSpreadsheet>& sheet, const table::CellRangeAddress& part)
    : mSheet(sheet)
    , mPart(part)
{
}

void SourceShape::tell(imports::SourceTable& table) const
{
    std::set<std::pair<sal_Int32, sal_Int32>> known; // An area is told by each cell that it covers.
    std::vector<std::size_t> rows;
    for (const table::CellRangeAddress& each : mergedCells(mSheet, mPart))
    {
        if (!known.emplace(each.StartRow, each.StartColumn).second)
            continue;
        spread(each, table);
        if (each.EndRow > each.StartRow)
            rows.push_back(static_cast<std::size_t>(each.StartRow - mPart.StartRow));
    }
    std::sort(rows.begin(), rows.end());
    addNote(table, "merged-cells", rows);
    tellHidden(table);
}

void SourceShape::spread(const table::CellRangeAddress& merged, imports::SourceTable& table) const
{
    const auto placeOf = [&](sal_Int32 column, sal_Int32 row)
    {
        return static_cast<std::size_t>(row - mPart.StartRow) * table.columns +
               static_cast<std::size_t>(column - mPart.StartColumn);
    };
    const std::size_t first = placeOf(merged.StartColumn, merged.StartRow);
    const model::CellValue value = table.cells[first];
    const bool isNumber = std::holds_alternative<double>(value);
    for (sal_Int32 row = merged.StartRow; row <= std::min(merged.EndRow, mPart.EndRow); ++row)
        for (sal_Int32 column = merged.StartColumn; column <= std::min(merged.EndColumn, mPart.EndColumn); ++column)
        {
            const std::size_t place = placeOf(column, row);
            if (place == first)
                continue;
            const bool spreads = column == merged.StartColumn && !isNumber;
            table.cells[place] = spreads ? value : model::CellValue();
            table.shown.erase(place);
        }
}

void SourceShape::tellHidden(imports::SourceTable& table) const
{
    std::vector<bool> visibleRows(table.rows());
    std::vector<bool> visibleColumns(table.columns);
    const uno::Reference<sheet::XCellRangesQuery> query(
        mSheet->getCellRangeByPosition(mPart.StartColumn, mPart.StartRow, mPart.EndColumn, mPart.EndRow),
        uno::UNO_QUERY_THROW);
    for (const table::CellRangeAddress& range : query->queryVisibleCells()->getRangeAddresses())
    {
        for (sal_Int32 row = range.StartRow; row <= range.EndRow; ++row)
            visibleRows[static_cast<std::size_t>(row - mPart.StartRow)] = true;
        for (sal_Int32 column = range.StartColumn; column <= range.EndColumn; ++column)
            visibleColumns[static_cast<std::size_t>(column - mPart.StartColumn)] = true;
    }
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (!visibleRows[row] && !imports::isBlankRow(table, row))
            rows.push_back(row);
    addNote(table, "hidden-rows", rows);
    const auto hidden = std::count(visibleColumns.begin(), visibleColumns.end(), false);
    if (hidden > 0 && rows.size() < table.rows())
        table.notes.push_back({"hidden-columns", 0, std::to_string(hidden)});
}

}
