// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/DashboardCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/figures/Dashboard.hxx"
#include "menu/DocumentState.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool DashboardCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void DashboardCommand::run(const dialogs::Window& window) const
{
    commands::makeDashboard(window.context, window.document(), std::nullopt);
}

}
