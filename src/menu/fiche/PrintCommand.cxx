// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/fiche/PrintCommand.hxx"

#include "calc/layout/FicheLayout.hxx"
#include "commands/fiche/FicheData.hxx"
#include "menu/DocumentState.hxx"

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/frame/DispatchHelper.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/sheet/XSheetCellRangeContainer.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>

#include <set>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// The sheets of the card and of the grid, as far as they are there and in sight.
std::set<sal_Int16> sheetsToPrint(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const calc::FicheLayout layout = calc::locate(document, *commands::definitionIn(document));
    std::set<sal_Int16> sheets;
    for (const auto& [part, cell] : layout.card)
        sheets.insert(cell.Sheet);
    if (layout.grid.found)
        sheets.insert(layout.grid.sheet);
    const uno::Reference<container::XIndexAccess> all(document->getSheets(), uno::UNO_QUERY_THROW);
    std::erase_if(sheets,
                  [&](sal_Int16 sheet)
                  {
                      const uno::Reference<beans::XPropertySet> properties(all->getByIndex(sheet),
                                                                           uno::UNO_QUERY_THROW);
                      return properties->getPropertyValue("IsVisible") != uno::Any(true);
                  });
    return sheets;
}
}

bool PrintCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void PrintCommand::run(const dialogs::Window& window) const
{
    // The office prints the sheets on which cells are selected. It does not group them, as selecting their tabs would:
    // what is typed next goes into one sheet.
    const uno::Reference<lang::XMultiServiceFactory> factory(window.document(), uno::UNO_QUERY_THROW);
    const uno::Reference<sheet::XSheetCellRangeContainer> cells(
        factory->createInstance("com.sun.star.sheet.SheetCellRanges"), uno::UNO_QUERY_THROW);
    for (const sal_Int16 sheet : sheetsToPrint(window.document()))
        cells->addRangeAddress({sheet, 0, 0, 0, 0}, false);
    const uno::Reference<view::XSelectionSupplier> selection(window.frame->getController(), uno::UNO_QUERY_THROW);
    selection->select(uno::Any(cells));
    const uno::Reference<frame::XDispatchProvider> provider(window.frame, uno::UNO_QUERY_THROW);
    frame::DispatchHelper::create(window.context)->executeDispatch(provider, ".uno:Print", {}, 0, {});
}

}
