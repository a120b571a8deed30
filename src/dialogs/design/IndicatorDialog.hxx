// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// IndicatorDialog: what an indicator is, question by question, with its rule in words and its figure of today.
#pragma once

#include "commands/design/DraftFigures.hxx"
#include "design/IndicatorDraft.hxx"
#include "dialogs/design/AnswerTexts.hxx"
#include "dialogs/toolkit/Window.hxx"

#include <optional>

namespace ficheaction::dialogs
{

/// What the window asks with; all outlive it.
struct DesignTools
{
    const commands::Messages& messages;
    const AnswerTexts& texts;
    commands::DraftFigures& figures;
};

/// `definition` has the grid as it is designed so far. Empty where the person closed the window.
std::optional<design::IndicatorDraft> askIndicator(const Window& window, const DesignTools& tools,
                                                   const model::Template& definition,
                                                   const design::IndicatorDraft& present);

/// "Aujourd’hui : 12 familles. 34 lignes comptent, 2 cellules à regarder."
rtl::OUString draftFigureText(const commands::Messages& messages, const commands::DraftFigure& figure);

}
