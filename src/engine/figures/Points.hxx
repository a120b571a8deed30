// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Points: differences of percentages, in points of a percent.
#pragma once

#include "engine/results/Results.hxx"

namespace ficheaction::engine
{

/// `share`, a difference such as 0.07, in points: 7. To the 12th decimal, without what is lost in between.
Figure inPoints(Figure share);

/// The difference that inPoints made `points` of.
Figure ofPoints(Figure points);

}
