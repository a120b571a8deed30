// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Totals: one figure for several sources, where adding is right, or why there is none.
#pragma once

#include "consolidate/Adding.hxx"
#include "engine/results/Results.hxx"

#include <optional>
#include <span>

namespace ficheaction::consolidate
{

/// Why there is no total. Each has its words in the sheet.
enum class Reason
{
    None,
    People,         ///< somebody may be in two of the sources
    Different,      ///< a value may be in two of the sources
    Never,          ///< figures of this sort make none together
    UnknownRule,    ///< nothing says how the figure is made
    DifferentRules, ///< the sources do not measure the same
    DifferentUnits,
    Overlap,   ///< two sources are of the same action and the same days
    Incomplete ///< a source has not all that adding needs: an error, no numerator, no parts
};

struct Total
{
    /// Ok; Empty and NotApplicable where that is so of all sources; Masked where one is masked; Error where `reason`
    /// says why there is none.
    engine::Figure figure;
    Reason reason = Reason::None;
    bool recomputed = false; ///< from the rows of all sources together
};

/// `figures`: one for each source, empty where it has none, which adds nothing. One that is masked masks the total: a
/// difference of totals must not give it away. Of a single source that has a figure, the total is that figure.
Total totalOf(Adding adding, std::span<const std::optional<engine::Figure>> figures);

/// A total that is not there.
Total withheld(Reason reason);

}
