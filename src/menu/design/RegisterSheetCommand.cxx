// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/RegisterSheetCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/design/SheetAsRegister.hxx"
#include "commands/fiche/FicheData.hxx"
#include "dialogs/design/SheetRegisterDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/design/ChangeTold.hxx"
#include "menu/design/RequiredSheets.hxx"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/sheet/XSpreadsheetView.hpp>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
/// The sheet that the window shows.
std::string shownSheet(const dialogs::Window& window)
{
    const uno::Reference<sheet::XSpreadsheetView> view(window.frame->getController(), uno::UNO_QUERY_THROW);
    const uno::Reference<container::XNamed> sheet(view->getActiveSheet(), uno::UNO_QUERY_THROW);
    return calc::fromOffice(sheet->getName());
}
}

bool RegisterSheetCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void RegisterSheetCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    requireSheets(window.document());
    const std::shared_ptr<const model::Template> present = commands::definitionIn(window.document());
    const design::SheetRegister proposed =
        commands::proposedRegister(window.context, window.document(), shownSheet(window));
    const std::optional<design::SheetRegister> sheet = dialogs::askSheetRegister(window, messages, *present, proposed);
    if (!sheet)
        return;
    const commands::DefinitionChange change = commands::registerSheet(window.context, window.document(), *sheet);
    showNotice(window, ofStep(noticeOf(NoticeKind::Done, changeTold(messages, "sheet-register.done", change))));
}

}
