// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/Compare.hxx"

#include "calc/document/UserError.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/GridWriter.hxx"
#include "calc/grid/OfficeGridLanguage.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/figures/Remember.hxx"
#include "commands/run/ProgressBar.hxx"
#include "commands/words/Messages.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
calc::FicheLayout locatedGrid(const uno::Reference<sheet::XSpreadsheetDocument>& document,
                              const model::Template& definition)
{
    calc::FicheLayout layout = calc::locate(document, definition);
    if (!layout.grid.found)
        throw calc::UserError("grid-missing", {{"sheet", definition.grid.label}});
    return layout;
}

/// In order of time, each once.
void putInOrder(std::vector<calc::ComparedPeriod>& periods)
{
    const auto key = [](const calc::ComparedPeriod& each) { return std::pair(each.period.first, each.period.last); };
    std::stable_sort(periods.begin(), periods.end(),
                     [&](const auto& one, const auto& other) { return key(one) < key(other); });
    periods.erase(std::unique(periods.begin(), periods.end(),
                              [](const auto& one, const auto& other) { return one.period == other.period; }),
                  periods.end());
}

void removeColumns(const uno::Reference<uno::XComponentContext>& context,
                   const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const std::shared_ptr<const model::Template> definition = definitionIn(document);
    const calc::FicheLayout layout = locatedGrid(document, *definition);
    if (calc::changesColumns(*definition, layout.grid, {}))
        calc::writeComparison(context, document, *definition, layout, {}, {}, 0,
                              Messages(context).text("undo.compare.remove"));
}
}

Comparable::Comparable(const uno::Reference<uno::XComponentContext>& context,
                       const uno::Reference<sheet::XSpreadsheetDocument>& document)
    : mDefinition(definitionIn(document))
    , mLayout(locatedGrid(document, *mDefinition))
    , mPeriod(calc::readPeriod(document, mLayout, calc::OfficeLocaleReader(context, document)))
    , mLanguage(calc::gridLanguage(context, document, *mDefinition))
    , mPresent(calc::comparisonOf(document, mLayout.grid))
{
}

std::vector<calc::ComparedPeriod> Comparable::periods(calc::PeriodChoice choice) const
{
    return calc::comparedPeriods(*mDefinition, choice, mPeriod, mLanguage.day);
}

calc::ComparedPeriod Comparable::named(const model::Period& period) const
{
    return {period, calc::periodHeading(*mDefinition, period, mLanguage.day)};
}

void compare(const uno::Reference<uno::XComponentContext>& context,
             const uno::Reference<sheet::XSpreadsheetDocument>& document, calc::GridComparison comparison)
{
    const RunGuard run(context, document, Access::Writes);
    if (comparison.periods.empty())
        return removeColumns(context, document);
    const Comparable fiche(context, document);
    for (calc::ComparedPeriod& each : comparison.periods)
        if (each.heading.empty())
            each = fiche.named(each.period);
    putInOrder(comparison.periods);
    if (comparison.periods.size() > calc::mostComparedPeriods)
        throw calc::UserError("too-many-periods", {{"count", std::to_string(comparison.periods.size())},
                                                   {"most", std::to_string(calc::mostComparedPeriods)}});
    std::vector<model::Period> periods;
    for (const calc::ComparedPeriod& each : comparison.periods)
        periods.push_back(each.period);
    const Messages messages(context);
    ProgressBar progress(run, messages.text("progress.recompute"));
    FicheData data(context, document, progress.part(0, 0.6));
    const calc::StaffEntries entries = calc::readStaffEntries(document, data.definition(), data.layout());
    const std::vector<engine::Results> figures =
        gridFigures(data, periods, comparison.together, entries.baselines, progress.part(0.6, 0.95));
    // The grid's own column is written too: what made it change is to be explained as after a recompute.
    const calc::StoredMemory memory =
        memoryAfter(calc::storedMemory(document), data, figures.front(), entries.baselines);
    calc::writeComparison(context, document, data.definition(), data.layout(), comparison, figures, data.alerts(),
                          messages.text("undo.compare"), &memory);
}

}
