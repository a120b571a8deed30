// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Charts: the data of each kind of chart.
#pragma once

#include "board/Board.hxx"

#include <optional>

namespace ficheaction::board
{

/// Whether the parts of the indicator's breakdown are numbers to be drawn.
bool hasParts(const model::Indicator& indicator);

Chart monthsChart(const Subject& subject, const engine::IndicatorResult& result);
Chart partsChart(const Subject& subject, const engine::IndicatorResult& result);
Chart valuesChart(const Subject& subject, const engine::IndicatorResult& result); ///< of a list, by frequency
Chart levelsChart(const Subject& subject, const engine::IndicatorResult& result); ///< of a distribution
Chart stepsChart(const Subject& subject, const engine::IndicatorResult& result);  ///< of milestones
Chart targetsChart(const Subject& subject);
Chart participationChart(const Subject& subject, const model::CardSection& section);

/// The section of the card that has a scale of participation; null where none has.
const model::CardSection* participationOf(const model::Template& definition);

/// "Familles touchées par mois", "Nombre de participations par catégorie et rôle".
std::string monthsTitle(const model::Template& definition, const model::Indicator& indicator);
std::string partsTitle(const model::Template& definition, const model::Indicator& indicator);

}
