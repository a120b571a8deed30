// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NoRow: what a measure makes of no row at all, where its register has others.
#pragma once

#include "engine/results/Results.hxx"
#include "model/Measure.hxx"

namespace ficheaction::engine
{

/// 0 of what is counted or added up; Empty of a figure that somebody has to type; NotApplicable of all else: there is
/// no mean of nothing. Of a quotient, that of what its two parts are then.
Figure figureOfNoRow(const model::Measure& measure);

}
