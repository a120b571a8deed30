// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PathReader: follows the paths of a template through the registers, for all rows at once, or for one row to the cell
// that its value comes from.
#pragma once

#include "engine/data/CellMarks.hxx"
#include "engine/data/Remembered.hxx"
#include "engine/rows/PathValues.hxx"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace ficheaction::engine
{

/// A value behind a reference is unknown where the reference is, or where the row that it names is Invalid. A column
/// with `inherit` is read there in the rows that have the reference, even if nothing is there, and in its own cells in
/// the others; one of another type is not followed. An inheritance that comes back to a column that is being read
/// already stops at that column's own cells.
class PathReader
{
public:
    /// `data` outlives the reader.
    explicit PathReader(const Dataset& data);

    /// What is read is kept: asking again costs nothing. An empty path leads to the keys of the rows.
    const PathValues& values(std::uint32_t table, const model::Path& path);

    /// What the codes of a dimension are made of: the values at its path; of an age, which has its `on`, the ages.
    const PathValues& values(std::uint32_t table, const model::Dimension& dimension);

    /// Ages of those born at `birth`, on the day at `on`.
    const PathValues& ages(std::uint32_t table, const model::Path& birth, const model::Path& on);

    /// Rows whose cell at `path` is there and blank, ascending. Rows without the reference that it goes through have no
    /// such cell; a blank reference at its end says that the row is of nobody, and is none.
    const std::vector<std::uint32_t>& gaps(std::uint32_t table, const model::Path& path);

    /// Forgets what it read of these parts, which are not what they were.
    void forget(const DatasetParts& changed)
    {
        mKnown.forget(changed);
        mGaps.forget(changed);
    }

    /// What the values of a dimension depend on.
    DatasetParts partsOf(std::uint32_t table, const model::Dimension& dimension) const;

    /// The cell that a row's value at `path` comes from, or the cell because of which it has none.
    CellAddress cell(std::uint32_t table, const model::Path& path, std::uint32_t row);

    /// Marks the cells that the value of a row at `path` is in doubt for.
    void markDoubts(std::uint32_t table, const model::Path& path, std::uint32_t row, CellMarks& marks);

    void markDoubts(std::uint32_t table, const model::Dimension& dimension, std::uint32_t row, CellMarks& marks);

    /// Marks the cells that make a row Invalid.
    void markCauses(std::uint32_t table, std::uint32_t row, CellMarks& marks) const;

private:
    using Steps = std::span<const std::string>;
    using ColumnsBeingRead = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

    /// Where the value of one row is, or where its reading stopped.
    struct Place
    {
        CellAddress cell;
        bool rowInvalid = false; ///< it stopped before the Invalid row `cell` is in
    };

    PathValues readPath(std::uint32_t table, Steps steps, ColumnsBeingRead& open) const;
    PathValues readColumn(std::uint32_t table, const std::string& columnId, ColumnsBeingRead& open) const;
    PathValues ownCells(std::uint32_t table, std::uint32_t column) const;
    PathValues inherited(std::uint32_t table, const model::Column& column, PathValues own,
                         ColumnsBeingRead& open) const;
    Place placeOfPath(std::uint32_t table, Steps steps, std::uint32_t row, ColumnsBeingRead& open) const;
    Place placeOfColumn(std::uint32_t table, const std::string& columnId, std::uint32_t row,
                        ColumnsBeingRead& open) const;
    model::Path keyPath(std::uint32_t table) const;

    const Dataset* mData;
    Remembered<std::pair<std::uint32_t, std::string>, PathValues> mKnown;
    Remembered<std::pair<std::uint32_t, std::string>, std::vector<std::uint32_t>> mGaps;
};

}
