// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedGrid: the rows that the grid has follow another definition: their places, labels and formats, and what the
// definition expected of them. New rows come with the recompute, which also marks those that are gone.
#pragma once

#include "calc/document/UndoContext.hxx"
#include "calc/layout/FicheLayout.hxx"
#include "model/Template.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// What a cell says is changed only where it still says what `before` said: all else is the staff's. Whole rows move,
/// with all that is in them. `grid`: found with `before`. Throws UserError "protected", "array-formula" ({sheet},
/// {cell}), "rows-blocked" ({sheet}).
void changeGrid(UndoContext& step,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const model::Template& before, const model::Template& after, const GridPlace& grid);

}
