// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RegisterSheet: makes the sheet of a register, and what its cells take from other sheets.
#pragma once

#include "calc/create/SheetCells.hxx"

#include <map>
#include <string>

namespace ficheaction::calc
{

/// Writes headings, widths, styles, names and first rows. The heading is in the first row.
void makeRegisterSheet(const Creation& creation, const SheetCells& sheet, const model::Register& owner);

/// Drop-downs, input help and the colouring of doubtful cells: once all sheets and their names are there.
void prepareTyping(const Creation& creation, const SheetCells& sheet, const model::Register& owner);

}
