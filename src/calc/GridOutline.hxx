// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridOutline: puts new rows into the grid, into its outline, its filter and its print ranges.
#pragma once

#include "calc/GridPlan.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// Inserts whole rows, without content. Each breakdown stays one group of the outline, folded if it was; a breakdown
/// that the person has taken out of the outline stays out. `headingRow` is a row of each range that the grid is in.
void insertGridRows(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    sal_Int16 sheetIndex, sal_Int32 headingRow, const GridPlan& plan);

}
