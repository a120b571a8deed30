// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PointFigures: which indicators are differences of percentages, as their rules say it.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::templates
{

/// Makes of each indicator that is shown as a percentage, and is the difference of two percentages, one in points
/// (Indicator::points): a trend or a change of people that is no share of what it was, and a formula such as `a - b` or
/// `(a + b) / 2 - c` of shares. `1 - a` is a share. Its expectations become points with it.
void markPoints(model::Template& definition);

}
