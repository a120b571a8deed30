// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RestoredInputs: brings back what typing in the registers needs where it was lost: cells that are pasted bring their
// own drop-downs and colours, or none.
#pragma once

#include "calc/document/UndoContext.hxx"
#include "calc/layout/FicheLayout.hxx"

#include <memory>
#include <set>
#include <string>
#include <utility>

namespace ficheaction::calc
{

/// Puts back the drop-downs, the input help and, where the fiche colours doubtful cells, their colours;
/// also the named formulas behind the drop-downs. Cells that have them stay as they are. Returns how many columns
/// and formulas it has put right. Throws UserError "protected" ({sheet}, {cell}).
std::size_t restoreInputs(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const model::Template& definition, const FicheLayout& layout);

/// Columns by the ids of their register and their own.
using ColumnsOfRegisters = std::set<std::pair<std::string, std::string>>;

/// Gives these columns the drop-downs, the help and the colours that `definition` says, whatever they have, as a part
/// of `step`; named formulas as restoreInputs. Throws UserError "protected" ({sheet}, {cell}).
void renewInputs(UndoContext& step,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::shared_ptr<const model::Template>& definition, const FicheLayout& layout,
                 const ColumnsOfRegisters& columns);

/// The colours alone, so that the office does not record it: they are not what a person has done. Sheets that are
/// protected are left out.
void colourDoubtfulAgain(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const model::Template& definition, const FicheLayout& layout);

}
