// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CaseChanges: a case with something done to it whose effect on the figures is known beforehand.
#pragma once

#include "Case.hxx"
#include "Dice.hxx"

namespace ficheaction::test
{

/// For each register, the row that each row of the changed case was.
using RowOrigins = std::map<std::string, std::vector<unsigned>>;

/// Rows in another order, in every register where no two rows have one key: of those the first would be another.
Case shuffled(const Case& example, Dice& dice, RowOrigins& origins);

/// Values of lists and keys under other names, wherever they are: in lists, cells and filters.
Case renamed(const Case& example);
/// The words of a figure of a renamed case with the names that were.
std::string namesBack(std::string words);

/// Texts with blanks around and in another case.
Case respaced(const Case& example, Dice& dice);

/// With a column that no filter admits what is typed in, and a row in every register that has something there; and with
/// every such row twice.
Case withBarredRows(const Case& example, Dice& dice);
Case withBarredRowsTwice(const Case& barred);

/// With a register that no measure names.
Case withUnrelatedRegister(const Case& example, Dice& dice);

}
