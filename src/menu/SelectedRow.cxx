// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/SelectedRow.hxx"

#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellRangesQuery.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// Each range is asked by itself: of several at once, as a filter leaves them, the office finds none visible.
std::vector<table::CellRangeAddress> visibleParts(const uno::Reference<uno::XInterface>& selection)
{
    std::vector<table::CellRangeAddress> parts;
    const auto add = [&](const uno::Reference<uno::XInterface>& range)
    {
        const uno::Reference<sheet::XCellRangesQuery> query(range, uno::UNO_QUERY_THROW);
        for (const table::CellRangeAddress& part : query->queryVisibleCells()->getRangeAddresses())
            parts.push_back(part);
    };
    if (const uno::Reference<sheet::XSheetCellRanges> several(selection, uno::UNO_QUERY); several.is())
    {
        const uno::Reference<container::XIndexAccess> ranges(several, uno::UNO_QUERY_THROW);
        for (sal_Int32 index = 0; index < ranges->getCount(); ++index)
            add(uno::Reference<uno::XInterface>(ranges->getByIndex(index), uno::UNO_QUERY_THROW));
    }
    else if (uno::Reference<sheet::XCellRangesQuery>(selection, uno::UNO_QUERY).is())
        add(selection);
    return parts;
}
}

std::optional<SelectedRow> selectedRow(const dialogs::Window& window, const calc::FicheLayout& layout)
{
    const std::optional<table::CellAddress> cell = selectedCell(window);
    for (std::size_t table = 0; cell && table < layout.registers.size(); ++table)
    {
        const calc::RegisterPlace& place = layout.registers[table];
        if (place.found && place.sheet == cell->Sheet && cell->Row > place.headingRow)
            return SelectedRow{table, static_cast<std::uint32_t>(cell->Row - place.headingRow - 1)};
    }
    return std::nullopt;
}

std::vector<std::uint32_t> selectedRows(const dialogs::Window& window, const calc::RegisterPlace& place,
                                        std::uint32_t end)
{
    std::vector<std::uint32_t> rows;
    const uno::Reference<frame::XModel> model(window.document(), uno::UNO_QUERY_THROW);
    if (end == 0)
        return rows;
    const sal_Int32 first = place.sheetRow(0);
    const sal_Int32 last = place.sheetRow(end - 1);
    for (const table::CellRangeAddress& range : visibleParts(model->getCurrentSelection()))
        for (sal_Int32 row = std::max(range.StartRow, first);
             range.Sheet == place.sheet && row <= std::min(range.EndRow, last); ++row)
            rows.push_back(static_cast<std::uint32_t>(row - first));
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

}
