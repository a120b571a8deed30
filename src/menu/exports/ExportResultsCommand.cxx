// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/exports/ExportResultsCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/grid/ComparedColumns.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "commands/exports/SaveResults.hxx"
#include "commands/settings/Options.hxx"
#include "commands/settings/RememberedChoices.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/exports/ExportResultsDialog.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "menu/DocumentState.hxx"
#include "menu/FileNames.hxx"
#include "menu/LostRecord.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/TextDecisions.hxx"

#include <osl/file.hxx>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using commands::ResultsFormat;

const char* endingOf(ResultsFormat format)
{
    switch (format)
    {
    case ResultsFormat::Csv:
        return "csv";
    case ResultsFormat::Iati:
        return "xml";
    default:
        return "json";
    }
}

dialogs::ExportChoice proposal(const uno::Reference<uno::XComponentContext>& context)
{
    const commands::ExportSettings settings = commands::readExportSettings(context);
    return {commands::formatNamed(settings.format).value_or(ResultsFormat::Json), false,
            commands::readOptions(context).threshold, settings.comparedPeriods};
}

std::optional<rtl::OUString> askFile(const dialogs::Window& window, const commands::Messages& messages,
                                     ResultsFormat format)
{
    const rtl::OUString ending = rtl::OUString::createFromAscii(endingOf(format));
    const dialogs::FileQuestion question{
        messages.text("export.choose-file"),
        {{messages.text("export.files." + std::string(endingOf(format))), "*." + ending}}};
    return dialogs::askFileToSave(
        window, question, proposedFileName(window.document(), messages.text("export.file-name") + "." + ending));
}

rtl::OUString pathOf(const rtl::OUString& url)
{
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

rtl::OUString reportText(const commands::Messages& messages, const commands::SavedResults& saved, bool inside,
                         const rtl::OUString& url)
{
    const rtl::OUString done = messages.text("export.done", {{"file", calc::fromOffice(pathOf(url))}}) + "\n\n" +
                               messages.counted("export.figures", static_cast<std::int64_t>(saved.figures));
    if (inside)
        return done + "\n" + messages.text("export.inside");
    const rtl::OUString masked =
        done + "\n" + messages.counted("export.masked", static_cast<std::int64_t>(saved.masked));
    if (saved.recorded == commands::Recorded::ReadOnly)
        return masked + "\n\n" + messages.text("sharing.not-recorded");
    return masked;
}
}

bool ExportResultsCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void ExportResultsCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const auto definition = commands::definitionIn(window.document());
    const bool hasPeriods = !calc::locate(window.document(), *definition).grid.compared.empty();
    const std::optional<dialogs::ExportChoice> choice =
        dialogs::askExport(window, proposal(window.context), hasPeriods);
    if (!choice)
        return;
    commands::rememberExportSettings(window.context, {endingOf(choice->format), choice->comparedPeriods});
    const RecordAnswer record = choice->inside ? RecordAnswer::Fits : askLostRecord(window);
    if (record == RecordAnswer::GiveUp)
        return;
    const std::optional<rtl::OUString> url = askFile(window, messages, choice->format);
    if (!url)
        return;
    commands::SaveChoices choices;
    choices.disclosure.lostRecord = record == RecordAnswer::GoOn;
    choices.format = choice->format;
    choices.inside = choice->inside;
    choices.disclosure.threshold = choice->threshold;
    choices.comparedPeriods = choice->comparedPeriods;
    choices.replace = true; // the file picker has asked
    choices.disclosure.decide = askingThePerson(window, messages);
    const commands::SavedResults saved = commands::saveResults(window.context, window.document(), *url, choices);
    showNotice(window, noticeOf(NoticeKind::Done, reportText(messages, saved, choices.inside, *url)));
}

}
