// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/Recompute.hxx"

#include "calc/GridWriter.hxx"
#include "commands/Messages.hxx"
#include "commands/ProgressBar.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

Recomputed recompute(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const Messages messages(context);
    ProgressBar progress(document, messages.text("progress.recompute"));
    auto fiche = std::make_unique<FicheData>(context, document, progress.part(0, 0.6));
    engine::Results results = fiche->evaluate(fiche->period(), {}, progress.part(0.6, 0.95));
    calc::writeGrid(context, document, fiche->definition(), fiche->layout(), results, messages.text("undo.recompute"));
    return {std::move(fiche), std::move(results)};
}

}
