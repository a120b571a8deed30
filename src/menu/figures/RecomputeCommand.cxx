// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/RecomputeCommand.hxx"

#include "commands/figures/Recompute.hxx"
#include "commands/quality/Check.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/figures/ReportDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/StatusBarText.hxx"
#include "menu/figures/RecomputeReport.hxx"
#include "menu/quality/ShowFindings.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
commands::Recomputed recomputed(const dialogs::Window& window)
{
    const commands::RunGuard guard(window.context, window.document());
    return commands::recompute(window.context, window.document());
}
}

bool RecomputeCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return isWritable(document) && holdsFiche(document);
}

void RecomputeCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::Recomputed run = recomputed(window);
    showInStatusBar(window, doneText(run, messages));

    const rtl::OUString report = reportText(run, messages);
    if (report.isEmpty())
        return;
    CheckedFiche checked{commands::check(window.document(), *run.fiche, messages),
                         commands::repairsOf(window.document(), *run.fiche)};
    if (dialogs::showReport(window, report, !checked.findings.empty()))
        showFindings(window, messages, std::move(checked));
}

}
