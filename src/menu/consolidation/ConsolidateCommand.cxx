// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/consolidation/ConsolidateCommand.hxx"

#include "calc/document/Text.hxx"
#include "commands/consolidation/Consolidate.hxx"
#include "commands/settings/RememberedChoices.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/consolidation/ConsolidateDialog.hxx"
#include "dialogs/toolkit/MessageBox.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
rtl::OUString reportText(const commands::Messages& messages, const commands::Consolidated& all)
{
    const auto counted = [&](const char* key, std::size_t count)
    { return messages.counted(key, static_cast<std::int64_t>(count)); };
    rtl::OUString text = counted("consolidate.done", all.sources);
    if (all.samePeople > 0)
        text += "\n" + counted("consolidate.done-people", all.samePeople);
    if (all.withheld > 0)
        text += "\n" + counted("consolidate.done-withheld", all.withheld);
    if (!all.skipped.empty())
        text += "\n" + counted("consolidate.done-skipped", all.skipped.size());
    if (!all.notMatched.empty())
        text += "\n\n" + messages.text("consolidate.done-list");
    return text;
}
}

bool ConsolidateCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return document.is();
}

void ConsolidateCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    dialogs::ConsolidateQuestion question;
    question.samePeopleOnce = commands::readSamePeopleOnce(window.context);
    question.mostFiles = commands::mostConsolidatedFiles;
    question.filesIn = [&](const std::string& folder) { return commands::consolidatableFiles(window.context, folder); };
    const std::optional<dialogs::ConsolidateAnswer> answer = dialogs::askConsolidation(window, messages, question);
    if (!answer)
        return;
    commands::rememberSamePeopleOnce(window.context, answer->samePeopleOnce);
    const commands::Consolidated all =
        commands::consolidate(window.context, {answer->urls, answer->samePeopleOnce, true}, window.document());
    dialogs::showInformation(window, reportText(messages, all));
}

}
