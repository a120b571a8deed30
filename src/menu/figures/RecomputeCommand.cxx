// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/RecomputeCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/figures/Recompute.hxx"
#include "commands/quality/CheckedFiche.hxx"
#include "commands/quality/RestoreInputs.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/figures/ReportDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/StatusBarText.hxx"
#include "menu/figures/RecomputeReport.hxx"
#include "menu/quality/ShowFindings.hxx"

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

    const rtl::OUString report = reportText(run, messages);
    if (report.isEmpty())
        return;
    commands::CheckedFiche checked = commands::checkFiche(window.context, window.document(), *run.fiche);
    if (dialogs::showReport(window, report, !checked.findings.empty()))
        showFindings(window, messages, std::move(checked));
}

}
