// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/GridFigures.hxx"

#include "calc/document/LocalTime.hxx"
#include "engine/evaluation/PeriodsTogether.hxx"

#include <algorithm>

namespace ficheaction::commands
{

std::vector<engine::Results> gridFigures(FicheData& fiche, std::span<const model::Period> compared, bool together,
                                         const std::map<std::string, model::Expectation>& baselines,
                                         const engine::Progress& progress)
{
    std::vector<model::Period> periods{fiche.period()};
    periods.insert(periods.end(), compared.begin(), compared.end());
    const bool rollsUp = together && !compared.empty();
    if (rollsUp)
        periods.push_back(engine::spanOf(compared));
    std::vector<engine::Results> figures = fiche.evaluate(periods, {calc::LocalTime::now().day, baselines}, progress);
    if (rollsUp)
        figures.back() = engine::together(std::span(figures).subspan(1, compared.size()), figures.back());
    return figures;
}

std::vector<engine::Results> gridFigures(FicheData& fiche, const std::map<std::string, model::Expectation>& baselines,
                                         const engine::Progress& progress)
{
    const calc::GridPlace& grid = fiche.layout().grid;
    std::vector<model::Period> compared;
    for (const calc::ComparedColumn& column : grid.compared)
        compared.push_back(column.period);
    return gridFigures(fiche, compared, grid.together.has_value(), baselines, progress);
}

}
