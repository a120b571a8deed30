// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/DashboardCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/figures/Dashboard.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/figures/DashboardDialog.hxx"
#include "menu/DocumentState.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

bool DashboardCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void DashboardCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::DashboardOffers offered = commands::dashboardOffers(window.context, window.document());
    dialogs::DashboardQuestion question;
    question.isThere = !offered.shown.empty();
    for (const board::Offer& offer : offered.offers)
    {
        const bool isThere = std::find(offered.shown.begin(), offered.shown.end(), offer.id) != offered.shown.end();
        question.items.push_back({offer.label, offer.isChart, question.isThere ? isThere : offer.proposed});
    }
    const std::optional<std::vector<bool>> answer = dialogs::askDashboard(window, messages, question);
    if (!answer)
        return;
    std::vector<std::string> chosen;
    for (std::size_t index = 0; index < answer->size(); ++index)
        if ((*answer)[index])
            chosen.push_back(offered.offers[index].id);
    commands::makeDashboard(window.context, window.document(), chosen);
}

}
