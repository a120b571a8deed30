// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Points.hxx"

#include <cmath>

namespace ficheaction::engine
{

namespace
{
constexpr double pointsOfOne = 100;

double pointsIn(double share)
{
    constexpr double digits = 1e12;
    const double points = share * pointsOfOne;
    return std::abs(points) < 1e3 ? std::round(points * digits) / digits : points;
}
}

Figure inPoints(Figure share)
{
    if (share.status != Status::Ok)
        return share;
    share.value = pointsIn(share.value);
    if (share.upperBound)
        share.upperBound = pointsIn(*share.upperBound);
    return share;
}

Figure ofPoints(Figure points)
{
    if (points.status != Status::Ok)
        return points;
    points.value /= pointsOfOne;
    if (points.upperBound)
        *points.upperBound /= pointsOfOne;
    return points;
}

}
