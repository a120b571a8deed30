// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FilterArrows: the buttons of the drop-down filters, which the office leaves behind right of the grid when it takes
// back the insertion of columns.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// Takes away those in the `columns` cells right of each filtered range of the sheet that reaches to the column `from`
/// or beyond. Leaves cells of other filtered ranges alone. Not recorded.
void removeArrowsBeside(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                        sal_Int16 sheet, sal_Int32 from, sal_Int32 columns);

}
