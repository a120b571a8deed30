// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// LineWords: the one rule by which registers, imports and cross-tabs tell lines of totals and sub-headings from rows.
#pragma once

#include <span>
#include <string_view>

namespace ficheaction::texts
{

/// What the beginning of a cell's text says of its line.
enum class LineWord
{
    None,
    MayTotal, ///< "Moyenne", "Présents", "Total Fitness", "Habitant Total": a total where nothing but numbers is beside
    Total,    ///< "Total présents", "Total : 2 adhérents", "Nombre de familles", "Effectif total", "Sous-total mars"
    BareTotal ///< nothing else: "Total", "TOTAUX :", "Sous-total"
};

LineWord lineWord(std::string_view foldedText);

/// Whether a text that is alone in its line parts the lines below from those above, or ends a list: "Mars 2026",
/// "Groupe A", "Enfants :", "1er trimestre", "Édité le 30/11/2026".
bool isSubHeading(std::string_view foldedText);

/// One filled cell of a line, in the order of the columns.
struct LineCell
{
    enum class As
    {
        Number,
        Day,
        Known,   ///< a value of its column's list, or the key of another register's row
        Free,    ///< a text of a column that takes any
        Unfit,   ///< a text that its column cannot have: of no list, of no row, no number, no name of a person
        OwnLabel ///< the heading of its column
    };

    As as = As::Free;
    LineWord word = LineWord::None;
    bool subHeading = false; ///< as isSubHeading() has it
};

enum class LineKind
{
    Row,
    Total,
    SubHeading
};

/// A line is a total
/// - where a text that its column cannot have begins like a total, or, if it only may be one, is beside numbers alone;
/// - where the first filled cell begins like a total, or only may be one and is beside numbers alone;
/// - where a free text behind days, or a bare one behind days and known values, does, and nothing but numbers follows:
///   "31/12/2026;Total;15". Behind a number or another free text it is a remark of its row.
/// A row with a key of its own is neither a total nor a sub-heading: that is for the caller to know. A sub-heading is
/// alone in its line, or all of it repeats the headings. `columns`: of the table; with one only, no cell is alone.
LineKind lineKind(std::span<const LineCell> filled, std::size_t columns);

}
