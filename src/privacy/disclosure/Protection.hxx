// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Protection: the figures of a copy for partners, with those kept back from which somebody could tell who is behind
// them. docs/disclosure.md says the rule, and what who reads a copy is thought to know.
#pragma once

#include "engine/evaluation/Evaluation.hxx"
#include "engine/results/Results.hxx"
#include "privacy/disclosure/SharedRecord.hxx"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

struct DisclosureRule
{
    int threshold = 5; ///< figures of fewer people are kept back; 0: nothing is; else 3, 5, 11
};

/// Why a figure is kept back.
enum class MaskReason
{
    Small,         ///< it, or what it is a part of or is made of, counts fewer people than the threshold
    Complementary, ///< it would tell one that is kept back
    EarlierCopy,   ///< together with a copy that was shared earlier
    MadeOfMasked   ///< it is computed from one that is kept back
};

struct MaskedFigure
{
    std::size_t column = 0;          ///< of the results that were given
    std::string indicator;           ///< its id
    std::vector<std::string> keys{}; ///< of the breakdown, as shown; none: the indicator as a whole
    MaskReason reason = MaskReason::Small;

    bool operator==(const MaskedFigure&) const = default;
};

struct Protection
{
    /// As given, with Status::Masked where a figure is kept back: nothing but its keys is left of it.
    std::vector<engine::Results> results;
    std::vector<MaskedFigure> masked; ///< in the order of the columns, the grid and the groups; each once
    std::size_t primary = 0;          ///< how many of them are so for what they are themselves
    std::size_t secondary = 0;        ///< and how many because of others
    std::size_t greedySecondary = 0;  ///< how many the greedy choice would have kept back because of others
    bool optimal = true;              ///< proven: with fewer kept back because of others, the rule would not hold
    SharedRecord record;              ///< what the copy tells, for those that come later
};

/// Keeps back what the rule says, with as few figures as it finds. `results` are the columns of the grid: its own
/// period first, then those compared; the last may be all of them together. All are of `definition`, which outlives
/// what is returned. `earlier`: what was shared before of the same document, whatever its template was then.
///
/// What is returned was tested anew from the figures that are left; where it did not hold, all figures that hang
/// together with what did not are kept back. Values have the decimals that they are shown with; means have no numerator
/// and denominator. Throws engine::Cancelled where `progress` says to stop.
Protection protect(const model::Template& definition, std::span<const engine::Results> results,
                   const DisclosureRule& rule, std::span<const SharedRecord> earlier,
                   const engine::Progress& progress = {});

}
