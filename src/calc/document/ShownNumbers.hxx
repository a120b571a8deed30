// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownNumbers: which cells show their number as a date, or as a time or duration.
#pragma once

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/sheet/XSpreadsheetDocument.hpp>
#include <com/sun/star/util/XNumberFormats.hpp>

#include <vector>

namespace ficheaction::calc
{

class ShownNumbers
{
public:
    enum class Shown
    {
        Number,
        Day, ///< with its time or without
        Time
    };

    /// Cells of one column that are shown alike.
    struct Run
    {
        sal_Int32 first = 0;
        sal_Int32 last = 0;
        Shown shown = Shown::Day;
    };

    explicit ShownNumbers(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document);

    /// Those of a column of the sheet that show no numbers, from the first row to the last. A column of one format
    /// answers at once.
    std::vector<Run> runsOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                            sal_Int32 column, sal_Int32 first, sal_Int32 last) const;

private:
    void collect(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet, sal_Int32 column,
                 sal_Int32 first, sal_Int32 last, std::vector<Run>& runs) const;
    Shown shownBy(sal_Int32 format) const;

    com::sun::star::uno::Reference<com::sun::star::util::XNumberFormats> mFormats;
};

}
