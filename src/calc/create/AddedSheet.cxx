// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/create/AddedSheet.hxx"

#include "calc/create/CellStyles.hxx"
#include "calc/create/PageStyles.hxx"
#include "calc/create/SheetViews.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>
#include <com/sun/star/util/XProtectable.hpp>

#include <memory>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;

void requirePlace(const Document& document, const std::string& name)
{
    const uno::Reference<util::XProtectable> structure(document, uno::UNO_QUERY);
    if (structure.is() && structure->isProtected())
        throw UserError("protected-structure");
    if (document->getSheets()->hasByName(toOffice(name)))
        throw UserError("sheet-exists", {{"sheet", name}});
}

/// The sheet that the window shows; null where there is no window.
uno::Reference<sheet::XSpreadsheet> shownSheet(const Document& document)
{
    const uno::Reference<sheet::XSpreadsheetView> view(
        uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW)->getCurrentController(), uno::UNO_QUERY);
    return view.is() ? view->getActiveSheet() : nullptr;
}
}

void addSheet(UndoContext& step, const uno::Reference<uno::XComponentContext>& context, const Document& document,
              const NewFiche& fiche, const std::string& name, const SheetMaker& make, sal_Int32 frozenColumns)
{
    requirePlace(document, name);
    const auto additions = std::make_shared<Additions>(document);
    const auto add = [=]
    {
        const Creation creation = creationIn(context, document, fiche, *additions);
        const uno::Reference<sheet::XSpreadsheet> shown = shownSheet(document);
        makeCellStyles(creation);
        makePageStyles(creation);
        const SheetCells sheet(creation, additions->addSheet(toOffice(name)));
        make(creation, sheet);
        const SheetViews views(creation);
        views.freeze(sheet.sheet(), frozenColumns, 1);
        if (shown.is())
            views.show(shown);
    };
    step.write({add, [additions] { additions->takeBack(); }});
}

}
