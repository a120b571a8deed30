// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// GridSheet: makes the evaluation grid: the period and what the last computation said of itself, then a row for each
// indicator, then the participation.
#pragma once

#include "calc/create/SheetCells.hxx"

namespace ficheaction::calc
{

/// The card's and the lists' names must be there: the levels of participation come from them.
void makeGridSheet(const Creation& creation, const SheetCells& sheet);

/// Where the grid's headings are.
sal_Int32 gridHeadingRow();

}
