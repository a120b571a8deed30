// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// AddedColumn: a column more on a sheet that people have used: where it can stand without moving or covering anything,
// its heading, its name. One undo step takes it
// back.
#pragma once

#include "calc/document/UndoContext.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ficheaction::calc
{

/// The first column from `first` on in which nobody has written anything, nor a note. Throws UserError "columns-full"
/// ({sheet}) where the sheet has none.
sal_Int32 freeColumn(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 first);

/// A heading in the empty cell `heading`, with the look of other headings, and a column below it with the cell style
/// `style` and `width` (in 1/100 mm). What stands above the heading keeps its look.
void addColumn(UndoContext& step,
               const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const com::sun::star::table::CellAddress& heading, const std::string& label, const rtl::OUString& style,
               sal_Int32 width);

/// A named range of the workbook; one with this name and other cells is replaced.
void nameCell(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const rtl::OUString& name, const com::sun::star::table::CellAddress& cell);

/// As nameCell; `content` is a formula without "=".
void setName(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             const rtl::OUString& name, const rtl::OUString& content);

/// Does nothing where there is none.
void removeName(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const rtl::OUString& name);

/// Where `cell` still says `before`, it says `after`. Throws UserError "protected", "array-formula" ({sheet}, {cell}).
void renameHeading(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const com::sun::star::table::CellAddress& cell, const std::string& before, const std::string& after);

/// "$'Événements'"
rtl::OUString absoluteSheetOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet);

}
