// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowFigures: what a measure over rows makes of the rows of each group. One function a family of kinds; each returns
// one figure for each group.
#pragma once

#include "engine/figures/RowMeasure.hxx"
#include "engine/results/Results.hxx"
#include "engine/rows/Grouping.hxx"

#include <vector>

namespace ficheaction::engine
{

/// The figures of the kind of `rows.measure`.
std::vector<Figure> figuresOf(const RowMeasure& rows, const Grouping& grouping);

/// Count: rows, whatever their weight. Sum: of the numbers at `of`; Empty where rows have none.
std::vector<Figure> counts(const Grouping& grouping);
std::vector<Figure> sums(const RowMeasure& rows, const Grouping& grouping);

/// With one reference column as `of`: rows referred to; where the register has a weight, rows that refer to none add
/// theirs, n, and with n > 0 the figure is from d to d + n, with a remark. With any other dimension: different values.
/// Behind a reference the figure is no interval, for nobody knows of the n whether they have a value.
std::vector<Figure> distinct(const RowMeasure& rows, const Grouping& grouping);

/// Where `of` begins with a reference, remarks say how many of the rows that it names have no value at the end of the
/// path, and n.
void addWhoIsLeftOut(std::vector<Figure>& figures, const RowMeasure& rows, const Grouping& grouping);

/// Different values, each with the number of rows that have it and their days.
std::vector<Figure> lists(const RowMeasure& rows, const Grouping& grouping);

/// Quotes: rows with something at `of`, and what was typed there, by date (rows without one last), then row.
std::vector<Figure> quotes(const RowMeasure& rows, const Grouping& grouping);

/// Done: 1 where a row has evidence, with what was typed there in the order of quotes; else 0.
std::vector<Figure> evidence(const RowMeasure& rows, const Grouping& grouping);

/// Mean, Median, Minimum, Maximum of the numbers that Sampling says. Without any: NotApplicable where no row counts,
/// Empty where rows do. How many different values each has is what `distinct` says, an interval too, with its remarks;
/// a value at `per` where there are none, named or only counted, has no number. A mean has the sum and the number of
/// its numbers as numerator and denominator.
std::vector<Figure> statistics(const RowMeasure& rows, const Grouping& grouping);

/// Values seen often enough. Where `of` is one reference column of a register with a weight, rows that refer to none
/// may be anybody, but those of one row (with `counting`: of one value) are different people: see Sightings.hxx. The
/// upper bound is never too low.
std::vector<Figure> repeated(const RowMeasure& rows, const Grouping& grouping);

/// Level: see LevelFigure. The scale is the list as the document has it; what is not in it is no level. Without a
/// level: as for statistics.
std::vector<Figure> levels(const RowMeasure& rows, const Grouping& grouping);

/// Paired: see Pairing. Without a pair: as for statistics.
std::vector<Figure> paired(const RowMeasure& rows, const Grouping& grouping);

/// Milestones: done over planned. One done on a day after the period is not done yet. One is late where it is not done
/// on the day after it was due (as far as the period and today go), or was done after that.
std::vector<Figure> milestones(const RowMeasure& rows, const Grouping& grouping);

/// Manual: the latest figure with source and date. A figure without one of them is an alert.
std::vector<Figure> statements(const RowMeasure& rows, const Grouping& grouping);

/// The status Ok with this value.
Figure figureOf(double value);

/// No number to make a figure of: NotApplicable where no row counts, Empty where some do.
Figure figureOfNothing(bool anyRow);

/// Adds a remark where there is something to say.
void addRemark(Figure& figure, Remark::Kind kind, double count, const std::string& text = {});

}
