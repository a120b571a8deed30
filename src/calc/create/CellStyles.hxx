// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellStyles: makes the cell styles of the sheets in a document.
#pragma once

#include "calc/create/Creation.hxx"

namespace ficheaction::calc
{

/// Makes the styles of StyleNames.hxx, and one for each unit that a column of the template has beside hours and money.
/// A style that the document has already stays as it is.
void makeCellStyles(const Creation& creation);

/// The style for the cells of a column of a register.
rtl::OUString styleOf(const model::Column& column, const model::Register& owner);

}
