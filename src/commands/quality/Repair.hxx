// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Repair: corrections of the registers' cells, shown before they are made, and made in one undo step.
#pragma once

#include "commands/fiche/FicheData.hxx"
#include "commands/words/Messages.hxx"
#include "quality/Repairs.hxx"

#include <string>
#include <vector>

namespace ficheaction::commands
{

struct ShownRepair
{
    quality::Repair repair;
    std::string sheet;
    std::string cell;
    std::string before; ///< as it is there
    std::string after;  ///< as the sheet will show it
};

/// All that can be offered. Cells that a formula makes are left out: the formula is what has to be mended.
std::vector<ShownRepair>
repairsOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
          const FicheData& fiche);

/// A run: makes them, in one undo step; the document is as it was where it throws. Cells that the column shows as a
/// date keep their format.
void repair(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
            const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
            const std::vector<ShownRepair>& repairs);

/// The same with those of the given codes; of none: the safe ones. Returns how many. Throws calc::UserError
/// "repair-code" ({code}, {known}).
std::size_t repair(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                   const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const std::vector<std::string>& codes);

}
