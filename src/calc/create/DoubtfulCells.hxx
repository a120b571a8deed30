// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DoubtfulCells: colours the cells of a register that a check would object to, while people type. Nothing is refused.
#pragma once

#include "calc/create/SheetCells.hxx"

#include <com/sun/star/table/CellAddress.hpp>

namespace ficheaction::calc
{

/// Where the values of a column's list are.
struct ListCells
{
    rtl::OUString heading;  ///< "$'Listes'.$A$1"
    rtl::OUString values;   ///< "$'Listes'.$A$2:$A$1000"; empty: any value will do
    std::string label;      ///< what the heading said at first
    std::string firstValue; ///< and the first value
};

/// `sheet`: "$'Listes'"; values are looked for down to `lastRow`.
ListCells listCells(const model::ListOfValues& list, const rtl::OUString& sheet,
                    const com::sun::star::table::CellAddress& heading, sal_Int32 lastRow);

/// The columns of a sheet that are a register's, and a row of it.
struct RegisterColumns
{
    sal_Int32 first = 0;
    sal_Int32 last = 0;
    sal_Int32 row = 0;
};

/// What is true of the doubtful cells of column `index` of the register, which stands in column `column`: a formula
/// without
/// "=" for the cell in `columns.row`. `list` as for colourDoubtful. Empty where no cell is doubtful by itself.
rtl::OUString doubtfulRule(const model::Register& owner, std::size_t index, sal_Int32 column,
                           const RegisterColumns& columns, const ListCells& list);

/// The conditional format of `cells` with one rule more: for the property "ConditionalFormat".
com::sun::star::uno::Any withRule(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
                                  const rtl::OUString& formula, const rtl::OUString& style);

/// One rule: cells for which `formula` (of the first cell of `cells`, without "=") is true get `style`.
void colourWhere(const SheetCells& sheet,
                 const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
                 const rtl::OUString& formula, const char* style);

/// Colours the doubtful cells of column `column` of the register, from `firstRow` on. `list`: that of the
/// column. Rules look at their own row alone: one that looks something up in a
/// whole column would slow typing down.
void colourDoubtful(const SheetCells& sheet, const model::Register& owner, sal_Int32 column, sal_Int32 firstRow,
                    const ListCells& list);

}
