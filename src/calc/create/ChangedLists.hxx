// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedLists: the sheet of lists follows another definition: headings, values and their order, new lists.
#pragma once

#include "calc/create/NewFiche.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/layout/FicheLayout.hxx"

namespace ficheaction::calc
{

/// `layout`: found with `before`. Values below a heading are written where they differ; a new list comes into the first
/// free column, on a new sheet where there is none of lists. Lists that are gone lose their names and stay.
/// Throws UserError "protected", "array-formula" ({sheet}, {cell}), "sheet-exists" ({sheet}).
void changeLists(UndoContext& step,
                 const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const model::Template& before, const NewFiche& after, const FicheLayout& layout);

}
