// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridRow: how one row of the grid looks and which formulas it has, for whoever makes it: the creation of a fiche and
// the recompute that meets a new breakdown.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "model/Template.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/uno/Reference.hxx>

#include <string>

namespace ficheaction::calc
{

enum class GridRowKind
{
    Indicator,
    Part,         ///< one combination of an indicator's breakdown
    Participation ///< the gap between two levels of a scale
};

/// How the value of a row is written.
enum class FigureKind
{
    Whole,
    Decimal,
    Percent,
    SignedWhole, ///< a change
    SignedDecimal,
    SignedPercent,
    Words ///< a list of values or quotes, a level
};

/// How the figures of a row look.
struct FigureLook
{
    FigureKind kind = FigureKind::Whole;
    int decimals = 0;
    std::string unit;             ///< may be empty
    bool baselineIsShare = false; ///< figures in points that are compared with a percentage

    bool isPercent() const { return kind == FigureKind::Percent || kind == FigureKind::SignedPercent; }

    bool operator==(const FigureLook&) const = default;
};

/// How the difference of two figures that look so is shown: of percentages in points, "+7 points".
FigureLook lookOfDifference(const FigureLook& figures);

/// What the difference of two figures that look so is multiplied with.
int scaleOfDifference(const FigureLook& figures);

FigureLook figureLookOf(const model::Indicator& indicator, GridRowKind row);

/// Gives each cell of the row its style, and figures the decimals and unit that the style does not have. Columns that
/// `place` does not have, and styles that the document no longer has, are passed over. Writes no content. The undo list
/// of `document` does not record it.
void formatGridRow(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                   const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                   const GridPlace& place, sal_Int32 row, GridRowKind kind, const FigureLook& figures);

/// The same for the cells of figures alone: of an indicator or a part.
void formatGridFigures(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                       const GridPlace& place, sal_Int32 row, GridRowKind kind, const FigureLook& figures);

/// The same for the columns of compared periods and what is made of them.
void formatComparedCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                         const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                         const GridPlace& place, sal_Int32 row, GridRowKind kind, const FigureLook& figures);

/// Writes the gap and the rate of an indicator or a part; both are empty until value and target are numbers. The gap is
/// as lookOfDifference says. Does nothing where one of the columns that they need is not there. The undo list of
/// `document` does not record it.
void writeGridFormulas(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                       const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                       const GridPlace& place, sal_Int32 row, const FigureLook& figures);

/// Writes the differences to a compared period; they are empty until both values are numbers. As writeGridFormulas.
void writeEvolutionFormulas(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                            const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                            const GridPlace& place, sal_Int32 row, const FigureLook& figures);

}
