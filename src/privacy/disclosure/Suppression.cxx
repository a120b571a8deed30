// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Suppression.hxx"

#include "privacy/disclosure/PartSuppression.hxx"
#include "privacy/disclosure/Parts.hxx"

namespace ficheaction::privacy
{

Suppression suppress(const FigureSystem& system, double width, double highest, const engine::Progress& progress)
{
    Suppression all;
    all.kept.resize(system.cells.size(), false);
    const std::vector<SystemPart> parts = partsOf(system);
    double done = 0;
    const auto pace = [&]
    {
        if (progress && !progress(done))
            throw engine::Cancelled();
    };
    for (const SystemPart& part : parts)
    {
        pace();
        PartSuppression choice(part.system, width, highest, pace);
        PartSuppression::Kept kept = choice.small();
        if (!choice.hasChoice())
            choice.giveUpWhatDoesNotHold();
        else if (!choice.isEnough())
        {
            const PartSuppression::Kept greedy = choice.greedy();
            all.greedySecondary += choice.secondaryOf(greedy);
            if (const std::optional<PartSuppression::Kept> exact = choice.exact())
                kept = *exact;
            else
            {
                kept = choice.withoutNeedless(greedy);
                all.optimal = false;
            }
        }
        else
            all.greedySecondary += choice.secondaryOf(kept);
        all.secondary += choice.secondaryOf(kept);
        for (std::size_t cell = 0; cell < kept.size(); ++cell)
            all.kept[part.cells[cell]] = kept[cell];
        for (std::size_t need = 0; need < part.needs.size(); ++need)
            if (choice.hopeless()[need])
                all.hopeless.push_back(part.needs[need]);
        done += 0.9 / static_cast<double>(parts.size());
    }
    return all;
}

}
