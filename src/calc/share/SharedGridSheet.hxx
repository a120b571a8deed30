// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedGridSheet: the sheet of the grid in a copy for partners: looks like the original, and holds values only.
#pragma once

#include "calc/create/SheetCells.hxx"
#include "privacy/SharedFiche.hxx"

namespace ficheaction::calc
{

/// The style of the lines below the grid.
void makeNoticeStyle(const Creation& creation);

/// Writes privacy::sheetRows, each in its place. The styles must be there.
void makeSharedGridSheet(const Creation& creation, const SheetCells& sheet, const privacy::SharedGrid& grid);

}
