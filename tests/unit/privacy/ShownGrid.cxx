// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownGrid: what a random grid tells an attacker once some of its figures are kept back.

#include "RandomGrid.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::test
{

namespace
{
const engine::Figure& figureAt(const std::vector<engine::Results>& results, const FigureSpot& spot)
{
    const auto& [column, indicator, group] = spot;
    const engine::IndicatorResult& result = results[column].indicators[indicator];
    return group < 0 ? result.total : result.groups[static_cast<std::size_t>(group)].figure;
}
}

void showTo(RandomGrid& grid, const std::vector<engine::Results>& given)
{
    for (const auto& [spot, numbers] : grid.told)
    {
        if (figureAt(given, spot).status != engine::Status::Masked)
            for (const PlainAttacker::Number number : numbers)
                grid.attacker.show(number);
        else
            grid.attacker.atLeastOne(grid.atLeastOne.at(spot));
    }
}

std::vector<PlainAttacker::Number> mustStayOpen(const RandomGrid& grid, const std::vector<engine::Results>& given)
{
    const auto isSmall = [&](PlainAttacker::Number number)
    { return grid.attacker.truth(number) >= 1 && grid.attacker.truth(number) < grid.threshold; };
    std::set<PlainAttacker::Number> open;
    for (const PlainAttacker::Number number : grid.hidden)
        if (isSmall(number))
            open.insert(number);
    for (const auto& [spot, numbers] : grid.told)
    {
        bool anySmall = false;
        for (const PlainAttacker::Number number : numbers)
            if (isSmall(number))
            {
                open.insert(number);
                anySmall = true;
            }
        const auto main = std::find_if(numbers.begin(), numbers.end(),
                                       [&](PlainAttacker::Number number) { return grid.attacker.truth(number) > 0; });
        if (!anySmall && main != numbers.end() && figureAt(given, spot).status == engine::Status::Masked &&
            std::get<1>(spot) < grid.definition->grid.objects[0].indicators.size() &&
            grid.definition->grid.objects[0].indicators[std::get<1>(spot)].id != "share")
            open.insert(*main);
    }
    return {open.begin(), open.end()};
}

}
