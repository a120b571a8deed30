// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridDesignDialog: the grid's objects and indicators, to add, edit, duplicate, move and remove.
#pragma once

#include "dialogs/design/IndicatorDialog.hxx"

#include <optional>

namespace ficheaction::dialogs
{

/// The definition of `tools.figures` with the grid that the person made of it. `chosen`: id of the indicator that is
/// chosen at first. Empty where they closed the window, or changed nothing.
std::optional<model::Template> designGrid(const Window& window, const DesignTools& tools, const std::string& chosen);

}
