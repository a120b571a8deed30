// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SheetAsRegister: a sheet that a centre has used for years becomes a register of the fiche. Nothing in it moves, and
// no cell of it is written.
#pragma once

#include "commands/figures/ChangeDefinition.hxx"
#include "design/SheetCorrections.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::commands
{

/// A run of a document that may be written, which changes nothing: what the sheet of this name would be. `headingRow`:
/// of the sheet, from 0; empty: where an import would find it. Throws UserError "register-sheet-unknown" ({sheet},
/// {known}), "register-sheet-own" ({sheet}), "register-sheet-already" ({sheet}, {register}),
/// "register-sheet-protected", "register-sheet-empty", "register-sheet-hidden", "register-sheet-headings" ({sheet}),
/// "import-too-long"; and what reading a fiche throws.
design::SheetRegister
proposedRegister(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& sheet, std::optional<std::size_t> headingRow = {});

/// Throws UserError "register-sheet" ({why}).
design::SheetRegister
correctedSheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
               const design::SheetRegister& proposed, const design::SheetCorrections& corrections);

/// A run, and one undo step: the definition gets the register, its headings are named, the figures are computed. Throws
/// UserError "register-sheet" ({why}), what proposedRegister throws of its sheet, and what changeDefinition throws.
DefinitionChange
registerSheet(const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
              const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const design::SheetRegister& sheet);

}
