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

/// The values that a column may hold; empty: any.
struct KnownValues
{
    rtl::OUString list; ///< the name of a formula that gives them
    rtl::OUString keys; ///< an address: "$'Participants'.$A$1:$A$1048576"
};

/// Colours the doubtful cells of column `column` of the register, from `firstRow` on.
void colourDoubtful(const SheetCells& sheet, const model::Register& owner, sal_Int32 column, sal_Int32 firstRow,
                    const KnownValues& known);

}
