// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridDigest: the digest of the values of a grid, and the line that tells a digest in a frozen copy.
#pragma once

#include "model/Date.hxx"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace ficheaction::privacy
{

/// A cell as every format keeps it: empty, a number (a date is the number of its day), a text.
using GridCell = std::variant<std::monostate, double, std::string>;

/// The SHA-256 of the cells in the order of the sheet, as 64 hexadecimal digits. Numbers count with 15 significant
/// digits, as formats store no more; line breaks of every kind are one; an empty text is an empty cell; empty cells at
/// the end of a row and empty rows at the end count as none. Cells that moved, even to where nothing was, change it.
std::string gridDigest(std::span<const std::vector<GridCell>> rows);

/// The value in one line, as it counts in digests.
std::string canonicalValue(const GridCell& cell);

/// What the line of a frozen copy says.
struct FrozenMark
{
    enum class Covers
    {
        GridValues, ///< copies of earlier versions: gridDigest of the sheet without the line's own cell
        Workbook    ///< workbookDigest with openLine in place of the line
    };
    model::Date day;
    std::string digest;
    std::string rules; ///< the SHA-256 of the template's JSON
    Covers covers = Covers::GridValues;

    bool operator==(const FrozenMark&) const = default;
};

/// « Copie figée du 2026-11-22 – classeur entier – empreinte 64 digits – règles 64 digits », or the same in English
/// where `language` is not "fr"; without « classeur entier » where it covers less. It is visible text, so that every
/// format keeps it.
std::string frozenLine(const FrozenMark& mark, std::string_view language);

/// The text of a line with zeros in place of the digest, as it was when the digest was made.
std::string openLine(std::string_view text, const FrozenMark& mark);

/// Reads what frozenLine wrote, in either language, whatever blanks and dashes it has by now; empty where a text is
/// none.
std::optional<FrozenMark> readFrozenLine(std::string_view text);

}
