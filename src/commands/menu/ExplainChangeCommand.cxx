// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/ExplainChangeCommand.hxx"

#include "calc/FicheLayout.hxx"
#include "calc/GridCells.hxx"
#include "calc/GridRows.hxx"
#include "calc/UsedCells.hxx"
#include "commands/menu/DocumentState.hxx"
#include "commands/menu/SelectedCell.hxx"
#include "dialogs/ExplainChangeDialog.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// The figure of the selected row of the grid; elsewhere the first one.
std::size_t selectedFigure(const dialogs::Window& window, const commands::FigureChanges& changes)
{
    const calc::GridPlace grid = calc::locate(window.document(), *changes.definition).grid;
    const std::optional<table::CellAddress> cell = selectedCell(window);
    if (!cell || !grid.found || cell->Sheet != grid.sheet)
        return 0;
    for (const calc::GridSheetRow& row : calc::gridRowsOf(calc::sheetAt(window.document(), grid.sheet), grid))
    {
        const auto key = calc::keyFromIdentity(row.identity);
        if (row.row != cell->Row || !key)
            continue;
        for (std::size_t figure = 0; figure < changes.figures.size(); ++figure)
            if (calc::comparable({changes.figures[figure].indicator, changes.figures[figure].keys}) ==
                calc::comparable(*key))
                return figure;
    }
    return 0;
}
}

bool ExplainChangeCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void ExplainChangeCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::FigureChanges changes = commands::figureChanges(window.document());
    dialogs::showChanges(window, messages, changes, selectedFigure(window, changes));
}

}
