// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MergedCells: the cells of a sheet that are shown as one.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace ficheaction::calc
{

/// The merged areas that begin in `part`, as far as they reach. A sheet without any answers at once, however long it
/// is.
std::vector<com::sun::star::table::CellRangeAddress>
mergedCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
            const com::sun::star::table::CellRangeAddress& part);

}
