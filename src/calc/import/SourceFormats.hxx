// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SourceFormats: which numbers of a sheet are shown as days, times, truth values, or in a way of their own: there the
// number alone is not what a person sees; and which rows are struck through.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <vector>

namespace ficheaction::calc
{

struct ShownAs
{
    bool isDay = false;
    bool isTime = false;    ///< hours and minutes without a day
    bool isTruth = false;   ///< VRAI, FAUX
    bool isOwn = false;     ///< in a format of somebody's own: with blanks, letters, a unit
    bool isStruck = false;  ///< struck through
    std::size_t digits = 0; ///< at least so many are shown
    bool operator==(const ShownAs&) const = default;
};

class SourceFormats
{
public:
    /// Every number as it is.
    SourceFormats() = default;

    /// Those of a part of a sheet.
    SourceFormats(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                  const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                  const com::sun::star::table::CellRangeAddress& part);

    ShownAs at(sal_Int32 column, sal_Int32 row) const;

private:
    struct Run
    {
        sal_Int32 first = 0;
        sal_Int32 last = 0;
        ShownAs shown;
    };

    sal_Int32 mFirstColumn = 0;
    std::vector<std::vector<Run>> mColumns; ///< in order of the rows
};

}
