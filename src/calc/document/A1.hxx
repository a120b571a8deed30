// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// A1: columns, cells and sheets as formulas name them.
#pragma once

#include <rtl/ustrbuf.hxx>
#include <rtl/ustring.hxx>

namespace ficheaction::calc
{

/// "A" for 0, "AA" for 26.
inline rtl::OUString columnLetters(sal_Int32 column)
{
    rtl::OUString letters;
    for (sal_Int32 rest = column; rest >= 0; rest = rest / 26 - 1)
        letters = rtl::OUString(static_cast<sal_Unicode>('A' + rest % 26)) + letters;
    return letters;
}

/// "B3": moves with the cell that the formula is in.
inline rtl::OUString relativeCell(sal_Int32 column, sal_Int32 row)
{
    return columnLetters(column) + rtl::OUString::number(row + 1);
}

/// "$B$3"
inline rtl::OUString absoluteCell(sal_Int32 column, sal_Int32 row)
{
    return "$" + columnLetters(column) + "$" + rtl::OUString::number(row + 1);
}

/// "$'Grille d''évaluation'": a sheet's name may hold quotes.
inline rtl::OUString absoluteSheet(const rtl::OUString& name)
{
    return "$'" + name.replaceAll("'", "''") + "'";
}

}
