// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SeenCells: what a person sees of a register's cells that their contents do not say: numbers shown as dates or times,
// and cells that others were merged over.
#pragma once

#include "calc/layout/FicheLayout.hxx"
#include "engine/data/RawTable.hxx"

#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>

#include <vector>

namespace ficheaction::calc
{

/// Of one register. Rows count from 0 below the heading.
struct SeenCells
{
    /// Cells of one column that show dates or times.
    struct Shown
    {
        std::size_t column = 0; ///< in the register
        sal_Int32 first = 0;
        sal_Int32 last = 0;
        std::uint32_t kind = engine::RawColumn::number; ///< RawColumn::day or time

        bool operator==(const Shown&) const = default;
    };

    /// Cells that are shown as one; only the first of them is seen. Columns are those of the sheet.
    struct Merged
    {
        sal_Int32 firstColumn = 0;
        sal_Int32 lastColumn = 0;
        sal_Int32 first = 0;
        sal_Int32 last = 0;

        bool operator==(const Merged&) const = default;
    };

    std::vector<Shown> shown;
    std::vector<Merged> merged;

    bool operator==(const SeenCells&) const = default;
};

/// Looks at the columns of numbers for formats, at all for merged cells. `rows` below the heading.
SeenCells seenCells(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                    const model::Register& definition, const RegisterPlace& place, sal_Int32 rows);

/// Marks and empties cells of a column, the first of which is `from` of the register.
void applySeen(const SeenCells& seen, std::size_t column, sal_Int32 sheetColumn, sal_Int32 from, std::size_t rows,
               engine::RawColumn& cells);

}
