// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// CardSheet: makes the card: a page to read, in the order of the template's sections.
#pragma once

#include "calc/create/SheetCells.hxx"

namespace ficheaction::calc
{

/// The lists' names must be there: the levels of participation are chosen from one.
void makeCardSheet(const Creation& creation, const SheetCells& sheet);

}
