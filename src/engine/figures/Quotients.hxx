// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Quotients: figures made of two others: shares, rates, unit costs, coverage, trends.
#pragma once

#include "engine/figures/Interval.hxx"
#include "engine/results/Results.hxx"
#include "model/Measure.hxx"

namespace ficheaction::engine
{

/// From which number to which a figure lies, whose status is Ok.
Interval intervalOf(const Figure& figure);

/// A figure that is from `interval.low` to `interval.high`.
Figure figureOf(const Interval& interval);

/// `anyInWindow`: one of the two has a row in its window. Empty where none has, or where the denominator is something
/// and the numerator is Empty (a sum of hours that nobody noted is no zero); NotApplicable over what may be 0. Both are
/// kept, by their lower ends, and so are their remarks.
Figure quotientOf(const Figure& numerator, const Figure& denominator, bool anyInWindow);

/// Of a trend, the earlier figure. Where it is Empty or NotApplicable, there is nothing to compare with.
Figure trendOf(const Figure& now, const Figure& then, model::Comparison::Form form);

/// Adds the remarks of `part` that are not there yet.
void addRemarks(Figure& figure, const Figure& part);

}
