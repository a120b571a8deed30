// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/fiche/HelpCommand.hxx"

#include "dialogs/help/HelpDialog.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool HelpCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return document.is();
}

void HelpCommand::run(const dialogs::Window& window) const
{
    dialogs::showHelp(window, "overview");
}

}
