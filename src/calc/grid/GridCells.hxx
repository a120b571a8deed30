// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridCells: cells of the grid as they are read and written, one by one.
#pragma once

#include "calc/grid/GridRows.hxx"
#include "calc/grid/GridText.hxx"
#include "calc/layout/FicheLayout.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ficheaction::calc
{

/// What is shown: of a formula its result, of an error value its text.
CellContent contentOf(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

/// Whether the cell holds just this, and not a formula that results in it.
bool holds(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, const CellContent& content);

/// Text stays text, whatever it begins with.
void write(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell, const CellContent& content);

/// The rows below the heading, down to the last that has a label or an identity.
std::vector<GridSheetRow> gridRowsOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                                     const GridPlace& place);

}
