// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Expressions: figures made of those of other indicators by a formula.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Among.hxx"
#include "model/Formula.hxx"

#include <functional>
#include <string>

namespace ficheaction::engine
{

/// Whether the people of the one indicator are among those of the other.
using Relation = std::function<model::Among(const std::string& part, const std::string& whole)>;

/// Arithmetic on intervals, of the indicators as parts (Quotients.hxx). Error where one is; Empty where none has a row
/// in its days; else NotApplicable where one is, or where something is divided by what may be 0; else Empty where one
/// is.
///
/// What is not certain in an indicator is the same wherever the formula names it, and in those whose people are among
/// its own: the interval is exact where such indicators stand in no product with themselves; else it is that of figures
/// that know nothing of one another, and too wide. So it is for three and more whose people are among one another.
Figure figureOf(const model::Formula& formula, const std::function<const Figure&(const std::string&)>& indicator,
                const Relation& among);

/// The indicators that a formula names, in the order in which it does.
std::vector<std::string> indicatorsOf(const model::Formula& formula);

}
