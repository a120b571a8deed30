// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/DesignRegistersCommand.hxx"

#include "calc/document/OfficeLocaleReader.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/FicheData.hxx"
#include "dialogs/design/RegisterDesignDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/design/ChangeTold.hxx"
#include "menu/design/RequiredSheets.hxx"
#include "template/TemplateWriter.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

bool DesignRegistersCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void DesignRegistersCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    requireSheets(window.document());
    const std::shared_ptr<const model::Template> present = commands::definitionIn(window.document());
    const calc::OfficeLocaleReader reader(window.context, window.document());
    const dialogs::AnswerTexts texts(messages, *present, reader, reader.written());
    const std::optional<model::Template> definition = dialogs::designRegisters(window, messages, texts, *present);
    if (!definition)
        return;
    const commands::DefinitionChange change =
        commands::changeDefinition(window.context, window.document(), templates::writeTemplate(*definition));
    showNotice(window, ofStep(noticeOf(NoticeKind::Done, changeTold(messages, "design.registers-done", change))));
}

}
