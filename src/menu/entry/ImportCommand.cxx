// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/entry/ImportCommand.hxx"

#include "calc/layout/WritePermission.hxx"
#include "commands/entry/Import.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/import/ImportDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/KeptReport.hxx"
#include "menu/NoticeBar.hxx"

#include <algorithm>

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
    if (!dialogs::askImport(window, messages, import))
        return;
    const commands::ImportReport report = import.carryOut(messages);
    const bool asks = std::any_of(report.problems.begin(), report.problems.end(),
                                  [](const commands::ImportProblem& each) { return imports::needsALook(each.code); });
    keepReport(window, [report](const dialogs::Window& over)
               { dialogs::showImportReport(over, commands::Messages(over.context), report); });
    Notice notice = noticeOf(asks ? NoticeKind::ToLookAt : NoticeKind::Done, dialogs::importedText(messages, report));
    notice.buttons.push_back({messages.text("bar.see-report"), "showReport"});
    notice.isOfStep = true;
    showNotice(window, notice);
}

}
