// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/menu/CompareCommand.hxx"

#include "commands/Compare.hxx"
#include "commands/Messages.hxx"
#include "commands/menu/DocumentState.hxx"
#include "commands/menu/RunGuard.hxx"
#include "dialogs/ComparePeriodsDialog.hxx"

using namespace com::sun::star;

namespace ficheaction::menu
{

namespace
{
constexpr calc::PeriodChoice choices[]{calc::PeriodChoice::Previous, calc::PeriodChoice::Months,
                                       calc::PeriodChoice::Quarters, calc::PeriodChoice::Semesters,
                                       calc::PeriodChoice::Terms};

dialogs::CompareQuestion questionAbout(const commands::Comparable& fiche)
{
    dialogs::CompareQuestion question;
    question.period = fiche.period();
    question.present = fiche.present();
    for (const calc::PeriodChoice choice : choices)
        question.offers[choice] = fiche.periods(choice);
    question.named = [&fiche](const model::Period& period) { return fiche.named(period); };
    return question;
}
}

bool CompareCommand::enabled(const uno::Reference<sheet::XSpreadsheetDocument>& document) const
{
    return isWritable(document) && holdsFiche(document);
}

void CompareCommand::run(const dialogs::Window& window) const
{
    const commands::Messages messages(window.context);
    const commands::Comparable fiche(window.context, window.document());
    const std::optional<calc::GridComparison> comparison =
        dialogs::askComparison(window, messages, questionAbout(fiche));
    if (!comparison)
        return;
    const RunGuard guard(window.document());
    commands::compare(window.context, window.document(), *comparison);
}

}
