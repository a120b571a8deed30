// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/ImportCommand.hxx"

#include "commands/entry/Import.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/import/ImportDialog.hxx"
#include "menu/DocumentState.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
commands::ImportReport imported(const dialogs::Window& window, const commands::Messages& messages,
                                commands::Import& import)
{
    const commands::RunGuard guard(window.context, window.document());
    commands::ProgressBar progress(window.document(), messages.text("progress.import"));
    const imports::Plan plan = import.plan(progress.part(0, 0.3));
    commands::ImportReport report = import.report(messages, plan);
    import.write(messages, plan, progress.part(0.3, 1));
    return report;
}
}

bool ImportCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return isWritable(document) && holdsFiche(document);
}

void ImportCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    commands::Import import(window.context, window.document());
    if (dialogs::askImport(window, messages, import))
        dialogs::showImportReport(window, messages, imported(window, messages, import));
}

}
