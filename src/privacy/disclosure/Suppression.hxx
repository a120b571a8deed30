// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Suppression: which figures are kept back besides the small ones, so that none of these can be worked out; as few as
// possible.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "privacy/disclosure/FigureSystem.hxx"

#include <functional>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

struct Suppression
{
    std::vector<bool> kept;    ///< by cell
    std::size_t secondary = 0; ///< figures that are kept for others' sake
    std::size_t greedySecondary = 0;
    bool optimal = true;
    /// Needs that hold whatever is kept back now: something that was told before says it. By their place.
    std::vector<std::size_t> hopeless;
};

/// `width`: how far apart the values must be that a need leaves open. `highest`: as in Attacker.
///
/// The figures are split into those that hang together. For each part, an implicit hitting set: the fewest figures that
/// hit every cut found so far are kept; where a need does not hold then, a new cut says that one figure of those that
/// tell it must go; until all needs hold. That is a proof that fewer would not do. Where it takes too long, the greedy
/// choice, without what it turns out not to need.
Suppression suppress(const FigureSystem& system, double width, double highest, const engine::Progress& progress);

}
