// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FigureQuestions: what is asked about a figure and the figures that it is made of.
#pragma once

#include "design/Asked.hxx"

#include <vector>

namespace ficheaction::design
{

/// The kinds that can be a part of another figure, as a window offers them: no formula, which is of whole indicators.
const std::vector<Named<model::MeasureKind>>& figureKinds();

/// What the figure is of, and which rows count: everything but its breakdown. `kinds`: those that the pattern, or the
/// place in another figure, allows.
void askFigure(Asked& asked, const Figure& figure, const std::vector<model::MeasureKind>& kinds);

/// "Réparties par…": up to three dimensions.
void askBreakdown(Asked& asked, const Figure& figure);

/// Which date counts, and which days are looked at.
void askDays(Asked& asked, const Figure& figure);

}
