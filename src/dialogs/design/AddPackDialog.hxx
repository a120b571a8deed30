// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddPackDialog: "Ajouter des indicateurs…": which pack, and what the things that it needs are in the fiche.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "packs/Ties.hxx"

#include <functional>
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
    std::string file = {}; ///< its URL; empty for one that the extension brings
};

struct PackQuestion
{
    const model::Template& definition; ///< that of the fiche
    std::vector<OfferedPack> offered;  ///< one at least

    /// Asks for a file over the window, and tells there why it is none. Empty where there is no pack in the end.
    std::function<std::optional<OfferedPack>(const Window&)> chooseFile;
};

struct ChosenPack
{
    OfferedPack pack;
    packs::Ties ties;
};

/// Empty where the person closed the window.
std::optional<ChosenPack> askPack(const Window& window, const commands::Messages& messages,
                                  const PackQuestion& question);

}
