// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// DateOrder: whether 03/04/2026 in a column of a source is the third of April or the fourth of March.
#pragma once

#include "import/SourceTable.hxx"

#include <optional>

namespace ficheaction::imports
{

enum class DateOrder
{
    ByContent, ///< as a date of the column proves, else as the document's locale has it
    DayFirst,
    MonthFirst
};

/// How the texts of one column are read.
struct OrderOfColumn
{
    enum class Reason
    {
        Usual, ///< the document's locale
        Proven,
        Chosen
    };

    bool dayFirst = true;
    Reason reason = Reason::Usual;
    std::optional<std::size_t> ambiguous; ///< the first row with a date that could be read both ways
    /// The first row with a date that is no text, where all of these have a day up to 12 and all texts one beyond: a
    /// program that reads month first has probably exchanged day and month of the former.
    std::optional<std::size_t> exchanged;
};

/// Looks at the rows from `firstRow` on. Where dates prove both orders, that of the locale stays: each is read as it
/// can be.
OrderOfColumn orderOfColumn(const SourceTable& source, std::size_t column, std::size_t firstRow, DateOrder wanted,
                            bool localeHasDayFirst, const Reading& reading);

}
