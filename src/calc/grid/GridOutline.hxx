// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridOutline: puts new rows into the grid, into its outline, its filter and its print ranges.
#pragma once

#include "calc/document/UndoContext.hxx"
#include "calc/grid/GridPlan.hxx"
#include "calc/grid/RowGroup.hxx"
#include "calc/layout/FicheLayout.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <vector>

namespace ficheaction::calc
{

/// Each breakdown stays one group of the outline, folded if it was; a breakdown that the person has taken out of the
/// outline stays out.
class GridOutline
{
public:
    /// What is given outlives this.
    GridOutline(UndoContext& step,
                const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const GridPlace& place, const GridPlan& plan);

    /// Inserts whole rows, without content.
    void insertRows();

    /// Groups them. A folded row cannot be made as high as its content: it has its content by now.
    void groupRows();

private:
    Folding takeOutOfOutline(const PartRows& parts);
    void putIntoOutline(const PartRows& parts, Folding folding);
    void insert(const NewRows& block);
    bool endsJustBefore(const com::sun::star::table::CellRangeAddress& range, const NewRows& block) const;
    void extendFilters(const NewRows& block);
    void extendPrintRanges(const NewRows& block);

    UndoContext& mStep;
    const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& mDocument;
    const GridPlace& mPlace;
    const GridPlan& mPlan;
    std::vector<Folding> mFoldings; ///< of the breakdowns that grow
};

}
