// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/fiche/CreateCommand.hxx"

#include "calc/create/NewFiche.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/Create.hxx"
#include "commands/package/Templates.hxx"
#include "commands/package/UserTemplates.hxx"
#include "commands/settings/Options.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/fiche/NewFicheDialog.hxx"
#include "dialogs/toolkit/ErrorText.hxx"
#include "dialogs/toolkit/FilePicker.hxx"
#include "dialogs/toolkit/MessageBox.hxx"
#include "menu/DocumentState.hxx"
#include "menu/NewWorkbook.hxx"

#include <algorithm>
#include <chrono>
#include <string_view>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
using dialogs::NewFicheChoices;
using dialogs::OfferedTemplate;

/// Offered first in its language: most centres have an action of this sort.
constexpr std::string_view usualTemplate = "clos-du-roy";

OfferedTemplate offered(const uno::Reference<uno::XComponentContext>& context, const std::string& idOrUrl,
                        const model::Template& definition)
{
    OfferedTemplate offer{idOrUrl, calc::toOffice(definition.title), std::nullopt, false};
    if (const std::shared_ptr<const model::SampleYear> sample = commands::loadSample(context, definition.id))
        offer.samplePeriod = sample->period;
    return offer;
}

/// By names in the office's language, whatever theirs is.
std::vector<OfferedTemplate> bundledOffers(const uno::Reference<uno::XComponentContext>& context,
                                           const commands::Messages& messages)
{
    std::vector<commands::BundledTemplate> bundled = commands::bundledTemplates(context);
    std::stable_partition(bundled.begin(), bundled.end(),
                          [](const commands::BundledTemplate& candidate) { return candidate.id == usualTemplate; });
    std::stable_partition(bundled.begin(), bundled.end(),
                          [&](const commands::BundledTemplate& candidate)
                          { return candidate.language.starts_with(messages.language()); });
    std::vector<OfferedTemplate> offers;
    for (const commands::BundledTemplate& candidate : bundled)
    {
        OfferedTemplate offer{candidate.id, messages.text("template." + candidate.id), std::nullopt, false};
        if (candidate.hasSample)
            if (const auto sample = commands::loadSample(context, candidate.id))
                offer.samplePeriod = sample->period;
        offers.push_back(std::move(offer));
    }
    return offers;
}

/// The person's own templates. A file with errors is not offered: "Choose a file" says what is wrong with it.
std::vector<OfferedTemplate> offersOf(const uno::Reference<uno::XComponentContext>& context, const std::string& folder)
{
    std::vector<OfferedTemplate> offers;
    for (const std::string& file : commands::templateFiles(context, folder))
    {
        try
        {
            offers.push_back(offered(context, file, *commands::loadTemplate(context, file).definition));
        }
        catch (const calc::UserError&)
        {
            continue;
        }
    }
    return offers;
}

/// Those that the person saved, marked as theirs.
std::vector<OfferedTemplate> savedOffers(const uno::Reference<uno::XComponentContext>& context,
                                         const commands::Messages& messages)
{
    std::vector<OfferedTemplate> offers = offersOf(context, commands::userTemplateFolder(context));
    for (OfferedTemplate& offer : offers)
    {
        offer.title = messages.text("create.own-template", {{"title", calc::fromOffice(offer.title)}});
        offer.removable = true;
    }
    return offers;
}

bool removed(const dialogs::Window& window, const commands::Messages& messages, const OfferedTemplate& offer)
{
    const rtl::OUString question =
        messages.text("create.remove-template", {{"template", calc::fromOffice(offer.title)}});
    if (!dialogs::confirmUnlikely(window, question))
        return false;
    try
    {
        commands::removeUserTemplate(window.context, offer.idOrUrl);
        return true;
    }
    catch (const calc::UserError&)
    {
        dialogs::showError(window, dialogs::currentErrorText(window.context));
        return false;
    }
}

std::optional<OfferedTemplate> chosenFile(const dialogs::Window& window, const commands::Messages& messages)
{
    const std::optional<rtl::OUString> url = dialogs::askFileToOpen(
        window, {messages.text("create.choose-file"), {{messages.text("create.template-files"), "*.json"}}});
    if (!url)
        return std::nullopt;
    try
    {
        const std::string file = calc::fromOffice(*url);
        return offered(window.context, file, *commands::loadTemplate(window.context, file).definition);
    }
    catch (...)
    {
        dialogs::showError(window, dialogs::currentErrorText(window.context));
        return std::nullopt;
    }
}

model::Period thisYear()
{
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    return model::calendarYear(static_cast<int>(std::chrono::year_month_day(today).year()));
}

void createIn(const dialogs::Window& window, const uno::Reference<sheet::XSpreadsheetDocument>& document,
              const NewFicheChoices& choices)
{
    commands::create(window.context, document,
                     {choices.templateIdOrUrl, choices.structure, choices.period, choices.sample,
                      commands::readOptions(window.context).colourDoubtful});
}

void createAs(const dialogs::Window& window, const NewFicheChoices& choices)
{
    if (!choices.newWorkbook)
    {
        createIn(window, window.document(), choices);
        return;
    }
    NewWorkbook workbook(window.context);
    createIn(window, workbook.document(), choices);
    workbook.keep();
}
}

bool CreateCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document);
}

void CreateCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const uno::Reference<sheet::XSpreadsheetDocument> document = window.document();
    dialogs::NewFicheQuestion question;
    question.offers = bundledOffers(window.context, messages);
    for (OfferedTemplate& offer : savedOffers(window.context, messages))
        question.offers.push_back(std::move(offer));
    const commands::Options options = commands::readOptions(window.context);
    if (options.templateFolder != commands::userTemplateFolder(window.context))
        for (OfferedTemplate& offer : offersOf(window.context, options.templateFolder))
            question.offers.push_back(std::move(offer));
    question.proposal.structure = options.structure;
    question.proposal.period = thisYear();
    question.proposal.newWorkbook = !calc::isEmptyDocument(document);
    question.thisWorkbookPossible = !holdsFiche(document);
    question.chooseFile = [&](const dialogs::Window& dialog) { return chosenFile(dialog, messages); };
    question.remove = [&](const dialogs::Window& dialog, const OfferedTemplate& offer)
    { return removed(dialog, messages, offer); };

    while (const std::optional<NewFicheChoices> choices = dialogs::askNewFiche(window, messages, question))
    {
        try
        {
            createAs(window, *choices);
            commands::rememberStructure(window.context, choices->structure);
            return;
        }
        catch (const calc::UserError&)
        {
            // The dialog opens again with all that was chosen, so that the person can correct it.
            dialogs::showError(window, dialogs::currentErrorText(window.context));
            question.proposal = *choices;
        }
    }
}

}
