// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// HeadingLines: headings that stand in two lines, put together in one.
#pragma once

#include "import/SourceTable.hxx"

#include <optional>

namespace ficheaction::imports
{

/// Rewrites the headings of `table` so that each says by itself what its column is: a day below a month ("12" below
/// "MARS 2026": "12 MARS 2026"); a heading that comes twice, below what it is about ("Nom" below "Enfant": "Nom
/// Enfant"); the words of a second line below a blank one. Returns the row of the headings, which is one lower where
/// the second line was below it; other rows stay as they are.
std::optional<std::size_t> joinHeadingLines(SourceTable& table, std::optional<std::size_t> headingRow,
                                            const Reading& reading);

/// The same, which can be taken back where the headings turn out to be others.
class JoinedHeadings
{
public:
    JoinedHeadings(SourceTable& table, std::optional<std::size_t> headingRow, const Reading& reading);

    /// Of the joined headings.
    std::optional<std::size_t> row() const { return mRow; }

    /// `table` as it was before, of which nothing else has changed.
    void takeBack(SourceTable& table) const;

private:
    std::size_t mFirst = 0;                ///< cell of the table
    std::vector<model::CellValue> mBefore; ///< the two rows that joining may change
    std::optional<std::size_t> mRow;
};

}
