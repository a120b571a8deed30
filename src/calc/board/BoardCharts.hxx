// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BoardCharts: the charts of a dashboard. Each is known by where its data begin, whatever it is called: the office
// renames charts when it stores .xlsx, and when they are undone and copied.
#pragma once

#include "board/Board.hxx"

#include <com/sun/star/awt/Rectangle.hpp>
#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

namespace ficheaction::calc
{

/// A new chart over `data`, which has headings above and categories on the left. The document's undo list is locked.
void addBoardChart(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const com::sun::star::table::CellRangeAddress& data, const board::Chart& chart,
                   const com::sun::star::awt::Rectangle& place);

/// Shows or hides the chart whose data begin where `data` does, and says whether there is one. The office ends where
/// charts are removed while its undo list is locked: what is undone is hidden.
bool showBoardChart(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const com::sun::star::table::CellRangeAddress& data, bool visible);

/// Gives the chart whose data begin where `data` does these data. What a person made of it stays. Nothing where there
/// is no such chart.
void adjustBoardChart(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                      const com::sun::star::table::CellRangeAddress& data);

}
