// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Quotients: figures made of two others: shares, rates, unit costs, coverage, trends.
#pragma once

#include "engine/figures/Interval.hxx"
#include "engine/results/Results.hxx"
#include "model/Among.hxx"
#include "model/Measure.hxx"

namespace ficheaction::engine
{

/// From which number to which a figure lies, whose status is Ok.
Interval intervalOf(const Figure& figure);

/// A figure that is from `interval.low` to `interval.high`.
Figure figureOf(const Interval& interval);

/// What `figure` is as a part of another: see Figure::AsPart.
Figure partOf(const Figure& figure);

/// What a figure is that is made of others, of which none has a row in the days looked at; `zero` is what it is made of
/// what these are as parts.
Figure figureOfNoData(const Figure& zero);

/// `anyInWindow`: one of the two has a row in its window; the two are parts. Empty where none has. Else NotApplicable
/// where one is, or over what may be 0; else Empty where one is (a sum of hours that nobody noted is no zero). Both are
/// kept, by their lower ends, and so are their remarks.
/// Where the people of the one are among those of the other, they are unknown together: see shareOf.
Figure quotientOf(const Figure& numerator, const Figure& denominator, bool anyInWindow,
                  model::Among among = model::Among::Unknown);

/// `part` over `whole`, which has no 0 in it, where everybody of the one is among those of the other: never above 1.
/// With EachRow, whoever has no name in `part` is the same in `whole`.
Interval shareOf(const Interval& part, const Interval& whole, model::Among among);

/// Of a trend, the earlier figure. Where it is Empty or NotApplicable, there is nothing to compare with.
Figure trendOf(const Figure& now, const Figure& then, model::Comparison::Form form);

/// Adds the remarks of `part` that are not there yet.
void addRemarks(Figure& figure, const Figure& part);

}
