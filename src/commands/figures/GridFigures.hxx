// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridFigures: what all columns of figures of a grid show, from one pass over the registers.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "engine/results/Results.hxx"

#include <span>
#include <vector>

namespace ficheaction::commands
{

/// Of the grid's own period, of each of `compared`, which are in order of time, and where `together` is set of what
/// these make together. `baselines`: as staff typed them.
std::vector<engine::Results> gridFigures(FicheData& fiche, std::span<const model::Period> compared, bool together,
                                         const std::map<std::string, model::Expectation>& baselines,
                                         const engine::Progress& progress = {});

/// As the grid has its columns now.
std::vector<engine::Results> gridFigures(FicheData& fiche, const std::map<std::string, model::Expectation>& baselines,
                                         const engine::Progress& progress = {});

}
