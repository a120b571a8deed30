// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellBlocks: many values put into a sheet at once, without the office measuring the height of each row, which takes
// six times as long as all else.
#pragma once

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

namespace ficheaction::calc
{

using CellBlockValues = com::sun::star::uno::Sequence<com::sun::star::uno::Sequence<com::sun::star::uno::Any>>;

/// Writes `values` into the cells that there are as many of; text stays text. Rows with a text that may need several
/// lines become as high as they have to be, the others keep their height. The office does not record it.
void writeCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const com::sun::star::table::CellRangeAddress& cells, const CellBlockValues& values);

/// Takes the content out, and nothing else.
void emptyCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const com::sun::star::table::CellRangeAddress& cells);

}
