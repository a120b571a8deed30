// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/Recompute.hxx"

#include "calc/board/BoardCells.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/GridWriter.hxx"
#include "commands/figures/BoardFigures.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/figures/Remember.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/words/Messages.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

Recomputed recompute(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const Messages messages(context);
    const RunGuard run(context, document, Access::Writes);
    ProgressBar progress(run, messages.text("progress.recompute"));
    auto fiche = std::make_unique<FicheData>(context, document, progress.part(0, 0.6));
    const calc::StaffEntries entries = calc::readStaffEntries(document, fiche->definition(), fiche->layout());
    std::vector<engine::Results> figures = gridFigures(*fiche, entries.baselines, progress.part(0.6, 0.95));
    const calc::StoredMemory memory =
        memoryAfter(calc::storedMemory(document), *fiche, figures.front(), entries.baselines);
    const std::size_t alerts = fiche->alerts();
    if (calc::boardItems(document).empty())
        calc::writeGrid(context, document, fiche->definition(), fiche->layout(), figures, alerts,
                        messages.text("undo.recompute"), memory);
    else
    {
        calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                               messages.text("undo.recompute"));
        calc::writeGrid(step, context, document, fiche->definition(), fiche->layout(), figures, alerts, memory);
        updateBoard(step, context, document, *fiche, entries, figures);
        step.commit();
    }
    return {std::move(fiche), std::move(figures.front()), alerts};
}

}
