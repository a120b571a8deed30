// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/design/AddPack.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "commands/fiche/FicheData.hxx"
#include "template/TemplateWriter.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

PackAddition addPack(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& pack,
                     const packs::Ties& ties)
{
    const std::shared_ptr<const model::Template> before = definitionIn(document);
    auto made = packs::withPack(*before, pack, ties);
    if (auto* const obstacle = std::get_if<templates::Obstacle>(&made))
        throw calc::UserError(obstacle->code, obstacle->parameters);
    auto& added = std::get<packs::AddedPack>(made);
    PackAddition addition;
    addition.ties = packs::proposedTies(pack, *before, ties);
    addition.present = std::move(added.present);
    addition.change = changeDefinition(context, document, templates::writeTemplate(added.definition));
    return addition;
}

std::vector<std::string> packTexts(const Messages& messages, const PackAddition& addition)
{
    std::vector<std::string> texts;
    for (const packs::PresentIndicator& each : addition.present)
        texts.push_back(calc::fromOffice(
            messages.text(each.isSame ? "pack.present" : "pack.present-changed", {{"indicator", each.label}})));
    for (const packs::ProposedTie& each : addition.ties)
        if (!each.isSure)
            texts.push_back(calc::fromOffice(messages.text(each.tied.empty() ? "pack.unsure-added" : "pack.unsure-tied",
                                                           {{"needed", each.label}, {"tied", each.tiedLabel}})));
    const std::vector<std::string> changes = changeTexts(messages, addition.change);
    texts.insert(texts.end(), changes.begin(), changes.end());
    return texts;
}

}
