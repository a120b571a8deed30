// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/exports/ExportResults.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/grid/ComparedColumns.hxx"
#include "calc/grid/GridReader.hxx"
#include "commands/figures/GridFigures.hxx"
#include "commands/run/RunGuard.hxx"
#include "engine/results/ResultsJson.hxx"

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
engine::ResultsHeader headerOf(const calc::StaffEntries& entries)
{
    engine::ResultsHeader header{entries.action, calc::LocalTime::now().isoText(), {}};
    for (const auto& [indicator, baseline] : entries.baselines)
        header.expectations[indicator].baseline = baseline;
    for (const auto& [indicator, target] : entries.targets)
        header.expectations[indicator].target = target;
    return header;
}
}

std::string exportResults(const uno::Reference<uno::XComponentContext>& context,
                          const uno::Reference<sheet::XSpreadsheetDocument>& document)
{
    const RunGuard run(context, document, Access::Reads);
    FicheData fiche(context, document);
    const calc::StaffEntries entries = calc::readStaffEntries(document, fiche.definition(), fiche.layout());
    const std::vector<engine::Results> figures = gridFigures(fiche, entries.baselines);
    const calc::GridComparison comparison = calc::comparisonOf(document, fiche.layout().grid);
    std::vector<engine::ComparedResults> compared;
    for (std::size_t index = 0; index < comparison.periods.size(); ++index)
        compared.push_back({comparison.periods[index].heading, &figures[index + 1]});
    return engine::resultsJson(figures.front(), fiche.definition(), headerOf(entries), compared);
}

}
