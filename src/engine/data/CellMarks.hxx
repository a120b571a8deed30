// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CellMarks: a set of cells, built from many repetitions of few cells.
#pragma once

#include "engine/data/Dataset.hxx"

#include <map>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

class CellMarks
{
public:
    explicit CellMarks(const std::vector<TypedTable>& tables)
        : mTables(&tables)
    {
    }

    void mark(const CellAddress& cell);

    /// Each cell once, by table, column and row.
    std::vector<CellAddress> sorted() const;

private:
    const std::vector<TypedTable>* mTables;
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<bool>> mRows; ///< by table and column
};

}
