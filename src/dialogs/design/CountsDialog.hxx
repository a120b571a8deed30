// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CountsDialog: which rows of a register count in the indicators.
#pragma once

#include "dialogs/design/AnswerTexts.hxx"
#include "dialogs/design/ColumnDialog.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

/// The condition of a register (model::Register::counts), one of `definition`, as the person changed it; everything:
/// all rows count. `whyNot`: why it cannot stay. Empty where the person closed the window.
std::optional<model::Filter> askCounts(const Window& window, const commands::Messages& messages,
                                       const AnswerTexts& texts, const model::Template& definition,
                                       const model::Register& owner, const WhyNot<model::Filter>& whyNot);

}
