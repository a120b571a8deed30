// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/quality/RestoreInputsCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/quality/RestoreInputs.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool RestoreInputsCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void RestoreInputsCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const std::size_t columns = commands::restoreInputs(window.context, window.document());
    dialogs::showInformation(window, columns == 0
                                         ? messages.text("restore-inputs.none")
                                         : messages.counted("restore-inputs.done", static_cast<std::int64_t>(columns)));
}

}
