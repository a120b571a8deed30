// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/quality/RestoreInputs.hxx"

#include "calc/create/RestoredInputs.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/words/Messages.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

std::size_t restoreInputs(const uno::Reference<uno::XComponentContext>& context,
                          const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const RunGuard run(context, document, Access::Writes);
    const std::shared_ptr<const model::Template> definition = definitionIn(document);
    const calc::FicheLayout layout = calc::locate(document, *definition);
    calc::UndoContext step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                           Messages(context).text("undo.restore-inputs"));
    const std::size_t columns = calc::restoreInputs(document, *definition, layout);
    if (columns > 0)
        step.commit();
    return columns;
}

void colourDoubtfulAgain(const uno::Reference<uno::XComponentContext>& context,
                         const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    if (!calc::isWritable(document))
        return;
    const RunGuard run(context, document, Access::Writes);
    const std::shared_ptr<const model::Template> definition = definitionIn(document);
    calc::colourDoubtfulAgain(document, *definition, calc::locate(document, *definition));
}

}
