// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExplainDialog: a figure, its rule in words, the rows that count and those that do not, each with its reason.
#pragma once

#include "commands/figures/Explain.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>
#include <string>

namespace ficheaction::dialogs
{

/// What the person wants to see in the workbook.
struct ExplainAnswer
{
    enum class What
    {
        Row,        ///< one row: `sheet`, `sheetRow`
        SelectRows, ///< all that were listed: those of `part` that count, or that do not
        FilterRows, ///< the same rows
        NewSheet
    };

    What what = What::Row;
    std::string sheet;
    std::int32_t sheetRow = 0;
    std::size_t part = 0; ///< a place in ExplainedFigure::parts
    bool leftOut = false;
};

/// What was done with the last explanation: the dialog opens on the same rows, and Enter does the same.
struct ExplainHabit
{
    ExplainAnswer::What what = ExplainAnswer::What::Row;
    bool leftOut = false;
};

/// Nothing where the person closed the dialog.
std::optional<ExplainAnswer> showExplanation(const Window& window, const commands::Messages& messages,
                                             commands::ExplainedFigure& figure, const ExplainHabit& habit);

}
