// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterDesignDialog: the registers of a fiche, their columns and the lists behind them, to add, edit and remove.
#pragma once

#include "dialogs/design/AnswerTexts.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

/// `definition` as the person changed it; empty where they closed the window, or changed nothing.
std::optional<model::Template> designRegisters(const Window& window, const commands::Messages& messages,
                                               const AnswerTexts& texts, const model::Template& definition);

}
