// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/consolidation/ConsolidateCommand.hxx"

#include "calc/document/Text.hxx"
#include "commands/consolidation/Consolidate.hxx"
#include "commands/settings/RememberedChoices.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/consolidation/ConsolidateDialog.hxx"
#include "menu/NoticeBar.hxx"

#include <com/sun/star/awt/XTopWindow.hpp>
#include <com/sun/star/frame/XController.hpp>
#include <com/sun/star/frame/XModel.hpp>

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

/// The new workbook is what was asked for: it has the keys, whatever window the command was chosen in.
void bringToFront(const uno::Reference<frame::XFrame>& frame)
{
    if (const uno::Reference<awt::XTopWindow> window(frame->getContainerWindow(), uno::UNO_QUERY); window.is())
        window->toFront();
    frame->activate();
    frame->getContainerWindow()->setFocus();
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
    const uno::Reference<frame::XFrame> frame =
        uno::Reference<frame::XModel>(all.document, uno::UNO_QUERY_THROW)->getCurrentController()->getFrame();
    bringToFront(frame);
    showNotice({window.context, frame}, noticeOf(NoticeKind::Done, reportText(messages, all)));
}

}
