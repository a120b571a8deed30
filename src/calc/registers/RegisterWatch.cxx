// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/RegisterWatch.hxx"

#include "calc/document/UsedCells.hxx"

#include <algorithm>

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
/// Reading so many takes some ten milliseconds: long enough to be worth a call, short enough to answer a person.
constexpr sal_Int32 rowsOfBlock = 8192;
}

std::vector<RegisterBlock> blocksOf(const std::vector<ColumnRun>& runs, sal_Int32 rows)
{
    std::vector<RegisterBlock> blocks;
    for (std::size_t run = 0; run < runs.size(); ++run)
        for (sal_Int32 from = 0; from < rows; from += rowsOfBlock)
            blocks.push_back({run, from, std::min(rowsOfBlock, rows - from)});
    return blocks;
}

RegisterWatch::RegisterWatch(const uno::Reference<sheet::XSpreadsheet>& sheet, sal_Int32 headingRow,
                             const std::vector<ColumnRun>& runs, sal_Int32 rows)
{
    const sal_Int32 top = headingRow + 1;
    for (const RegisterBlock& block : blocksOf(runs, rows))
    {
        const ColumnRun& run = runs[block.run];
        mBlocks.push_back({block, std::make_unique<CellWatch>(sheet->getCellRangeByPosition(
                                      run.first, top + block.from, run.last, top + block.from + block.count - 1))});
    }
    // A column of its own each: what moves the cells of one column moves its last one too, and that is told.
    const sal_Int32 below = std::min(top + rows, lastSheetRow);
    for (const ColumnRun& run : runs)
        for (const auto& [index, column] : run.columns)
            mBelow.push_back(
                std::make_unique<CellWatch>(sheet->getCellRangeByPosition(column, below, column, lastSheetRow)));
}

bool RegisterWatch::isOutOfPlace() const
{
    return std::any_of(mBelow.begin(), mBelow.end(),
                       [](const std::unique_ptr<CellWatch>& watch) { return watch->hasChanged(); });
}

std::vector<RegisterBlock> RegisterWatch::takeChanges()
{
    std::vector<RegisterBlock> changed;
    for (const WatchedBlock& watched : mBlocks)
        if (watched.watch->takeChange())
            changed.push_back(watched.block);
    return changed;
}

}
