// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// BoardContent: what stands in the cells of a dashboard.
#pragma once

#include "board/Board.hxx"
#include "calc/grid/GridLanguage.hxx"

#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Sequence.hxx>

#include <string>
#include <vector>

namespace ficheaction::calc
{

/// The cells of a key figure, below its label.
struct BoardFigure
{
    com::sun::star::uno::Any value; ///< a number or a text
    std::string target;
    std::string evolution;

    bool operator==(const BoardFigure&) const = default;
};

/// The data of a chart: a row of headings, then one row for each category.
struct BoardData
{
    using Row = std::vector<com::sun::star::uno::Any>; ///< columnsOfData cells
    std::vector<Row> rows;
    std::string waiting; ///< stands in the place of the chart while it has nothing to show; else empty

    bool operator==(const BoardData&) const = default;

    sal_Int32 rowCount() const { return static_cast<sal_Int32>(rows.size()); }
    /// The heading of the categories and those of the series.
    sal_Int32 columnCount() const;
};

/// The categories, and the series.
inline constexpr sal_Int32 columnsOfData = 1 + static_cast<sal_Int32>(board::mostSeries);

/// Rows that are kept for the data of a chart, with the headings.
inline constexpr sal_Int32 rowsOfData = static_cast<sal_Int32>(board::mostMonths) + 1;

BoardFigure contentOf(const GridLanguage& language, const board::KeyFigure& figure);
BoardData contentOf(const model::Template& definition, const GridLanguage& language, const board::Chart& chart);

}
