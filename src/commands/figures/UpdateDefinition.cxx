// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/UpdateDefinition.hxx"

#include "calc/document/ReadOnlyFile.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/package/Templates.hxx"
#include "commands/package/UserTemplates.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/settings/Options.hxx"
#include "template/TemplateWriter.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Document = uno::Reference<sheet::XSpreadsheetDocument>;
using design::Update;

void addWithId(const uno::Reference<uno::XComponentContext>& context, const std::string& idOrUrl, const std::string& id,
               bool isOwn, std::vector<OfferedDefinition>& found)
{
    try
    {
        const LoadedTemplate loaded = loadTemplate(context, idOrUrl);
        if (loaded.definition->id == id)
            found.push_back({loaded.definition->title, isOwn, loaded.definition});
    }
    catch (const calc::UserError&)
    {
        return; // Choosing the file says what is wrong with it.
    }
}

/// The end of a message: "update.indicator.new".
std::string keyOf(const Update& update)
{
    using Of = Update::Of;
    using Kind = Update::Kind;
    static const std::map<Of, std::string> things{
        {Of::List, "list"},           {Of::Register, "register"}, {Of::Column, "column"}, {Of::Object, "object"},
        {Of::Indicator, "indicator"}, {Of::Card, "card"},         {Of::Fiche, "fiche"}};
    static const std::map<Kind, std::string> kinds{
        {Kind::New, "new"}, {Kind::Changed, "changed"}, {Kind::Gone, "gone"}};
    return "update." + things.at(update.of) + "." + kinds.at(update.kind);
}

/// "règle, valeur visée"
std::string aspectsText(const Messages& messages, const Update& update)
{
    using Aspect = Update::Aspect;
    static const std::map<Aspect, std::string> words{{Aspect::Label, "label"},
                                                     {Aspect::Rule, "rule"},
                                                     {Aspect::Target, "target"},
                                                     {Aspect::Place, "place"},
                                                     {Aspect::Details, "details"}};
    std::string text;
    for (const Aspect aspect : update.aspects)
        text += (text.empty() ? "" : ", ") + calc::fromOffice(messages.text("update.aspect." + words.at(aspect)));
    return text;
}

void requireKnown(const std::set<std::string>& keys, const std::vector<Update>& updates)
{
    std::string known;
    for (const Update& update : updates)
        known += (known.empty() ? "" : ", ") + update.key();
    for (const std::string& key : keys)
        if (std::none_of(updates.begin(), updates.end(), [&](const Update& update) { return update.key() == key; }))
            throw calc::UserError("update-unknown", {{"update", key}, {"known", known}});
}

/// The definition of the fiche with what is taken over, as JSON.
std::string updatedText(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                        const std::string& source, const std::set<std::string>& keys)
{
    const RunGuard run(context, document, Access::Writes);
    const std::shared_ptr<const model::Template> mine = definitionIn(document);
    const OfferedDefinition theirs = definitionFrom(context, source);
    requireKnown(keys, design::updatesBetween(*mine, *theirs.definition));
    const auto taken = design::takenOver(*mine, *theirs.definition, keys, Messages(context).language());
    if (const auto* const refusal = std::get_if<design::Refusal>(&taken))
        throw calc::UserError("update-refused", {{"why", refusal->words}});
    return templates::writeTemplate(std::get<model::Template>(taken));
}
}

std::vector<OfferedDefinition> newerDefinitions(const uno::Reference<uno::XComponentContext>& context,
                                                const model::Template& mine)
{
    std::vector<OfferedDefinition> found;
    const std::vector<std::string> bundled = bundledTemplateIds(context);
    if (std::find(bundled.begin(), bundled.end(), mine.id) != bundled.end())
        addWithId(context, mine.id, mine.id, false, found);
    const std::string own = userTemplateFolder(context);
    const std::string shared = readOptions(context).templateFolder;
    for (const std::string& file : templateFiles(context, own))
        addWithId(context, file, mine.id, true, found);
    if (shared != own)
        for (const std::string& file : templateFiles(context, shared))
            addWithId(context, file, mine.id, true, found);
    return found;
}

OfferedDefinition definitionFrom(const uno::Reference<uno::XComponentContext>& context, const std::string& source)
{
    const bool isFile = source.find(':') != std::string::npos;
    if (!isFile || calc::toOffice(source).toAsciiLowerCase().endsWith(".json"))
    {
        const LoadedTemplate loaded = loadTemplate(context, source);
        return {loaded.definition->title, false, loaded.definition};
    }
    const calc::ReadOnlyFile file(context, source);
    if (!calc::storedTemplate(file.document()))
        throw calc::UserError("file-no-definition", {{"file", source}});
    const std::shared_ptr<const model::Template> definition = definitionIn(file.document());
    return {definition->title, false, definition};
}

std::string updateText(const Messages& messages, const Update& update)
{
    std::string text =
        calc::fromOffice(messages.text(keyOf(update), {{"label", update.label}, {"owner", update.ownerLabel}}));
    if (const std::string aspects = aspectsText(messages, update); !aspects.empty())
        text = calc::fromOffice(messages.text("update.with-aspects", {{"line", text}, {"aspects", aspects}}));
    return text;
}

std::vector<Update> compareDefinition(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                      const std::string& source)
{
    const RunGuard run(context, document, Access::Reads);
    const std::shared_ptr<const model::Template> mine = definitionIn(document);
    return design::updatesBetween(*mine, *definitionFrom(context, source).definition);
}

DefinitionChange updateDefinition(const uno::Reference<uno::XComponentContext>& context, const Document& document,
                                  const std::string& source, const std::set<std::string>& keys)
{
    return changeDefinition(context, document, updatedText(context, document, source, keys));
}

}
