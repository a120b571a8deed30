// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ChangedCard: the sheet of the card follows another definition: headings, new and removed sections, texts that nobody
// has rewritten.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "model/Template.hxx"

namespace ficheaction::calc
{

/// `layout`: found with `before`. Headings, texts and levels change where they still are those of `before`. A new
/// section comes behind the one that it follows. One that is gone loses its rows where nothing but what `before` says
/// is in them, else only its name. Sections stay in their order, tables of steps keep their rows, and a card without a
/// sheet stays without one. Throws UserError "protected", "array-formula" ({sheet}, {cell}).
void changeCard(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const model::Template& before, const model::Template& after, const FicheLayout& layout);

}
