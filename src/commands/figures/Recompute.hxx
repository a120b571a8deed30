// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Recompute: one straight walk from the registers to the grid: calc reads, the engine computes, calc writes.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "engine/results/Results.hxx"

namespace ficheaction::commands
{

struct Recomputed
{
    std::unique_ptr<FicheData> fiche;
    engine::Results results; ///< of the grid's own period
    std::size_t alerts = 0;  ///< of the whole workbook
};

/// A run: fills the grid of `document`, in one undo step, with a progress bar where there is a window.
/// Throws calc::UserError or engine::Cancelled; the document is then as it was.
Recomputed recompute(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

}
