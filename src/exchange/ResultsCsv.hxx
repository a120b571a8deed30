// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ResultsCsv: results as a table for spreadsheets and databases, a row for each figure. A file that somebody else opens
// may hold no cell that their program takes for a formula.
#pragma once

#include "engine/results/ResultsJson.hxx"

#include <array>
#include <span>
#include <string>
#include <string_view>

namespace ficheaction::exchange
{

struct CsvFormat
{
    char separator = ';';
    char decimalSign = ','; ///< never the separator
};

inline constexpr std::size_t csvColumns = 15;

/// UTF-8 with a byte order mark; lines end with CR LF. `headings`: start and end of the period, id and label of the
/// indicator, its object, the breakdown ("category=Habitant; role=Jour J"), status (as in JSON), value, upper bound,
/// numerator, denominator, baseline, target, unit, values ("Sommeil (2); Écrans (1)"). `figures`: the grid's own
/// period, then the compared ones; what is expected of an indicator goes with the first.
std::string resultsCsv(std::span<const engine::Results> figures, const engine::ResultsHeader& header,
                       const std::array<std::string, csvColumns>& headings, const CsvFormat& format);

/// A text as a cell: in quotes, those inside doubled, line breaks as blanks. Where it begins with = + - @, a tab or a
/// carriage return, or with one of them in full width, it gets an apostrophe before; so does what would begin so if a
/// program cut the text at a separator. Source: OWASP, CSV Injection.
std::string csvText(std::string_view text);

}
