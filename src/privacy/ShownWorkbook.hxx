// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ShownWorkbook: what a person sees of a workbook, sheet by sheet, and the digest of it.
#pragma once

#include "privacy/GridDigest.hxx"

#include <cstdint>
#include <string>
#include <vector>

namespace ficheaction::privacy
{

/// Where something is on a sheet; the ends are included and count from 0. All zeros where it has no place.
struct ShownPlace
{
    std::int32_t firstColumn = 0;
    std::int32_t firstRow = 0;
    std::int32_t lastColumn = 0;
    std::int32_t lastRow = 0;

    auto operator<=>(const ShownPlace&) const = default;
};

struct ShownCell
{
    GridCell value;         ///< of a formula: its result
    std::string formula;    ///< "=1+1"; empty for a plain value
    std::string format;     ///< of a number: its code, in the English of the United States
    bool legible = true;    ///< false: in the colour of its ground, too small, or in letters that are signs
    bool struckOut = false; ///< a line goes through it

    bool operator==(const ShownCell&) const = default;
};

/// What is on a sheet beside its values.
struct ShownExtra
{
    enum class Kind
    {
        HiddenRows,
        HiddenColumns,
        Merged,     ///< one cell covers others
        Note,       ///< `content`: its text
        Drawing,    ///< a chart, a picture, a form; `content`: what it is and says, and whether it covers cells
        Conditional ///< cells of which the look depends on a condition
    };
    Kind kind = Kind::HiddenRows;
    ShownPlace place;
    std::string content;

    auto operator<=>(const ShownExtra&) const = default;
};

struct ShownSheet
{
    std::string name;
    bool hidden = false;
    std::vector<std::vector<ShownCell>> rows; ///< from the sheet's first cell on
    std::vector<ShownExtra> extras;           ///< in any order
};

struct ShownWorkbook
{
    std::int32_t firstDay = 0; ///< what dates count from, in days since 1970-01-01
    std::vector<ShownSheet> sheets;
};

/// The SHA-256 of all of it, as 64 hexadecimal digits: the order of the sheets counts, that of extras does not. Values
/// count as in gridDigest; empty cells count as none, whatever they look like.
std::string workbookDigest(const ShownWorkbook& workbook);

/// Nothing stands in the cell.
bool isEmpty(const ShownCell& cell);

/// All but the value, in one line: the same for cells that look alike.
std::string lookOf(const ShownCell& cell);

}
