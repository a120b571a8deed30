// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownDrawings: what lies over the cells of a sheet: charts, pictures, forms.
#pragma once

#include "privacy/ShownWorkbook.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// Adds those of the sheet with this index to `shown`, of which the rows and the notes are read already. What cannot be
/// seen is left out.
void readShownDrawings(privacy::ShownSheet& shown,
                       const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       sal_Int16 index);

}
