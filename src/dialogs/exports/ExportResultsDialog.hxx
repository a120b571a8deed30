// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ExportResultsDialog: asks in what form the results are saved, and for whom.
#pragma once

#include "commands/exports/SaveResults.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

struct ExportChoice
{
    commands::ResultsFormat format = commands::ResultsFormat::Json;
    bool inside = false;
    int threshold = 5;
    bool comparedPeriods = true;
};

/// `proposed`: as chosen last time. `hasComparedPeriods`: the grid compares its period with others. Empty where the
/// person closed the dialog.
std::optional<ExportChoice> askExport(const Window& window, const ExportChoice& proposed, bool hasComparedPeriods);

}
