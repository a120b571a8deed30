// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Changes: what made the figures of two recomputes differ.
#pragma once

#include "explain/Memory.hxx"
#include "explain/Words.hxx"

namespace ficheaction::explain
{

/// A row, or whom several rows count for together, that adds something else than before.
struct ChangedRow
{
    std::string part; ///< as in RememberedFigure::parts
    std::string name;
    std::optional<Contribution> before; ///< none: it is new
    std::optional<Contribution> after;  ///< none: it is gone, or counts no more
};

struct ChangedFigure
{
    std::string indicator;
    std::vector<std::string> keys;
    std::optional<RememberedFigure> before; ///< none: there was no such part of the breakdown
    std::optional<RememberedFigure> after;
    bool rowsKnown = false;
    std::vector<ChangedRow> rows;
    /// Another rule than before: the day of the first recompute by it, "2026-03-03".
    std::optional<std::string> ruleSince{};

    bool differs() const;
};

/// Every figure of one of the two, in the order of `after`, then those that are no more.
std::vector<ChangedFigure> changesBetween(const RememberedRun& before, const RememberedRun& after);

}
