// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Repairs: corrections of cells that a person can agree to at a glance: what is there, and what would be there.
#pragma once

#include "engine/data/Dataset.hxx"
#include "model/CellValue.hxx"

#include <string>
#include <vector>

namespace ficheaction::quality
{

struct Repair
{
    /// "date-as-text", "number-as-text": the same as a date or a number; "two-digit-year": a date whose century only
    /// one is possible of; "date-with-time": a date with its time of day; "blanks": without blanks around and invisible
    /// characters; "list-spelling": as the list writes it; "missing-key": the next number of the register; "list-typo",
    /// "unknown-reference": what was probably meant; "list-addition": adds the value to its list, the cell stays;
    /// "time-of-day": takes the time off a date that has one, so that it equals its day in the staff's own formulas.
    std::string code;
    engine::CellAddress cell;
    std::string before; ///< as typed
    model::CellValue after;
    bool safe = false; ///< means the same as before: offered as chosen
    std::string list;  ///< of list-addition: the id of the list
    /// What a person is told of a date besides: "too-early", "too-late", "no-such-day", "other-weekday": why the other
    /// century, `whyValue`, is not meant; "column-order": its numbers are in the order that another cell proves;
    /// "keeps-time", "drops-time".
    std::string why;
    std::string whyValue;
};

/// What `repairs` can say, safe ones first.
const std::vector<std::string>& repairCodes();

/// By code in the order of repairCodes, then by table, row and column. A date as text is read as the
/// engine counts it (engine::readDay), and left alone where the text says more than a day and a time: that would be
/// lost. Blanks inside are left alone but in keys, lists, references and names: elsewhere a no-break space may be
/// meant. A value that no list has is offered to be added once, at its first cell.
std::vector<Repair> repairs(const engine::Dataset& data);

}
