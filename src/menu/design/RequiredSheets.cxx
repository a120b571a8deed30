// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/RequiredSheets.hxx"

#include "calc/create/ChangedSheets.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/FicheData.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

void requireGrid(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::shared_ptr<const model::Template> definition = commands::definitionIn(document);
    const calc::GridPlace grid = calc::locate(document, *definition).grid;
    if (!grid.found)
        throw calc::UserError("grid-missing", {{"sheet", definition->grid.label}});
    calc::WritePermission(document).requireRows(grid, grid.headingRow + 1);
}

void requireSheets(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    requireGrid(document);
    const std::shared_ptr<const model::Template> definition = commands::definitionIn(document);
    calc::requireOpenSheets(document, *definition, calc::locate(document, *definition));
}

}
