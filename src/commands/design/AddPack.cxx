// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/design/AddPack.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "calc/registers/ListReader.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/run/RunGuard.hxx"
#include "packs/Needs.hxx"
#include "template/TemplateWriter.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// One value of a list, and not several or none.
bool isSayable(const std::string& value)
{
    const std::vector<std::string_view> parts = texts::severalValues(value);
    return parts.size() == 1 && parts.front() == value;
}

bool has(const std::vector<std::string>& values, const std::string& value)
{
    return std::any_of(values.begin(), values.end(),
                       [folded = texts::folded(value)](const std::string& each)
                       { return texts::folded(each) == folded; });
}
}

model::Template definitionForPacks(const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::shared_ptr<const model::Template> carried = definitionIn(document);
    model::Template definition = *carried;
    for (const auto& [id, values] : calc::readLists(document, *carried, calc::locate(document, *carried)))
    {
        const auto list = std::find_if(definition.lists.begin(), definition.lists.end(),
                                       [&id = id](const model::ListOfValues& each) { return each.id == id; });
        if (list == definition.lists.end())
            continue;
        for (const std::string& value : values)
            if (isSayable(value) && !has(list->values, value))
                list->values.push_back(value);
    }
    return definition;
}

PackAddition addPack(const uno::Reference<uno::XComponentContext>& context,
                     const uno::Reference<sheet::XSpreadsheetDocument>& document, const model::Template& pack,
                     const packs::Ties& ties)
{
    PackAddition addition;
    std::string changed;
    {
        const RunGuard run(context, document, Access::Writes);
        const std::shared_ptr<const model::Template> before = definitionIn(document);
        const model::Template definition = definitionForPacks(document);
        auto made = packs::withPack(definition, pack, ties);
        if (auto* const obstacle = std::get_if<templates::Obstacle>(&made))
            throw calc::UserError(obstacle->code, obstacle->parameters);
        auto& added = std::get<packs::AddedPack>(made);
        addition.ties = packs::proposedTies(pack, definition, ties);
        addition.present = std::move(added.present);
        changed = templates::writeTemplate(packs::withoutUnusedValues(std::move(added.definition), *before));
    }
    addition.change = changeDefinition(context, document, changed);
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
