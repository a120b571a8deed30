// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/quality/ShowFindings.hxx"

#include "calc/document/Text.hxx"
#include "commands/quality/Repair.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/run/RunGuard.hxx"
#include "dialogs/quality/FindingsDialog.hxx"
#include "dialogs/quality/RepairsDialog.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/LastChoices.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr char repairKinds[] = "Repairs";

/// Where a person was in the list: they come back after each cell that they have mended.
dialogs::PlaceInFindings& lastPlace()
{
    static dialogs::PlaceInFindings place;
    return place;
}

void makeRepairs(const dialogs::Window& window, const commands::Messages& messages,
                 const std::vector<commands::ShownRepair>& chosen)
{
    {
        const commands::RunGuard guard(window.context, window.document());
        const commands::FicheData fiche(window.context, window.document());
        commands::repair(messages, window.document(), fiche, chosen);
    }
    dialogs::showInformation(window, messages.counted("repairs.done", static_cast<std::int64_t>(chosen.size())));
}
}

CheckedFiche checkFiche(const dialogs::Window& window, const commands::Messages& messages)
{
    const uno::Reference<sheet::XSpreadsheetDocument> document = window.document();
    const commands::RunGuard guard(window.context, document);
    commands::ProgressBar progress(document, messages.text("progress.check"));
    const commands::FicheData fiche(window.context, document, progress.part(0, 1));
    CheckedFiche checked{commands::check(document, fiche, messages), {}};
    if (isWritable(document))
        checked.repairs = commands::repairsOf(document, fiche);
    return checked;
}

void showFindings(const dialogs::Window& window, const commands::Messages& messages, CheckedFiche checked)
{
    while (const auto answer =
               dialogs::askAboutFindings(window, messages, checked.findings, checked.repairs.size(), lastPlace()))
    {
        if (answer->finding)
        {
            const commands::ShownFinding& finding = checked.findings[*answer->finding];
            return goToCell(window, finding.sheet, finding.cell);
        }
        std::vector<std::string> kinds = lastChoices(window.context, repairKinds);
        const auto chosen = dialogs::askRepairs(window, messages, checked.repairs, kinds);
        if (!chosen || chosen->empty())
            continue;
        rememberChoices(window.context, repairKinds, kinds);
        makeRepairs(window, messages, *chosen);
        checked = checkFiche(window, messages);
    }
}

}
