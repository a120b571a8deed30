// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/fiche/OfferTemplate.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/TieTemplate.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/fiche/TieTemplateDialog.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "menu/NoticeBar.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
dialogs::TieOffer offerOf(const commands::LoadedTemplate& loaded)
{
    return {loaded.definition->title, loaded.text};
}

std::optional<dialogs::TieOffer> chosenFile(const dialogs::Window& window, const commands::Messages& messages)
{
    const std::optional<rtl::OUString> url = dialogs::askFileToOpen(
        window, {messages.text("create.choose-file"), {{messages.text("create.template-files"), "*.json"}}});
    if (!url)
        return std::nullopt;
    return offerOf(commands::loadTemplate(window.context, calc::fromOffice(*url)));
}
}

void offerTemplate(const dialogs::Window& window)
{
    if (!calc::isWritable(window.document()))
        throw calc::UserError("read-only");
    const commands::Messages messages(window.context);
    dialogs::TieQuestion question;
    for (const commands::PossibleTemplate& each : commands::possibleTemplates(window.context, window.document()))
    {
        question.offers.push_back(offerOf(each.loaded));
        if (!each.bundledId.empty()) // By a name in the office's language, as where a fiche is made.
            question.offers.back().title = calc::fromOffice(messages.text("template." + each.bundledId));
    }
    question.chooseFile = [&](const dialogs::Window& over) { return chosenFile(over, messages); };
    const std::optional<dialogs::TieOffer> chosen = dialogs::askTemplateToTie(window, question);
    if (!chosen)
        return;
    commands::tieTemplate(window.context, window.document(), chosen->text);
    showNotice(window, ofStep({NoticeKind::ToLookAt,
                               messages.text("tie.done", {{"template", chosen->title}}),
                               messages.text("tie.forgotten"),
                               {{messages.text("bar.recompute"), "recompute"}}}));
}

}
