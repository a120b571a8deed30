// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/writers/PointsAsShares.hxx"

#include "text/TextFolding.hxx"

#include <cmath>
#include <limits>

namespace ficheaction::templates
{

namespace
{
constexpr double pointsOfOne = 100;

/// The share that is shortest to write among those that make these points. One a hundred times as small, rounded, may
/// make others: 0.07 makes 7.000000000000001, of which the hundredth is another number.
double shareOf(double points)
{
    constexpr int neighbours = 4;
    double share = points / pointsOfOne;
    for (int step = 0; step < neighbours; ++step)
        share = std::nextafter(share, -std::numeric_limits<double>::infinity());
    double best = points / pointsOfOne;
    for (int step = 0; step <= 2 * neighbours; ++step)
    {
        const bool isBetter =
            best * pointsOfOne != points || texts::numberText(share).size() < texts::numberText(best).size();
        if (share * pointsOfOne == points && isBetter)
            best = share;
        share = std::nextafter(share, std::numeric_limits<double>::infinity());
    }
    return best;
}

void makeShare(model::Expectation& expectation)
{
    if (double* const number = std::get_if<double>(&expectation))
        *number = shareOf(*number);
}
}

model::Indicator pointsAsShares(const model::Indicator& indicator)
{
    model::Indicator said = indicator;
    if (!indicator.points)
        return said;
    said.points = false;
    said.percent = true;
    said.unit.clear();
    makeShare(said.target);
    if (!model::isComparedWithBaseline(indicator))
        makeShare(said.baseline);
    for (model::PartExpectation& part : said.parts)
    {
        makeShare(part.target);
        makeShare(part.baseline);
    }
    return said;
}

}
