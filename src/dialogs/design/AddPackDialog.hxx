// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddPackDialog: "Ajouter des indicateurs…": which pack, and what the things that it needs are in the fiche.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "packs/Ties.hxx"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct OfferedPack
{
    std::string title; ///< in the language of the office
    std::string about;
    std::shared_ptr<const model::Template> pack;
};

struct ChosenPack
{
    std::size_t place = 0; ///< among those offered
    packs::Ties ties;
};

/// `definition` is that of the fiche; `offered` has one pack at least. Empty where the person closed the window.
std::optional<ChosenPack> askPack(const Window& window, const commands::Messages& messages,
                                  const model::Template& definition, const std::vector<OfferedPack>& offered);

}
