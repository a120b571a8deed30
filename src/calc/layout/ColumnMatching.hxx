// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnMatching: decides which column of a sheet is which, from the named ranges on the headings and the headings'
// texts. Knows no UNO.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ficheaction::calc
{

/// A column that is looked for.
struct WantedColumn
{
    std::string label;                 ///< its heading in the template
    std::optional<std::int32_t> named; ///< where its named range is; empty where the name was lost
};

/// A cell of the row of headings.
struct Heading
{
    std::int32_t column = 0;
    std::string text;
};

struct ColumnMatch
{
    std::optional<std::int32_t> column;
    bool byHeading = false; ///< its named range was lost
};

/// One match for each of `wanted`. No two of them have the same column.
///
/// A name on a heading that still reads as the template says is sure. A name on the heading of another wanted column
/// is not: somebody has put the columns into another order without moving cells; then the label decides, if it is there
/// once. A name on any other text is on a heading that was retyped. Without a name, the first heading with the label.
std::vector<ColumnMatch> matchColumns(const std::vector<WantedColumn>& wanted, const std::vector<Heading>& headings);

/// The row of most headings, or the lower one of headings on two rows. Empty where `rows` is.
std::optional<std::int32_t> rowOfHeadings(const std::vector<std::int32_t>& rows);

struct HeadingRow
{
    std::int32_t row = 0;
    std::size_t labels = 0; ///< how many of the labels are in it
};

/// The first of `rows` with the most labels, each counted once; empty where there is none at all.
std::optional<HeadingRow> findHeadingRow(const std::vector<std::vector<std::string>>& rows,
                                         const std::vector<std::string>& labels);

}
