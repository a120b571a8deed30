// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ConditionDialog: one condition on the rows of a register: a column, what it must be, values.
#pragma once

#include "design/Conditions.hxx"
#include "dialogs/design/AnswerTexts.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

struct ConditionQuestion
{
    const model::Template& definition;
    const model::Register& source;
    bool dated = false; ///< whether the rows have a day, so that an age needs no other
};

/// `present`: the one that is changed; nothing for a new one. Empty where the person closed the window.
std::optional<design::Condition> askCondition(const Window& window, const commands::Messages& messages,
                                              const AnswerTexts& texts, const ConditionQuestion& question,
                                              const std::optional<design::Condition>& present);

}
