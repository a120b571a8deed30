// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ComparedColumns: puts the columns of compared periods into the grid and takes them out; other columns only move.
#pragma once

#include "calc/document/UndoContext.hxx"
#include "calc/layout/ComparedPeriods.hxx"
#include "calc/layout/FicheLayout.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ficheaction::calc
{

/// What stands beside `Valeur réalisée`.
struct GridComparison
{
    std::vector<ComparedPeriod> periods; ///< each once, in order of time; empty: none, and nothing of the rest
    bool together = false;               ///< a column of what they make together
    bool evolution = false;              ///< the difference to the first of them
    bool evolutionPercent = false;
};

/// The comparison that the grid has now, with the headings as they are.
GridComparison comparisonOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                            const GridPlace& place);

/// Makes the grid's columns those of `comparison`, without figures: what is there and wanted stays as it is, the others
/// go, new ones come right of `Valeur réalisée`. Returns where everything is then.
/// Throws UserError "columns-blocked" ({sheet}) where the office cannot insert or remove columns.
FicheLayout
setComparedColumns(UndoContext& step,
                   const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const model::Template& definition, const FicheLayout& layout, const GridComparison& comparison);

/// Whether setComparedColumns would insert or remove any.
bool changesColumns(const model::Template& definition, const GridPlace& place, const GridComparison& comparison);

}
