// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Expressions: figures made of those of other indicators by a formula.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Formula.hxx"

#include <functional>
#include <string>

namespace ficheaction::engine
{

/// Arithmetic on intervals. The first indicator, as the formula is read, that is not Ok decides the status; a division
/// by what may be 0 is NotApplicable.
Figure figureOf(const model::Formula& formula, const std::function<const Figure&(const std::string&)>& indicator);

/// The indicators that a formula names, in the order in which it does.
std::vector<std::string> indicatorsOf(const model::Formula& formula);

}
