// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// UsedCells: where something is in a part of a sheet, and what its texts are.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/table/XCell.hpp>
#include <com/sun/star/table/XCellRange.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

inline constexpr sal_Int32 lastSheetRow = 1048575;
inline constexpr sal_Int32 lastSheetColumn = 16383;

/// The sheet at `index`.
com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>
sheetAt(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document, sal_Int16 index);

/// The cell at `address`.
com::sun::star::uno::Reference<com::sun::star::table::XCell>
cellAt(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
       const com::sun::star::table::CellAddress& address);

/// Where the cells with content are, from top to bottom in each column. Formats and notes are no content.
std::vector<com::sun::star::table::CellRangeAddress>
usedParts(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& range);

/// The smallest range around all cells with content; empty where there are none.
std::optional<com::sun::star::table::CellRangeAddress>
usedCells(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& range);

/// The column below `row`, which is not the last of the sheet.
com::sun::star::uno::Reference<com::sun::star::table::XCellRange>
below(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 column,
      sal_Int32 row);

/// The last row of a column with content below `row`, or `row` where there is none.
sal_Int32 lastUsedRow(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                      sal_Int32 column, sal_Int32 row);

/// The texts of the cells, row by row; numbers, empty cells and errors give an empty text.
std::vector<std::vector<std::string>>
textsOf(const com::sun::star::uno::Reference<com::sun::star::table::XCellRange>& range);

/// "C12"
std::string cellName(sal_Int32 column, sal_Int32 row);

}
