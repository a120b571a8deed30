// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/copies/VerifyCopyCommand.hxx"

#include "calc/document/Text.hxx"
#include "commands/copies/VerifyCopy.hxx"
#include "dialogs/toolkit/MessageBox.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

/// A copy carries no template: any workbook may be one.
bool VerifyCopyCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return document.is();
}

void VerifyCopyCommand::run(const dialogs::Window& window) const
{
    const commands::VerifiedCopy verified = commands::verifyCopy(window.context, window.document());
    dialogs::showInformation(window, commands::verifiedText(commands::Messages(window.context), verified));
}

}
