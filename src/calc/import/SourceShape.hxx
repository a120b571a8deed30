// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SourceShape: what a sheet shows otherwise than cell by cell: merged cells, hidden rows and columns.
#pragma once

#include "import/SourceTable.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>
#include <com/sun/star/table/CellRangeAddress.hpp>

#include <string>
#include <vector>

namespace ficheaction::calc
{

/// Adds a note with the number of `rows` and the first of them, where there are any.
void addNote(imports::SourceTable& table, const std::string& code, const std::vector<std::size_t>& rows);

class SourceShape
{
public:
    /// `part` of the sheet is what the table has been read from.
    SourceShape(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                const com::sun::star::table::CellRangeAddress& part);

    /// Puts the content of merged cells into all the rows that they cover, a number into the first alone, and nothing
    /// of what they hide; notes them, and what is hidden.
    void tell(imports::SourceTable& table) const;

private:
    void spread(const com::sun::star::table::CellRangeAddress& merged, imports::SourceTable& table) const;
    void tellHidden(imports::SourceTable& table) const;

    com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet> mSheet;
    com::sun::star::table::CellRangeAddress mPart;
};

}
