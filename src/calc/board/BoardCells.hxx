// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BoardCells: the cells of a dashboard that a recompute writes. Each is found by its named range, wherever a person has
// moved it; what else is on the sheet is theirs.
#pragma once

#include "board/Board.hxx"
#include "calc/board/BoardContent.hxx"
#include "calc/document/UndoContext.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellAddress.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The sheet of the dashboard; nothing where there is none.
std::optional<sal_Int16>
boardSheet(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// What the dashboard shows: ids of board::Offer.
std::vector<std::string>
boardItems(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

/// The name of the cell below which a chart will be.
std::string waitingItem(const std::string& chart);

/// Takes the dashboard away, so that the office records it: the names of its cells,
/// and its sheet.
void removeBoard(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

// Each does nothing where its cell is gone. The office does not record it.
void putSubtitle(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const std::string& text);
void putFigure(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
               const std::string& item, const BoardFigure& figure);
void putData(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
             const std::string& item, const BoardData& data);

/// Makes the chart of `data` in the place that waits for it.
void putChart(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const board::Chart& chart, const BoardData& data);

/// The cells of `data` that its chart shows, from `first` on.
com::sun::star::table::CellRangeAddress shownCells(const com::sun::star::table::CellAddress& first,
                                                   const BoardData& data);

/// The name of the cell that says the action and the period.
inline constexpr char boardSubtitleItem[] = "subtitle";

/// Writes what differs from what the dashboard of `document` shows, as a part of `step`.
/// Throws UserError "protected" ({sheet}, {cell}), "array-formula"; nothing was written then.
void updateBoard(UndoContext& step,
                 const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                 const model::Template& definition, const GridLanguage& language, const board::Board& board,
                 const std::string& subtitle);

}
