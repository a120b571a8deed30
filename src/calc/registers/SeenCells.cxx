// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/SeenCells.hxx"

#include "calc/document/MergedCells.hxx"
#include "calc/document/ShownNumbers.hxx"
#include "calc/document/UsedCells.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

SeenCells seenCells(const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Register& definition,
                    const RegisterPlace& place, sal_Int32 rows)
{
    SeenCells seen;
    if (!place.found || rows <= 0)
        return seen;
    const uno::Reference<sheet::XSpreadsheet> sheet = sheetAt(document, place.sheet);
    const ShownNumbers formats(document);
    const sal_Int32 top = place.firstRow();
    sal_Int32 left = -1;
    sal_Int32 right = -1;
    for (std::size_t column = 0; column < place.columns.size(); ++column)
    {
        if (!place.columns[column])
            continue;
        const sal_Int32 inSheet = *place.columns[column];
        left = left < 0 ? inSheet : std::min(left, inSheet);
        right = std::max(right, inSheet);
        if (definition.columns[column].type != model::ColumnType::Number)
            continue;
        for (const ShownNumbers::Run& run : formats.runsOf(sheet, inSheet, top, top + rows - 1))
            seen.shown.push_back(
                {column, run.first - top, run.last - top,
                 run.shown == ShownNumbers::Shown::Day ? engine::RawColumn::day : engine::RawColumn::time});
    }
    if (left < 0)
        return seen;
    for (const table::CellRangeAddress& area : mergedCells(sheet, {place.sheet, left, top, right, top + rows - 1}))
        seen.merged.push_back({area.StartColumn, area.EndColumn, area.StartRow - top, area.EndRow - top});
    return seen;
}

void applySeen(const SeenCells& seen, std::size_t column, sal_Int32 sheetColumn, sal_Int32 from, std::size_t rows,
               engine::RawColumn& cells)
{
    const auto each = [&](sal_Int32 first, sal_Int32 last, auto&& change)
    {
        const sal_Int32 end = std::min(last, from + static_cast<sal_Int32>(rows) - 1);
        for (sal_Int32 row = std::max(first, from); row <= end; ++row)
            change(row);
    };
    for (const SeenCells::Shown& shown : seen.shown)
        if (shown.column == column)
            each(shown.first, shown.last,
                 [&](sal_Int32 row)
                 {
                     const auto place = static_cast<std::size_t>(row - from);
                     if (cells.kind(place) == engine::RawColumn::number)
                         cells.setKind(place, rows, shown.kind);
                 });
    for (const SeenCells::Merged& area : seen.merged)
        if (sheetColumn >= area.firstColumn && sheetColumn <= area.lastColumn)
            each(area.first, area.last,
                 [&](sal_Int32 row)
                 {
                     if (row != area.first || sheetColumn != area.firstColumn)
                         cells.setKind(static_cast<std::size_t>(row - from), rows, engine::RawColumn::empty);
                 });
}

}
