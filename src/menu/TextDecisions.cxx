// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "menu/TextDecisions.hxx"

#include "dialogs/partners/TextHitsDialog.hxx"

namespace ficheaction::menu
{

commands::DecideTexts askingThePerson(const dialogs::Window& window, const commands::Messages& messages)
{
    return [&](std::span<const privacy::TextToShare> texts, std::span<const privacy::TextHit> hits)
    {
        std::optional<std::vector<privacy::HitDecision>> decisions =
            dialogs::askTextHits(window, messages, texts, hits);
        if (!decisions)
            throw engine::Cancelled();
        return *std::move(decisions);
    };
}

}
