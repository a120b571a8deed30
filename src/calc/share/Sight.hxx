// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Sight: what of a sheet a person sees. What is hidden is not shared: who hid it may have forgotten that it is there.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

bool isSheetVisible(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);
bool isColumnVisible(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                     sal_Int32 column);
/// Neither hidden, folded nor filtered away.
bool isRowVisible(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 row);
bool isRowFiltered(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 row);

/// In 1/100 mm.
sal_Int32 columnWidth(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                      sal_Int32 column);

}
