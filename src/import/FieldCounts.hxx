// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// FieldCounts: how many cells each row of a text file has, which the office does not tell from cells that are empty.
#pragma once

#include "import/SourceTable.hxx"

#include <string_view>
#include <vector>

namespace ficheaction::imports
{

/// By row of the file, from its first: the fields between the separators. What stands in quotes, line breaks too,
/// belongs to its field where a quote begins it.
std::vector<std::size_t> fieldCounts(std::string_view bytes, char separator, bool isUtf16);

/// Gives the rows of `table` their counts; `counts` are of the file from its first row and column. Where a cell stands
/// beyond them, the office has read the file otherwise: then nothing is known of any row.
void giveFieldCounts(SourceTable& table, const std::vector<std::size_t>& counts);

}
