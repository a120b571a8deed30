// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Adding: whether the figures of several fiches may be added to one for all of them, which depends on the rule.
#pragma once

#include "model/Template.hxx"

#include <string>
#include <string_view>

namespace ficheaction::consolidate
{

enum class Adding
{
    Sum,       ///< what was counted or summed: events, hours, attendances
    Ratio,     ///< the sum of the numerators over that of the denominators
    Values,    ///< a list of values: each once, with its frequencies added
    Largest,   ///< the largest number of all rows
    Smallest,  ///< the smallest
    People,    ///< different people or families: somebody may be in two of the fiches
    Different, ///< different values: one may be in two of the fiches
    Never,     ///< a level, a trend, a median…: there is no such figure
    Unknown    ///< the rule is not known
};

/// How figures of this indicator make one. Sums of things that are not counted twice add up; a share adds up where both
/// of its parts do.
Adding addingOf(const model::Template& definition, const model::Indicator& indicator);

/// Whether the figure is of the days of its period alone, so that figures of two periods are of different rows. What is
/// counted whatever its day would be counted in both.
bool isOfPeriod(const model::Template& definition, const model::Measure& measure);

/// "sum", "ratio"…: as in JSON.
std::string_view addingText(Adding adding);

/// Unknown for any other text.
Adding addingFromText(std::string_view text);

}
