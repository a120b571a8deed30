// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/GoToCell.hxx"

#include "calc/document/Text.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/sheet/XSpreadsheets.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

void goToCell(const dialogs::Window& window, const std::string& sheet, const std::string& cell)
{
    const rtl::OUString name = calc::toOffice(sheet);
    const uno::Reference<sheet::XSpreadsheets> sheets = window.document()->getSheets();
    if (!sheets->hasByName(name))
        return;
    const uno::Reference<sheet::XSpreadsheet> target(sheets->getByName(name), uno::UNO_QUERY_THROW);
    const uno::Reference<beans::XPropertySet> properties(target, uno::UNO_QUERY_THROW);
    properties->setPropertyValue("IsVisible", uno::Any(true));

    const uno::Reference<frame::XController> controller = window.frame->getController();
    const uno::Reference<sheet::XSpreadsheetView> view(controller, uno::UNO_QUERY_THROW);
    view->setActiveSheet(target);
    if (cell.empty())
        return;
    const uno::Reference<view::XSelectionSupplier> selection(controller, uno::UNO_QUERY_THROW);
    selection->select(uno::Any(target->getCellRangeByName(calc::toOffice(cell))));
}

}
