// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DoubtfulCells: colours the cells of a register that a check would object to, while people type. Nothing is refused.
#pragma once

#include "calc/create/SheetCells.hxx"

namespace ficheaction::calc
{

/// One rule: cells for which `formula` (of the first cell of `cells`, without "=") is true get `style`.
void colourWhere(const SheetCells& sheet,
                 const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
                 const rtl::OUString& formula, const char* style);

/// Colours the doubtful cells of column `column` of the register, from `firstRow` on. `values` are the cells of
/// the column's list; empty: any value will do. Rules look at their own row alone: one that looks something up in a
/// whole column would slow typing down.
void colourDoubtful(const SheetCells& sheet, const model::Register& owner, sal_Int32 column, sal_Int32 firstRow,
                    const rtl::OUString& values);

}
