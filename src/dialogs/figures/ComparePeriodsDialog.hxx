// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ComparePeriodsDialog: asks which periods stand beside the grid's own.
#pragma once

#include "calc/grid/ComparedColumns.hxx"
#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <functional>
#include <map>
#include <optional>

namespace ficheaction::dialogs
{

struct CompareQuestion
{
    model::Period period; ///< the grid's own
    calc::GridComparison present;
    /// What each choice but Own would show; at least the one before.
    std::map<calc::PeriodChoice, std::vector<calc::ComparedPeriod>> offers;
    /// Proposed where the grid compares nothing yet.
    calc::PeriodChoice usual = calc::PeriodChoice::Previous;
    bool usualTogether = false;
    /// Where a person chose last time; else it depends on the periods.
    std::optional<std::pair<bool, bool>> usualEvolution = {};
    std::function<calc::ComparedPeriod(const model::Period& period)> named; ///< gives a period its heading
};

/// What the person chose, without periods where the columns are to go; empty where they closed the dialog.
std::optional<calc::GridComparison> askComparison(const Window& window, const commands::Messages& messages,
                                                  const CompareQuestion& question);

}
