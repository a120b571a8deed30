// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CheckedFiche: the run that checks a fiche: what was found in its registers, and what can be corrected at once.
#pragma once

#include "commands/quality/Check.hxx"
#include "commands/quality/Repair.hxx"

namespace ficheaction::commands
{

struct CheckedFiche
{
    std::vector<ShownFinding> findings;
    std::vector<ShownRepair> repairs; ///< none where the document cannot be written
};

/// A run: reads the fiche and checks it, with a progress bar. Throws what FicheData throws, and engine::Cancelled.
CheckedFiche checkFiche(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// The same of what was read just now.
CheckedFiche checkFiche(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                        const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        const FicheData& fiche);

}
