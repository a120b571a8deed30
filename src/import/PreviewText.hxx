// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// PreviewText: rows of a source as lines of one width of letter, so that its columns stand below each other.
#pragma once

#include "import/SourceTable.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ficheaction::imports
{

/// What of a source the preview shows.
struct PreviewPart
{
    std::optional<std::size_t> headingRow; ///< the first line, where there is one
    std::size_t firstRow = 0;              ///< of the others
    std::size_t rows = 0;                  ///< at most so many lines
    std::size_t columns = 0;               ///< at most so many
};

/// One line a row: its number in the sheet or file, right-aligned, then its cells. A column of numbers is
/// right-aligned, its heading too; a text that is too long for a column ends with "…".
std::vector<std::string> previewLines(const SourceTable& table, const PreviewPart& part, const Reading& reading);

}
