// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterWatch: tells which blocks of a register may have changed since they were read.
#pragma once

#include "calc/registers/CellWatch.hxx"
#include "calc/registers/ColumnRuns.hxx"

#include <com/sun/star/sheet/XSpreadsheet.hpp>

#include <memory>
#include <vector>

namespace ficheaction::calc
{

/// Rows of a register, in the columns of one run.
struct RegisterBlock
{
    std::size_t run = 0;
    sal_Int32 from = 0; ///< 0 is the row below the heading
    sal_Int32 count = 0;
};

/// `rows` rows in blocks, run by run.
std::vector<RegisterBlock> blocksOf(const std::vector<ColumnRun>& runs, sal_Int32 rows);

class RegisterWatch
{
public:
    RegisterWatch(const com::sun::star::uno::Reference<com::sun::star::sheet::XSpreadsheet>& sheet,
                  sal_Int32 headingRow, const std::vector<ColumnRun>& runs, sal_Int32 rows);

    /// Something may stand below the last row, or cells may have been moved: the blocks are not to be relied on.
    bool isOutOfPlace() const;

    /// Those that may have changed; forgets them.
    std::vector<RegisterBlock> takeChanges();

private:
    struct WatchedBlock
    {
        RegisterBlock block;
        std::unique_ptr<CellWatch> watch;
    };

    std::vector<WatchedBlock> mBlocks;
    std::vector<std::unique_ptr<CellWatch>> mBelow;
};

}
