// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// SharedCharts: makes the charts of a copy anew, of its own cells.
#pragma once

#include "calc/create/SheetCells.hxx"
#include "privacy/SharedFiche.hxx"

#include <vector>

namespace ficheaction::calc
{

/// Puts them below the row before `firstFreeRow`, one below the other.
void makeSharedCharts(const SheetCells& sheet, const std::vector<privacy::SharedChart>& charts, sal_Int32 firstFreeRow);

}
