// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddPack: brings the indicators of a pack into a live fiche, with the columns that they need.
#pragma once

#include "commands/figures/ChangeDefinition.hxx"
#include "packs/AddedPack.hxx"

namespace ficheaction::commands
{

/// What a pack is tied to: the fiche's definition, with the values that staff added to its lists in the sheet.
model::Template
definitionForPacks(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// What came of it.
struct PackAddition
{
    std::vector<packs::ProposedTie> ties;         ///< what the pack needs, and what each was tied to
    std::vector<packs::PresentIndicator> present; ///< what was there already
    DefinitionChange change;
};

/// A run, and one undo step: changeDefinition with packs::withPack. `ties` say what the pack's registers, columns and
/// values are in the fiche; what they leave open is tied to what is most like it, and added where nothing is.
///
/// Throws UserError "pack-tie-unknown" ({needed}, {tied}, {pack}), "pack-empty" ({pack}), "pack-does-not-hold" ({pack},
/// {error}), and what changeDefinition throws. The document is then as it was.
PackAddition addPack(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const model::Template& pack, const packs::Ties& ties);

/// A line for each indicator that was there already, for each tie that a person should look at, and for each change.
std::vector<std::string> packTexts(const Messages& messages, const PackAddition& addition);

}
