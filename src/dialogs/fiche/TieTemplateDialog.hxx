// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// TieTemplateDialog: asks from which template a fiche was made that has lost it.
#pragma once

#include "dialogs/toolkit/Window.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

struct TieOffer
{
    std::string title;
    std::string text; ///< the template's JSON
};

struct TieQuestion
{
    std::vector<TieOffer> offers; ///< the nearest first; may be none
    /// Asks for a file over the dialog, and tells what is wrong with it; empty where there is none to offer.
    std::function<std::optional<TieOffer>(const Window&)> chooseFile;
};

/// The offer that was chosen; empty where the person leaves it.
std::optional<TieOffer> askTemplateToTie(const Window& window, const TieQuestion& question);

}
