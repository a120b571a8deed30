// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/TieTemplate.hxx"

#include "calc/document/UndoStep.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/LostTemplate.hxx"
#include "calc/stored/StoredTemplate.hxx"
#include "commands/package/UserTemplates.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/settings/Options.hxx"
#include "commands/words/Messages.hxx"

#include <algorithm>
#include <set>
#include <utility>

using namespace com::sun::star;

namespace ficheaction::commands
{

std::vector<PossibleTemplate> possibleTemplates(const uno::Reference<uno::XComponentContext>& context,
                                                const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const templates::FicheTraits traits = calc::traitsOf(document);
    std::vector<std::pair<templates::TemplateFit, PossibleTemplate>> possible;
    const auto consider = [&](PossibleTemplate offer)
    {
        const templates::TemplateFit fit = templates::fitOf(*offer.loaded.definition, traits);
        if (fit.isPossible())
            possible.emplace_back(fit, std::move(offer));
    };
    for (const BundledTemplate& bundled : bundledTemplates(context))
        consider({loadTemplate(context, bundled.id), bundled.id});
    for (const std::string& folder : std::set{userTemplateFolder(context), readOptions(context).templateFolder})
        for (const std::string& file : templateFiles(context, folder))
        {
            try
            {
                consider({loadTemplate(context, file), {}});
            }
            catch (const calc::UserError&)
            {
                continue; // Who chooses it as a file is told what is wrong with it.
            }
        }
    std::stable_sort(possible.begin(), possible.end(),
                     [](const auto& one, const auto& other) { return templates::isNearer(one.first, other.first); });
    std::vector<PossibleTemplate> sorted;
    sorted.reserve(possible.size());
    for (auto& [fit, offer] : possible)
        sorted.push_back(std::move(offer));
    return sorted;
}

void tieTemplate(const uno::Reference<uno::XComponentContext>& context,
                 const uno::Reference<sheet::XSpreadsheetDocument>& document, const std::string& text)
{
    const RunGuard run(context, document, Access::Writes);
    const LoadedTemplate loaded = parseTemplate(text, "FicheAction.Template");
    if (!templates::fitOf(*loaded.definition, calc::traitsOf(document)).isPossible())
        throw calc::UserError("template-other", {{"template", loaded.definition->title}});
    calc::UndoStep step(uno::Reference<frame::XModel>(document, uno::UNO_QUERY_THROW),
                        Messages(context).text("undo.tie"));
    step.write({[document, text] { calc::storeTemplate(document, text); },
                [document] { calc::storeTemplate(document, std::nullopt); }});
    step.commit();
}

}
