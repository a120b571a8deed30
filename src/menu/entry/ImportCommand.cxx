// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/ImportCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/entry/Import.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/import/ImportDialog.hxx"
#include "menu/DocumentState.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool ImportCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void ImportCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    commands::Import import(window.context, window.document());
    if (dialogs::askImport(window, messages, import))
        dialogs::showImportReport(window, messages, import.carryOut(messages));
}

}
