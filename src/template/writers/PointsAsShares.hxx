// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PointsAsShares: what is expected of a difference in points is written as shares: 5 points are 0.05.
#pragma once

#include "model/Template.hxx"

namespace ficheaction::templates
{

/// The indicator as a template says it, before markPoints: of one in points, a percentage with its targets and
/// baselines as the shares that these points are made of again; any other as it is.
model::Indicator pointsAsShares(const model::Indicator& indicator);

}
