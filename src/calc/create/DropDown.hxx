// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DropDown: the named formulas behind the drop-downs, and the input help of cells. A drop-down offers what is in a
// column now, so that a value typed below a list joins it; it never refuses another value.
#pragma once

#include "calc/create/SheetCells.hxx"

namespace ficheaction::calc
{

/// Where the values of a drop-down are: below a heading.
struct ValueColumn
{
    rtl::OUString sheet; ///< "$'Listes'"
    sal_Int32 column = 0;
    sal_Int32 headingRow = 0;
    sal_Int32 lastRow = 0; ///< values further down are not offered
};

/// The formula that gives the cells from below the heading to the last one that is not empty.
rtl::OUString valuesFormula(const ValueColumn& values);

/// Each value followed by what is beside it in another column: "E012 – Le Clos c'fête". Empty cells stay empty.
rtl::OUString labelledValuesFormula(const ValueColumn& values, sal_Int32 labelColumn);

/// Each key followed by a person's first name and the initial of the last: "P006 – Jeanne A.". Empty cells stay empty.
rtl::OUString namedValuesFormula(const ValueColumn& values, sal_Int32 lastNameColumn, sal_Int32 firstNameColumn);

/// The name of the formula with the values of a list: "FA__list__event_types__values".
rtl::OUString listValuesName(const std::string& listId);

/// The name of the formula with the keys of a register: "FA__events__id__values".
rtl::OUString keyValuesName(const model::Register& owner);

/// The input help of cells, with a drop-down where `source` (a formula or the name of one) is not empty: for the
/// property "Validation".
com::sun::star::uno::Any inputOf(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
                                 const rtl::OUString& source, const rtl::OUString& helpTitle,
                                 const rtl::OUString& help);

/// Whether the first of these cells has it.
bool hasInput(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
              const rtl::OUString& source, const rtl::OUString& help);

/// Input help, and a drop-down where `source` (a formula or the name of one) is not empty.
void setInput(const SheetCells& sheet, const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& cells,
              const rtl::OUString& source, const rtl::OUString& helpTitle = {}, const rtl::OUString& help = {});

}
