// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GatheredCopy: what a copy for partners would hold, before anything is written: for the copy itself and for a preview.
#pragma once

#include "calc/share/Omissions.hxx"
#include "commands/fiche/FicheData.hxx"
#include "privacy/SharedFiche.hxx"
#include "privacy/disclosure/Protection.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// What a person lets go.
struct PartnerCopyChoice
{
    bool card = true;
    bool grid = true;
    bool charts = true;                 ///< of the grid's sheet; only with the grid
    std::vector<std::string> registers; ///< ids of shared registers
    int threshold = 5;                  ///< figures of fewer people are kept back; 0: none; else 3, 5, 11
    bool earlierCopies = true;          ///< figures are kept back that earlier copies would help to tell
    bool frozen = false;                ///< the grid carries its digest
    bool replace = false;               ///< a file that is there is replaced
};

/// The ids of the registers that may go: lists of events (which have a date), then lists of steps (which have none).
std::vector<std::string> sharedEvents(const model::Template& definition);
std::vector<std::string> sharedSteps(const model::Template& definition);

struct GatheredCopy
{
    privacy::SharedFiche fiche;
    std::optional<privacy::Protection> protection; ///< of the grid, without its results; empty where it does not go
    calc::Omissions omissions;
};

/// Computes the figures and reads what was chosen. Changes nothing.
/// Throws calc::UserError, also "share.nothing" where nothing would be in the copy, "share.threshold" ({value}),
/// "share.record-damaged", and engine::Cancelled.
GatheredCopy gatherCopy(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        FicheData& fiche, const PartnerCopyChoice& choice, const engine::Progress& progress = {});

/// The records of earlier copies. Throws calc::UserError "share.record-damaged".
std::vector<privacy::SharedRecord>
earlierCopies(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
