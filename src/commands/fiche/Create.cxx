// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/fiche/Create.hxx"

#include "calc/create/NewFiche.hxx"
#include "calc/document/UserError.hxx"
#include "commands/package/Templates.hxx"
#include "commands/run/RunGuard.hxx"
#include "commands/words/Messages.hxx"

#include <chrono>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
model::Period thisYear()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return model::calendarYear(static_cast<int>(std::chrono::year_month_day(today).year()));
}
}

void create(const uno::Reference<uno::XComponentContext>& context,
            const uno::Reference<sheet::XSpreadsheetDocument>& document, const CreateChoices& choices)
{
    const RunGuard run(context, document, Access::Writes);
    LoadedTemplate loaded = loadTemplate(context, choices.templateIdOrUrl);
    if (choices.sample)
        loaded = filledBySample(context, loaded);
    calc::NewFiche fiche{loaded.definition, loaded.text, choices.structure,
                         thisYear(),        nullptr,     choices.colourDoubtful};
    if (choices.sample)
    {
        fiche.sample = loadSample(context, loaded.definition->id);
        if (!fiche.sample)
            throw calc::UserError("no-sample", {{"template", loaded.definition->title}});
        fiche.period = fiche.sample->period;
        if (fiche.structure.empty())
            fiche.structure = fiche.sample->structure;
    }
    if (choices.period)
        fiche.period = *choices.period;
    calc::createFiche(context, document, fiche, Messages(context).text("undo.create"));
}

}
