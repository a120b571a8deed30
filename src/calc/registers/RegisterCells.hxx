// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterCells: single cells of registers as they are in the sheet, before any rule has looked at them.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "engine/data/Dataset.hxx"
#include "model/CellValue.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/XCell.hpp>

namespace ficheaction::calc
{

/// Null where the sheet has no such column.
com::sun::star::uno::Reference<com::sun::star::table::XCell>
registerCell(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             const FicheLayout& layout, const engine::CellAddress& cell);

/// A date is the number that the cell holds; of a formula its result, nothing where that is an error.
model::CellValue valueOf(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

bool isFormula(const com::sun::star::uno::Reference<com::sun::star::table::XCell>& cell);

}
