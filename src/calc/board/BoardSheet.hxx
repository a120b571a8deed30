// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BoardSheet: makes the sheet of a dashboard beside the grid: key figures, charts, and on their right the cells that
// the charts show.
#pragma once

#include "board/Board.hxx"
#include "calc/create/NewFiche.hxx"
#include "calc/document/UndoContext.hxx"
#include "calc/grid/GridLanguage.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/XComponentContext.hpp>

#include <string>

namespace ficheaction::calc
{

/// What stands below the title of a dashboard: the action and the period.
std::string boardSubtitle(const GridLanguage& language, const std::string& action, const model::Period& period);

/// Adds the sheet behind the one at `grid`, as the first part of `step`, and returns its name: that of the board, with
/// a number where a sheet has it. It is shown. Throws UserError "protected-structure".
std::string addBoardSheet(UndoContext& step,
                          const com::sun::star::uno::Reference<com::sun::star::uno::XComponentContext>& context,
                          const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const NewFiche& fiche, const GridLanguage& language, const board::Board& board,
                          const std::string& subtitle, sal_Int16 grid);

}
