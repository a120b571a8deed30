// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/quality/CheckCommand.hxx"

#include "commands/quality/RestoreInputs.hxx"
#include "menu/DocumentState.hxx"
#include "menu/quality/ShowFindings.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool CheckCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void CheckCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    commands::colourDoubtfulAgain(window.context, window.document());
    showFindings(window, messages, commands::checkFiche(window.context, window.document()));
}

}
