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
    /// "date-as-text", "number-as-text": the same as a date or a number; "blanks": without blanks around and invisible
    /// characters; "list-spelling": as the list writes it; "missing-key": the next number of the register; "list-typo",
    /// "unknown-reference": what was probably meant; "list-addition": adds the value to its list, the cell stays.
    std::string code;
    engine::CellAddress cell;
    std::string before; ///< as typed
    model::CellValue after;
    bool safe = false; ///< means the same as before: offered as chosen
    std::string list;  ///< of list-addition: the id of the list
};

/// What `repairs` can say, safe ones first.
const std::vector<std::string>& repairCodes();

/// By code in the order of repairCodes, then by table, row and column. A text with a time of day, or with a year of two
/// digits, is no date that can be repaired: one would be lost, the other guessed. Blanks inside are left alone but in
/// keys, lists, references and names: elsewhere a no-break space may be meant. A value that no list has is offered to
/// be added once, at its first cell.
std::vector<Repair> repairs(const engine::Dataset& data);

/// Whether a date was typed with a year of two digits: "12/06/26".
bool hasShortYear(std::string_view text);

}
