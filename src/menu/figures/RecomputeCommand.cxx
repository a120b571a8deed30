// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/RecomputeCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/figures/Recompute.hxx"
#include "commands/quality/RestoreInputs.hxx"
#include "commands/words/Messages.hxx"
#include "menu/DocumentState.hxx"
#include "menu/StatusBarText.hxx"
#include "menu/figures/RecomputeReport.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool RecomputeCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void RecomputeCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::Recomputed run = commands::recompute(window.context, window.document());
    commands::colourDoubtfulAgain(window.context, window.document());
    showInStatusBar(window, doneText(run, messages));

    if (const std::optional<Notice> notice = recomputeNotice(run, messages))
        // What is to be looked at stays so when the figures are taken back; that there is nothing to compute does not.
        showNotice(window, run.results.indicators.empty() ? ofStep(*notice) : *notice);
    else
        removeNotice(window);
}

}
