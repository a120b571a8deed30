// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/ExplainChangeCommand.hxx"

#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridRows.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "dialogs/figures/ExplainChangeDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/LastChoices.hxx"
#include "menu/SelectedCell.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr char habits[] = "ExplainChange";
const std::vector<std::string> frozenRun{"Frozen"};

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

bool frozen(const dialogs::Window& window, const commands::Messages& messages)
{
    try
    {
        commands::freezeLastRun(window.context, window.document(), messages);
        return true;
    }
    catch (...)
    {
        dialogs::showError(window, dialogs::currentErrorText(window.context));
        return false;
    }
}
}

bool ExplainChangeCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void ExplainChangeCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::RememberedRuns runs = commands::rememberedRuns(window.document());
    if (!runs.any)
        throw calc::UserError("change-unknown");
    dialogs::ChangesQuestion question;
    question.comparable = runs.comparable;
    question.changes = [&](commands::Since since)
    { return commands::figureChanges(window.context, window.document(), since); };
    question.first = [&](const commands::FigureChanges& changes) { return selectedFigure(window, changes); };
    question.freeze = [&](const dialogs::Window& dialog) { return frozen(dialog, messages); };
    question.since =
        lastChoices(window.context, habits) == frozenRun ? commands::Since::Frozen : commands::Since::Before;
    // Where only one could be chosen, nothing was.
    const commands::Since shown = dialogs::showChanges(window, messages, question);
    if (runs.comparable.size() > 1)
        rememberChoices(window.context, habits,
                        shown == commands::Since::Frozen ? frozenRun : std::vector<std::string>{"Before"});
}

}
