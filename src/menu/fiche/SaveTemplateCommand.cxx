// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/fiche/SaveTemplateCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/fiche/SaveTemplate.hxx"
#include "commands/package/UserTemplates.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/fiche/SaveTemplateDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/NoticeBar.hxx"

#include <osl/file.hxx>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using dialogs::SaveTemplateAnswer;

rtl::OUString pathOf(const rtl::OUString& url)
{
    rtl::OUString path;
    return osl::FileBase::getSystemPathFromFileURL(url, path) == osl::FileBase::E_None ? path : url;
}

/// Where it goes; empty where the person goes back to the question.
std::optional<rtl::OUString> placeFor(const dialogs::Window& window, const commands::Messages& messages,
                                      const SaveTemplateAnswer& answer)
{
    const std::string title = calc::fromOffice(answer.title);
    const rtl::OUString own = commands::userTemplateUrl(window.context, title);
    if (answer.toFile)
        return dialogs::askFileToSave(
            window, {messages.text("template.choose-file"), {{messages.text("create.template-files"), "*.json"}}},
            own.copy(own.lastIndexOf('/') + 1));
    if (commands::isTemplateThere(window.context, own) &&
        !dialogs::confirmUnlikely(window, messages.text("template.replace", {{"template", title}})))
        return std::nullopt;
    return own;
}

/// Whether it was saved.
bool save(const dialogs::Window& window, const commands::Messages& messages, const SaveTemplateAnswer& answer)
{
    const std::optional<rtl::OUString> url = placeFor(window, messages, answer);
    if (!url)
        return false;
    const std::string title = calc::fromOffice(answer.title);
    commands::saveAsTemplate(window.context, window.document(), *url, {title, answer.ownTexts, true});
    const char* const told = answer.toFile ? "template.saved-file" : "template.saved";
    const rtl::OUString text = messages.text(told, {{"template", title}, {"file", calc::fromOffice(pathOf(*url))}}) +
                               "\n\n" +
                               messages.text(answer.ownTexts ? "template.with-texts" : "template.without-texts");
    showNotice(window, noticeOf(NoticeKind::Done, text));
    return true;
}
}

bool SaveTemplateCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return holdsFiche(document);
}

void SaveTemplateCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    SaveTemplateAnswer proposal{calc::toOffice(commands::definitionIn(window.document())->title), false, false};
    while (const std::optional<SaveTemplateAnswer> answer = dialogs::askSaveTemplate(window, proposal))
    {
        proposal = *answer;
        try
        {
            if (save(window, messages, *answer))
                return;
        }
        catch (const calc::UserError&)
        {
            // The dialog opens again with all that was answered, so that another place can be chosen.
            dialogs::showError(window, dialogs::currentErrorText(window.context));
        }
    }
}

}
