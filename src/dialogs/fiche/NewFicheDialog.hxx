// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// NewFicheDialog: asks which fiche action to make, for which period, and where.
#pragma once

#include "commands/words/Messages.hxx"
#include "dialogs/toolkit/Window.hxx"
#include "model/Date.hxx"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::dialogs
{

/// A template that a person can choose.
struct OfferedTemplate
{
    std::string idOrUrl;
    rtl::OUString title;
    std::optional<model::Period> samplePeriod; ///< empty: it comes without a sample year
    bool removable = false;                    ///< one that the person saved: it can be deleted
};

struct NewFicheChoices
{
    std::string templateIdOrUrl;
    std::string structure;
    model::Period period;
    bool sample = false;
    bool newWorkbook = false;
};

struct NewFicheQuestion
{
    std::vector<OfferedTemplate> offers; ///< at least one
    NewFicheChoices proposal;
    bool thisWorkbookPossible = true;
    /// Lets the person look for the file of a template; says itself what is wrong with it.
    std::function<std::optional<OfferedTemplate>(const Window& window)> chooseFile;
    /// Deletes a template that is removable, once the person has confirmed it; whether it is gone.
    std::function<bool(const Window& window, const OfferedTemplate& offer)> remove;
};

/// What the person chose; empty where they did not want to.
std::optional<NewFicheChoices> askNewFiche(const Window& window, const commands::Messages& messages,
                                           const NewFicheQuestion& question);

}
