// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/CheckCommand.hxx"

#include "commands/ProgressBar.hxx"
#include "commands/menu/DocumentState.hxx"
#include "commands/menu/RunGuard.hxx"
#include "commands/menu/ShowFindings.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::vector<commands::ShownFinding> checked(const dialogs::Window& window, const commands::Messages& messages)
{
    const uno::Reference<sheet::XSpreadsheetDocument> document = window.document();
    const RunGuard guard(document);
    commands::ProgressBar progress(document, messages.text("progress.check"));
    const commands::FicheData fiche(window.context, document, progress.part(0, 1));
    return commands::check(fiche, messages);
}
}

bool CheckCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void CheckCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    showFindings(window, messages, checked(window, messages));
}

}
