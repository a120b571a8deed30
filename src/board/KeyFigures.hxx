// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// KeyFigures: the figures that a dashboard shows large, each with what was aimed at and what it was before.
#pragma once

#include "board/Board.hxx"

namespace ficheaction::board
{

/// Whether the figure is one value: no list, no quotes, no distribution.
bool isKeyFigure(const model::Indicator& indicator);

KeyFigure keyFigureOf(const Subject& subject, const engine::IndicatorResult& result);

/// What staff aim at: as they typed it, else as the template has it.
model::Expectation targetOf(const std::map<std::string, model::Expectation>& targets,
                            const model::Indicator& indicator);

}
