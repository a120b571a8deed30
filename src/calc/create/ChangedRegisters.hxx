// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedRegisters: the sheets of registers follow another definition: headings, new columns, new registers. Nothing
// that is there moves or goes.
#pragma once

#include "calc/create/NewFiche.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/layout/FicheLayout.hxx"

#include <string>
#include <vector>

namespace ficheaction::calc
{

/// A new register whose rows are in a sheet that a person has made: where its headings stand.
struct TiedRegister
{
    std::string id;
    std::vector<com::sun::star::table::CellAddress> headings; ///< in the order of its columns
};

/// Names these headings, and leaves the sheet as it is: no cell, style, drop-down or filter of it changes.
void tieRegister(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const model::Register& owner, const TiedRegister& tied);

/// The sheets of new registers, but for that of `tied` (an id), before anything else of a step: when the office shows a
/// new sheet, it forgets what a step has recorded beyond its limit (100 changes). Of one whose sheet is there by name
/// and headings, only what is missing is added. Their drop-downs and colours come last (renewInputs): they may need
/// lists that come later. Throws UserError "sheet-exists" ({sheet}), "protected", "protected-structure",
/// "columns-full".
void addRegisters(UndoContext& step,
                  const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const model::Template& before, const NewFiche& after, const FicheLayout& layout,
                  const std::string& tied = {});

/// The others. `layout`: found with `before`. A new column comes into the first free column behind the register's own;
/// a column of the sheet that has its heading already, and is no other's, becomes it. What is gone loses its name and
/// stays; so do whole registers.
/// Throws UserError "definition-headings" ({register}) where the headings of a register that gets something new cannot
/// be found; "protected", "columns-full".
void changeRegisters(UndoContext& step,
                     const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                     const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                     const model::Template& before, const NewFiche& after, const FicheLayout& layout);

}
