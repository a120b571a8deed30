// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/SelectedCell.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XCellAddressable.hpp>
#include <com/sun/star/sheet/XCellRangeAddressable.hpp>
#include <com/sun/star/sheet/XSheetCellRanges.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

std::optional<table::CellAddress> selectedCell(const dialogs::Window& window)
{
    const uno::Reference<frame::XModel> model(window.document(), uno::UNO_QUERY_THROW);
    const uno::Reference<uno::XInterface> selection = model->getCurrentSelection();
    if (const uno::Reference<sheet::XCellAddressable> cell(selection, uno::UNO_QUERY); cell.is())
        return cell->getCellAddress();
    table::CellRangeAddress range;
    if (const uno::Reference<sheet::XCellRangeAddressable> cells(selection, uno::UNO_QUERY); cells.is())
        range = cells->getRangeAddress();
    else if (const uno::Reference<sheet::XSheetCellRanges> ranges(selection, uno::UNO_QUERY);
             ranges.is() && ranges->getRangeAddresses().hasElements())
        range = ranges->getRangeAddresses()[0];
    else
        return std::nullopt;
    return table::CellAddress(range.Sheet, range.StartColumn, range.StartRow);
}

}
