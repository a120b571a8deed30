// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainFilter: filters a register to the rows behind a figure.
#pragma once

#include "calc/registers/RegisterFilter.hxx"
#include "commands/figures/Explain.hxx"

namespace ficheaction::commands
{

/// A run: shows the rows of `part` that count, or with `leftOut` those that do not; in one undo step. Throws as
/// calc::filterRegister.
calc::FilteredRows filterExplainedRows(ExplainedFigure& figure, const ExplainedFigure::Part& part, bool leftOut,
                                       const Messages& messages);

/// The same with those that count, of the first register that the figure is made of. Throws besides "filter-no-rows"
/// ({indicator}) where no row is behind the figure.
calc::FilteredRows filterExplainedRows(ExplainedFigure& figure, const Messages& messages);

/// What a person has to know of it besides what they see; empty where there is nothing.
rtl::OUString filterReport(const ExplainedFigure& figure, const ExplainedFigure::Part& part,
                           const calc::FilteredRows& filtered, const Messages& messages);

}
