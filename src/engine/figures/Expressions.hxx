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

/// What is known of indicators besides their figures.
struct Relations
{
    /// Whether the people of the one are among those of the other.
    std::function<model::Among(const std::string& part, const std::string& whole)> among;
    /// Whether its figures are whole numbers: see model::isCounted.
    std::function<bool(const std::string& indicator)> isCount;
};

/// Arithmetic on intervals, of the indicators as parts (Quotients.hxx). Error where one is; Empty where none has a row
/// in its days; else NotApplicable where one is, or where something is divided by what may be 0; else Empty where one
/// is.
///
/// What is not certain in an indicator is the same wherever the formula names it, and in those whose people are among
/// its own. The interval is exact, as far as that is all that is known, where such indicators count something and can
/// be no more than 2,000 different numbers together, and where they stand in no product with one another; else it may
/// be too wide, as that of figures that know nothing of one another is. It is never too narrow.
Figure figureOf(const model::Formula& formula, const std::function<const Figure&(const std::string&)>& indicator,
                const Relations& relations);

/// The indicators that a formula names, in the order in which it does.
std::vector<std::string> indicatorsOf(const model::Formula& formula);

}
