// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedSheets: all sheets of a fiche follow another definition, in one undo step: grid, lists, registers, what typing
// in them needs, and the definition that the document carries.
#pragma once

#include "calc/create/ChangedRegisters.hxx"
#include "calc/create/NewFiche.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/layout/FicheLayout.hxx"

#include <optional>

namespace ficheaction::calc
{

/// Refuses what changeSheets might refuse, so that nobody prepares a change for nothing: the sheets of the grid, the
/// lists and the registers have to be open. Throws UserError "read-only", "protected" ({sheet}, {cell}),
/// "array-formula".
void requireOpenSheets(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       const model::Template& definition, const FicheLayout& layout);

/// `layout`: found with `before`; of `after`, definition and text are used. A sheet whose name still is the old label
/// gets the new one. `tied`: the new register that a sheet becomes which is there. The figures are not computed. Throws
/// what changeGrid, changeLists and changeRegisters throw, and "grid-missing" ({sheet}); the step then takes everything
/// back.
void changeSheets(UndoContext& step,
                  const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const model::Template& before, const NewFiche& after, const FicheLayout& layout,
                  const std::optional<TiedRegister>& tied = {});

}
