// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowsOfBlock: what a block of a RowsSheet shows, read from its register once and kept small: a sheet of a million rows
// is written, and written again by a redo, a part at a time.
#pragma once

#include "calc/document/CellBlocks.hxx"
#include "calc/registers/CellNumbers.hxx"
#include "calc/reports/RowsSheet.hxx"

namespace ficheaction::calc
{

/// Where the columns of a block stand in the new sheet.
struct BlockColumns
{
    std::vector<std::size_t> ofRegister; ///< indices of its columns that the document has
    sal_Int32 group = -1;
    sal_Int32 contribution = 0;
    sal_Int32 possible = -1;
    sal_Int32 count = 0;
};

BlockColumns columnsOf(const RowsBlock& block, const RegisterPlace& place);

class RowsOfBlock
{
public:
    /// Takes the rows and groups out of `block`. Throws engine::Cancelled.
    RowsOfBlock(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                const RegisterPlace& place, RowsBlock& block, const BlockColumns& columns,
                const engine::Progress& progress);

    sal_Int32 count() const { return static_cast<sal_Int32>(mRows.size()); }

    /// `count` rows from `first` on, as the sheet has them.
    CellBlockValues part(sal_Int32 first, sal_Int32 count) const;

private:
    void read(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
              const RegisterPlace& place, const engine::Progress& progress);
    void keep(const CellBlockValues& cells, const RegisterPlace& place, sal_Int32 left);

    BlockColumns mColumns;
    std::vector<RowOfSheet> mRows;
    std::vector<com::sun::star::uno::Any> mGroups;
    sal_Int32 mTop = 0;                ///< of the register in its sheet
    std::uint32_t mFirst = 0;          ///< the first of its rows that is in mCells
    std::vector<std::uint32_t> mCells; ///< one row of the register behind the other, by mValues
    CellNumbers mValues;
};

}
