// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/design/AddPackCommand.hxx"

#include "calc/document/Text.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/design/AddPack.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/package/Packs.hxx"
#include "commands/settings/RememberedChoices.hxx"
#include "dialogs/design/AddPackDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/NoticeBar.hxx"
#include "menu/design/RequiredSheets.hxx"

#include <algorithm>
#include <utility>

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

std::optional<dialogs::OfferedPack> chosenFile(const dialogs::Window& window, const commands::Messages& messages)
{
    const std::optional<rtl::OUString> url =
        dialogs::askFileToOpen(window, {messages.text("pack.choose-file"),
                                        {{messages.text("pack.files"), "*.json"}},
                                        calc::toOffice(commands::readPackFolder(window.context))});
    if (!url)
        return std::nullopt;
    const std::string file = calc::fromOffice(*url);
    commands::rememberPackFolder(window.context, file.substr(0, file.rfind('/')));
    try
    {
        std::shared_ptr<const model::Template> pack = commands::loadPack(window.context, file);
        std::string title = pack->title;
        std::string about = pack->description;
        return dialogs::OfferedPack{std::move(title), std::move(about), std::move(pack), file};
    }
    catch (...)
    {
        dialogs::showError(window, dialogs::currentErrorText(window.context));
        return std::nullopt;
    }
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
    const model::Template present = commands::definitionForPacks(window.document());
    const std::optional<dialogs::ChosenPack> chosen =
        dialogs::askPack(window, messages,
                         {present, offered(window.context, messages),
                          [&](const dialogs::Window& over) { return chosenFile(over, messages); }});
    if (!chosen)
        return;
    const commands::PackAddition addition =
        commands::addPack(window.context, window.document(), *chosen->pack.pack, chosen->ties);
    const calc::GridPlace grid = calc::locate(window.document(), *commands::definitionIn(window.document())).grid;
    if (grid.found)
        goToCell(window, grid.sheetName, {});
    showNotice(window, ofStep(noticeOf(NoticeKind::Done, told(messages, chosen->pack.title, addition.change))));
}

}
