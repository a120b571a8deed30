// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/copies/PartnerCopyCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "calc/share/Signing.hxx"
#include "calc/stored/StoredDecisions.hxx"
#include "commands/files/CheckedFile.hxx"
#include "commands/settings/Options.hxx"
#include "commands/words/UserErrorText.hxx"
#include "dialogs/copies/CopyReportDialog.hxx"
#include "dialogs/copies/PartnerCopyDialog.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/FileNames.hxx"
#include "menu/KeptReport.hxx"
#include "menu/LostRecord.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/TextDecisions.hxx"
#include "menu/copies/PartnerCopyText.hxx"

#include <com/sun/star/frame/Desktop.hpp>
#include <osl/file.hxx>

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
// Ids of the parts that no template declares; registers have ids of their own.
constexpr char card[] = "@card";
constexpr char grid[] = "@grid";
constexpr char charts[] = "@charts";

std::vector<dialogs::OfferedPart> offeredParts(const commands::FicheData& fiche, const commands::Messages& messages)
{
    const model::Template& definition = fiche.definition();
    const auto part = [&](const char* id, const char* key) {
        return dialogs::OfferedPart{id, calc::fromOffice(messages.text(key)), true};
    };
    std::vector<dialogs::OfferedPart> parts{part(card, "sharing.part-card"), part(grid, "sharing.part-grid"),
                                            part(charts, "sharing.part-charts")};
    for (std::size_t index = 0; index < definition.registers.size(); ++index)
        if (definition.registers[index].shared)
        {
            const calc::RegisterPlace& place = fiche.layout().registers[index];
            parts.push_back({definition.registers[index].id,
                             place.found ? place.sheetName : definition.registers[index].label, place.found});
        }
    return parts;
}

commands::PartnerCopyChoice choiceOf(const dialogs::PartnerCopyAnswer& answer, RecordAnswer record)
{
    const auto has = [&answer](const char* id)
    { return std::find(answer.parts.begin(), answer.parts.end(), id) != answer.parts.end(); };
    commands::PartnerCopyChoice choice;
    choice.card = has(card);
    choice.grid = has(grid);
    choice.charts = has(charts);
    choice.events = choice.steps = false; // They are chosen one by one.
    std::copy_if(answer.parts.begin(), answer.parts.end(), std::back_inserter(choice.registers),
                 [](const std::string& id) { return !id.starts_with('@'); });
    choice.disclosure.threshold = answer.threshold;
    choice.disclosure.earlierCopies = answer.earlierCopies;
    choice.disclosure.lostRecord = record == RecordAnswer::GoOn;
    choice.frozen = answer.frozen;
    choice.isSigned = answer.frozen && answer.isSigned;
    return choice;
}

/// Where something cannot be shared, the reason stands in place of the preview.
rtl::OUString previewOf(const dialogs::Window& window, commands::FicheData& fiche, const commands::Messages& messages,
                        const dialogs::PartnerCopyAnswer& answer, RecordAnswer record)
{
    if (answer.parts.empty())
        return messages.text("sharing.choose-something");
    try
    {
        const commands::PartnerCopyChoice choice = choiceOf(answer, record);
        const commands::Disclosure disclosure(window.context, window.document(), choice.disclosure);
        return previewText(commands::gatherCopy(window.context, window.document(), fiche, choice, disclosure),
                           messages);
    }
    catch (const calc::UserError& error)
    {
        return commands::userErrorText(messages, error);
    }
}

