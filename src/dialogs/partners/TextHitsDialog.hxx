// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TextHitsDialog: shows what was found in texts that are to go to partners, and asks for each what becomes of it.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "privacy/text/TextSearch.hxx"

#include <optional>
#include <span>
#include <vector>

namespace ficheaction::dialogs
{

/// One decision for each hit, in their order; empty where the person closed the dialog: then nothing is shared. It
/// cannot be left otherwise before each hit is decided.
std::optional<std::vector<privacy::HitDecision>> askTextHits(const Window& window, const commands::Messages& messages,
                                                             std::span<const privacy::TextToShare> texts,
                                                             std::span<const privacy::TextHit> hits);

}
