// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GatheredCopy: what a copy for partners would hold, before anything is written: for the copy itself and for a preview.
#pragma once

#include "calc/share/Omissions.hxx"
#include "commands/partners/Disclosure.hxx"
#include "model/Template.hxx"
#include "privacy/SharedFiche.hxx"

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
    bool charts = true;                   ///< of the grid's sheet; only with the grid
    bool events = true;                   ///< all shared registers with a date
    bool steps = true;                    ///< all shared registers without one
    std::vector<std::string> registers{}; ///< ids of others that go
    bool frozen = false;                  ///< the grid carries its digest
    bool isSigned = false;                ///< a frozen .ods, with the person's certificate
    bool replace = false;                 ///< a file that is there is replaced
    DisclosureChoice disclosure{};
};

struct GatheredCopy
{
    privacy::SharedFiche fiche;
    std::optional<privacy::Protection> protection; ///< of the grid, without its results; empty where it does not go
    calc::Omissions omissions;
    model::Template
        shown; ///< the definition as staff call sheets and columns; the copy calls them as its template does
};

/// Computes the figures and reads what was chosen. Changes nothing.
/// Throws calc::UserError, also "share.nothing" where nothing would be in the copy, and engine::Cancelled.
GatheredCopy gatherCopy(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        FicheData& fiche, const PartnerCopyChoice& choice, const Disclosure& disclosure,
                        const engine::Progress& progress = {});

}
