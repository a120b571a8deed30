// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/UpdateTemplateCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/FicheData.hxx"
#include "dialogs/design/UpdateDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/design/ChangeTold.hxx"
#include "menu/design/RequiredSheets.hxx"
#include "template/TemplateWriter.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::optional<commands::OfferedDefinition> chosenFile(const dialogs::Window& window, const commands::Messages& messages)
{
    const std::optional<rtl::OUString> url = dialogs::askFileToOpen(
        window, {messages.text("update.choose-file"), {{messages.text("update.files"), "*.json;*.ods;*.fods;*.xlsx"}}});
    if (!url)
        return std::nullopt;
    try
    {
        return commands::definitionFrom(window.context, calc::fromOffice(*url));
    }
    catch (...)
    {
        dialogs::showError(window, dialogs::currentErrorText(window.context));
        return std::nullopt;
    }
}

std::optional<model::Template> updated(const dialogs::Window& window, const commands::Messages& messages)
{
    const commands::FicheData fiche(window.context, window.document());
    dialogs::UpdateQuestion question{fiche.definition(), fiche.period(),
                                     commands::newerDefinitions(window.context, fiche.definition()),
                                     [&](const dialogs::Window& over) { return chosenFile(over, messages); }};
    return dialogs::askUpdates(window, messages, question);
}
}

bool UpdateTemplateCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void UpdateTemplateCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    requireSheets(window.document());
    const std::optional<model::Template> definition = updated(window, messages);
    if (!definition)
        return;
    const commands::DefinitionChange change =
        commands::changeDefinition(window.context, window.document(), templates::writeTemplate(*definition));
    showNotice(window, ofStep(noticeOf(NoticeKind::Done, changeTold(messages, "update.done", change))));
}

}
