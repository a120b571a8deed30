// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Patterns: which kinds of measures a pattern is said by, and shares, which are two measures said as one.
#pragma once

#include "design/IndicatorDraft.hxx"

#include <vector>

namespace ficheaction::design
{

/// "how-many": of phrases and choices.
const char* patternWord(Pattern pattern);

/// The kinds of the measure; of Share those of what it is a share of. None for AsItStands.
const std::vector<model::MeasureKind>& kindsOf(Pattern pattern);

/// The patterns that might say a measure of this kind, the most telling first.
std::vector<Pattern> patternsFor(model::MeasureKind kind);

/// The measure as one of the pattern, with as much of it as goes on.
model::Measure asPattern(const model::Measure& measure, Pattern pattern);

/// Of a share: the conditions of the part beyond those of the whole. Everything where there are none, or where the part
/// has not all conditions of the whole.
model::Filter extraOf(const model::Measure& share);

/// Makes the part of a share anew: the whole, with `extra` besides.
void setPart(model::Measure& share, const model::Filter& extra);

}
