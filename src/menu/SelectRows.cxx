// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/SelectRows.hxx"

#include "menu/GoToCell.hxx"

#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

void selectRows(const dialogs::Window& window, const calc::RegisterPlace& place, std::vector<std::uint32_t> rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    sal_Int32 left = -1;
    sal_Int32 right = -1;
    for (const auto& column : place.columns)
        if (column)
        {
            left = left < 0 ? *column : std::min(left, *column);
            right = std::max(right, *column);
        }
    std::vector<table::CellRangeAddress> runs;
    for (const std::uint32_t row : rows)
    {
        const sal_Int32 sheetRow = place.sheetRow(row);
        if (!runs.empty() && runs.back().EndRow + 1 == sheetRow)
            runs.back().EndRow = sheetRow;
        else
            runs.emplace_back(place.sheet, left, sheetRow, right, sheetRow);
    }
    goToCell(window, place.sheetName, {});
    if (runs.empty() || left < 0)
        return;
    const uno::Reference<lang::XMultiServiceFactory> factory(window.document(), uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSheetCellRangeContainer> ranges(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), uno::UNO_QUERY_THROW);
    ranges->addRangeAddresses(uno::Sequence<table::CellRangeAddress>(runs.data(), static_cast<sal_Int32>(runs.size())),
                              false);
    const uno::Reference<view::XSelectionSupplier> selection(window.frame->getController(), uno::UNO_QUERY_THROW);
    selection->select(uno::Any(ranges));
}

}