std::optional<commands::PartnerCopyChoice> askChoice(const dialogs::Window& window, const commands::Messages& messages)
{
    const RecordAnswer record = askLostRecord(window);
    if (record == RecordAnswer::GiveUp)
        return std::nullopt;
    commands::FicheData fiche(window.context, window.document());
    dialogs::PartnerCopyQuestion question;
    question.parts = offeredParts(fiche, messages);
    question.proposed.threshold = commands::readOptions(window.context).threshold;
    question.hasEarlierCopies = !commands::earlierCopies(window.document()).empty();
    question.signer = calc::signerName(window.context);
    question.hasDecisions = calc::isWritable(window.document()) && !calc::storedDecisions(window.document()).isEmpty();
    question.forgetDecisions = [&] { calc::storeDecisions(window.document(), {}); };
    question.preview = [&](const dialogs::PartnerCopyAnswer& answer)
    { return previewOf(window, fiche, messages, answer, record); };
    const std::optional<dialogs::PartnerCopyAnswer> answer = dialogs::askPartnerCopy(window, messages, question);
    if (!answer)
        return std::nullopt;
    return choiceOf(*answer, record);
}

std::optional<rtl::OUString> askFile(const dialogs::Window& window, const commands::Messages& messages)
{
    return dialogs::askFileToSave(window,
                                  {messages.text("sharing.save-as"),
                                   {{messages.text("sharing.ods-files"), "*.ods"},
                                    {messages.text("sharing.xlsx-files"), "*.xlsx"},
                                    {messages.text("sharing.pdf-files"), "*.pdf"}}},
                                  proposedFileName(window.document(), messages.text("sharing.file-name")));
}

rtl::OUString pathOf(const rtl::OUString& url)
{
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

void saveReport(const dialogs::Window& window, const commands::Messages& messages, const rtl::OUString& text)
{
    const std::optional<rtl::OUString> url = dialogs::askFileToSave(
        window, {messages.text("sharing.save-report"), {{messages.text("sharing.text-files"), "*.txt"}}},
        proposedFileName(window.document(), messages.text("sharing.report-name")));
    if (!url)
        return;
    try
    {
        const std::string words = calc::fromOffice(text);
        commands::writeCheckedFile(*url, std::as_bytes(std::span(words)), true);
    }
    catch (const calc::UserError& error)
    {
        dialogs::showError(window, commands::userErrorText(messages, error));
    }
}

Notice noticeOf(const commands::PartnerCopyReport& report, const rtl::OUString& url, const commands::Messages& messages)
{
    Notice notice =
        noticeOf(NoticeKind::Done, messages.text("sharing.done", {{"file", calc::fromOffice(pathOf(url))}}));
    if (!notice.secondary.isEmpty())
        notice.secondary += calc::toOffice(" – ");
    notice.secondary += report.masked.empty()
                            ? messages.text("sharing.nothing-masked")
                            : messages.counted("sharing.masked", static_cast<std::int64_t>(report.masked.size()));
    if (report.recorded == commands::Recorded::ReadOnly)
        notice.secondary += " " + messages.text("sharing.not-recorded");
    notice.buttons.push_back({messages.text("bar.see-report"), "showReport"});
    return notice;
}

void showReport(const dialogs::Window& window, const rtl::OUString& text, const rtl::OUString& url)
{
    dialogs::showCopyReport(
        window, text,
        {[&](const dialogs::Window& over) { saveReport(over, commands::Messages(over.context), text); },
         [&] { frame::Desktop::create(window.context)->loadComponentFromURL(url, "_default", 0, {}); }});
}
}

bool PartnerCopyCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void PartnerCopyCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    std::optional<commands::PartnerCopyChoice> choice = askChoice(window, messages);
    if (!choice)
        return;
    const std::optional<rtl::OUString> url = askFile(window, messages);
    if (!url)
        return;
    choice->replace = true; // The office's dialog has asked.
    choice->disclosure.decide = askingThePerson(window, messages);
    const commands::PartnerCopyReport report =
        commands::savePartnerCopy(window.context, window.document(), *url, *choice);
    const rtl::OUString text =
        partnerCopyReportText(report, *commands::definitionIn(window.document()), pathOf(*url), messages);
    keepReport(window, [text, url](const dialogs::Window& over) { showReport(over, text, *url); });
    showNotice(window, noticeOf(report, *url, messages));
}

}
