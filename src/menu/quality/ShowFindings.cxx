// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/quality/ShowFindings.hxx"

#include "calc/document/Text.hxx"
#include "dialogs/quality/FindingsDialog.hxx"
#include "dialogs/quality/RepairsDialog.hxx"
#include "menu/GoToCell.hxx"
#include "menu/LastChoices.hxx"
#include "menu/NoticeBar.hxx"

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
}

void showFindings(const dialogs::Window& window, const commands::Messages& messages, commands::CheckedFiche checked)
{
    Notice notice{NoticeKind::Done, {}, {}};
    while (!checked.findings.empty() || !checked.repairs.empty())
    {
        const auto answer =
            dialogs::askAboutFindings(window, messages, checked.findings, checked.repairs.size(), lastPlace());
        if (!answer)
            return;
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
        commands::repair(window.context, window.document(), *chosen);
        notice.primary = messages.counted("repairs.done", static_cast<std::int64_t>(chosen->size()));
        notice.buttons = {{messages.text("bar.recompute"), "recompute"}};
        notice.isOfStep = true;
        showNotice(window, notice);
        checked = commands::checkFiche(window.context, window.document());
    }
    (notice.primary.isEmpty() ? notice.primary : notice.secondary) = messages.text("findings.none");
    showNotice(window, notice);
}

}
