// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnSums: what the ticks and numbers of a cross-tab come to, row by row: a line that equals the sums of those above
// it is a total, whatever it is called.
#pragma once

#include "import/SourceTable.hxx"

#include <vector>

namespace ficheaction::imports
{

class ColumnSums
{
public:
    /// `columns` of the source are added; all outlive it.
    ColumnSums(const SourceTable& source, const std::vector<std::size_t>& columns, const Reading& reading);

    /// A row of a person: its ticks count one, its numbers what they are.
    void add(std::size_t row);

    /// Whether the row has a number, and no tick, in each column in which the rows above have something: their sum. At
    /// least two rows above, and three people in a column: one person who came whenever another did is no total.
    bool isSumOfRowsAbove(std::size_t row) const;

private:
    std::optional<double> numberAt(std::size_t row, std::size_t column) const;

    const SourceTable& mSource;
    const std::vector<std::size_t>& mColumns;
    const Reading& mReading;
    std::vector<double> mSums; ///< by place in mColumns
    std::size_t mRows = 0;     ///< with something
};

}
