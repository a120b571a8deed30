// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowsOfBlock: what a block of a RowsSheet shows, read from its register.
#pragma once

#include "calc/document/CellBlocks.hxx"
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

/// Throws engine::Cancelled.
CellBlockValues contentOf(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheetDocument>& document,
                          const RegisterPlace& place, const RowsBlock& block, const BlockColumns& columns,
                          const engine::Progress& progress);

}
