// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainRows: the rows behind a figure as a new sheet.
#pragma once

#include "commands/figures/Explain.hxx"

namespace ficheaction::commands
{

/// A run: adds a sheet with every row that counts, and a total that is the figure; returns its name. Throws as
/// calc::addRowsSheet.
std::string addExplanationSheet(ExplainedFigure& figure, const Messages& messages);

}
