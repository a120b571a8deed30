// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/AddPackCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/design/AddPack.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/package/Packs.hxx"
#include "dialogs/design/AddPackDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/design/RequiredSheets.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
std::vector<dialogs::OfferedPack> offered(const uno::Reference<uno::XComponentContext>& context,
                                          const commands::Messages& messages)
{
    std::vector<dialogs::OfferedPack> packs;
    for (const std::string& id : commands::bundledPackIds(context))
        packs.push_back({calc::fromOffice(messages.text("pack.title." + id)),
                         calc::fromOffice(messages.text("pack.about." + id)), commands::loadPack(context, id)});
    return packs;
}

rtl::OUString told(const commands::Messages& messages, const std::string& title,
                   const commands::DefinitionChange& change)
{
    const auto added = std::count_if(change.differences.begin(), change.differences.end(),
                                     [](const templates::Difference& each) {
                                         return each.of == templates::Difference::Of::Indicator &&
                                                each.kind == templates::Difference::Kind::Added;
                                     });
    return added == 0 ? messages.text("pack.done.nothing", {{"pack", title}})
                      : messages.counted("pack.done", added, {{"pack", title}});
}
}

bool AddPackCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void AddPackCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    requireSheets(window.document());
    const std::vector<dialogs::OfferedPack> packs = offered(window.context, messages);
    const model::Template present = commands::definitionForPacks(window.document());
    const std::optional<dialogs::ChosenPack> chosen = dialogs::askPack(window, messages, present, packs);
    if (!chosen)
        return;
    const dialogs::OfferedPack& pack = packs[chosen->place];
    const commands::PackAddition addition =
        commands::addPack(window.context, window.document(), *pack.pack, chosen->ties);
    const calc::GridPlace grid = calc::locate(window.document(), *commands::definitionIn(window.document())).grid;
    if (grid.found)
        goToCell(window, grid.sheetName, {});
    showNotice(window, ofStep(noticeOf(NoticeKind::Done, told(messages, pack.title, addition.change))));
}

}
