// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ListsSheet: makes the sheet of lists: one column a list, its values below the heading.
#pragma once

#include "calc/create/DoubtfulCells.hxx"
#include "calc/create/SheetCells.hxx"

namespace ficheaction::calc
{

void makeListsSheet(const Creation& creation, const SheetCells& sheet);

/// The cells in which the values of a list are, and may be typed: "$'Listes'.$C$2:$C$1000".
ListCells cellsOfList(const model::Template& definition, const std::string& listId);

}
