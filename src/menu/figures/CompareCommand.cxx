// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/figures/CompareCommand.hxx"

#include "calc/layout/FicheLayout.hxx"
#include "calc/layout/WritePermission.hxx"
#include "commands/fiche/FicheData.hxx"
#include "commands/figures/Compare.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/figures/ComparePeriodsDialog.hxx"
#include "menu/DocumentState.hxx"
#include "menu/GoToCell.hxx"
#include "menu/LastChoices.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr calc::PeriodChoice choices[]{calc::PeriodChoice::Previous, calc::PeriodChoice::Months,
                                       calc::PeriodChoice::Quarters, calc::PeriodChoice::Semesters,
                                       calc::PeriodChoice::Terms};

constexpr const char* names[]{"Previous", "Months", "Quarters", "Semesters", "Terms"};

bool isAmong(const std::vector<std::string>& texts, const char* text)
{
    return std::find(texts.begin(), texts.end(), text) != texts.end();
}

void proposeLast(const uno::Reference<uno::XComponentContext>& context, dialogs::CompareQuestion& question)
{
    const std::vector<std::string> last = lastChoices(context, "Compare");
    if (last.empty())
        return;
    for (std::size_t choice = 0; choice < std::size(choices); ++choice)
        if (last.front() == names[choice])
            question.usual = choices[choice];
    question.usualTogether = isAmong(last, "Together");
    question.usualEvolution = std::pair(isAmong(last, "Evolution"), isAmong(last, "EvolutionPercent"));
}

/// Days of a person's own are not proposed again: they are of one fiche.
void remember(const uno::Reference<uno::XComponentContext>& context, const dialogs::CompareQuestion& question,
              const calc::GridComparison& comparison)
{
    std::vector<std::string> chosen{"Own"};
    for (std::size_t choice = 0; choice < std::size(choices); ++choice)
        if (const auto offer = question.offers.find(choices[choice]);
            offer != question.offers.end() && offer->second == comparison.periods)
            chosen.front() = names[choice];
    if (comparison.together)
        chosen.emplace_back("Together");
    if (comparison.evolution)
        chosen.emplace_back("Evolution");
    if (comparison.evolutionPercent)
        chosen.emplace_back("EvolutionPercent");
    rememberChoices(context, "Compare", chosen);
}

dialogs::CompareQuestion questionAbout(const uno::Reference<uno::XComponentContext>& context,
                                       const commands::Comparable& fiche)
{
    dialogs::CompareQuestion question;
    question.period = fiche.period();
    question.present = fiche.present();
    for (const calc::PeriodChoice choice : choices)
        question.offers[choice] = fiche.periods(choice);
    proposeLast(context, question);
    question.named = [&fiche](const model::Period& period) { return fiche.named(period); };
    return question;
}
}

bool CompareCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return calc::isWritable(document) && holdsFiche(document);
}

void CompareCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::Comparable fiche(window.context, window.document());
    const dialogs::CompareQuestion question = questionAbout(window.context, fiche);
    const std::optional<calc::GridComparison> comparison = dialogs::askComparison(window, messages, question);
    if (!comparison)
        return;
    if (!comparison->periods.empty())
        remember(window.context, question, *comparison);
    commands::compare(window.context, window.document(), *comparison);
    const std::shared_ptr<const model::Template> definition = commands::definitionIn(window.document());
    goToCell(window, calc::locate(window.document(), *definition).grid.sheetName, {});
}

}
