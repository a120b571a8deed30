// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Consolidation: the indicators of several sources in the rows of one grid, a column for each source, and totals where
// adding is right; and what did not match.
#pragma once

#include "consolidate/Source.hxx"
#include "consolidate/Totals.hxx"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ficheaction::consolidate
{

/// An indicator, or one combination of its breakdown, which follows it.
struct Row
{
    std::string object;
    std::string label;             ///< of the indicator
    std::string id;                ///< of the indicator; empty where no source says it
    std::vector<std::string> keys; ///< of a combination, as shown; empty for the indicator itself
    Adding adding = Adding::Unknown;
    std::string unit;
    int decimals = 0;
    bool percent = false;
    std::vector<std::optional<engine::Figure>> figures; ///< one for each source; empty where it has no such row
    Total total;
};

/// Something that does not go together, or that a person should know of.
struct Mismatch
{
    enum class Kind
    {
        Overlap,        ///< two sources are of the same action, and days of one are days of the other
        DifferentRules, ///< of one indicator
        DifferentUnits, ///< of one indicator
        ByLabel,        ///< an indicator of a source that does not say its id was matched by its label
        NotInAll        ///< an indicator that some sources do not have
    };
    Kind kind = Kind::Overlap;
    std::vector<std::size_t> sources; ///< those that it is about, ascending
    std::string object;               ///< of the indicator; empty where it is about the sources as such
    std::string indicator;            ///< its label
};

struct Consolidation
{
    std::vector<Row> rows; ///< objects and indicators in the order in which the sources first have them
    std::vector<Mismatch> mismatches;
};

/// Indicators are the same by object and id; where a source says no ids, by object and label. `together`: the figures
/// of the rows of all sources as one fiche, where these are known: totals of people come from it.
Consolidation consolidated(std::span<const Source> sources, const Source* together = nullptr);

}
