// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/DesignIndicatorsCommand.hxx"

#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/figures/ChangeDefinition.hxx"
#include "dialogs/design/GridDesignDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/SelectedCell.hxx"
#include "menu/design/ChangeTold.hxx"
#include "menu/design/RequiredSheets.hxx"
#include "template/TemplateWriter.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::optional<model::Template> designed(const dialogs::Window& window, const commands::Messages& messages)
{
    const std::optional<table::CellAddress> cell = selectedCell(window);
    commands::DraftFigures figures(window.context, window.document(), messages);
    const dialogs::AnswerTexts texts(messages, figures.definition(), figures.localeReader(), figures.cellLocale());
    const std::string chosen = cell ? figures.indicatorAt(*cell) : std::string();
    return dialogs::designGrid(window, {messages, texts, figures}, chosen);
}
}

bool DesignIndicatorsCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void DesignIndicatorsCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    requireGrid(window.document());
    const std::optional<model::Template> definition = designed(window, messages);
    if (!definition)
        return;
    const commands::DefinitionChange change =
        commands::changeDefinition(window.context, window.document(), templates::writeTemplate(*definition));
    const calc::FicheLayout layout = calc::locate(window.document(), *definition);
    if (layout.grid.found)
        goToCell(window, layout.grid.sheetName, {});
    showNotice(window, ofStep(noticeOf(NoticeKind::Done, changeTold(messages, "design.done", change))));
}

}
