// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Bands: the ages and numbers that belong together in a breakdown, and what they are called.
#pragma once

#include "engine/rows/PathValues.hxx"
#include "model/Dimension.hxx"

#include <cstddef>
#include <functional>
#include <string>

namespace ficheaction::engine
{

/// The place of the band that `number` is in; 0 below the first bound.
std::size_t bandOf(const model::Dimension& dimension, double number);

/// The label of the template, else made from the bounds by its wording.
std::string bandLabel(const model::Template& definition, const model::Dimension& dimension, std::size_t band);

/// The same, with bounds as `number` writes them.
std::string bandLabel(const model::Template& definition, const model::Dimension& dimension, std::size_t band,
                      const std::function<std::string(double)>& number);

/// Age of each row, a number: from a year of birth (the year of the day less it) or a date of birth (full years), on
/// the days. There is none where either is not there, or before the birth; it is in doubt where one of the two is.
PathValues agesOf(const PathValues& births, const PathValues& days);

}
