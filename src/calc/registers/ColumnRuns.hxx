// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// ColumnRuns: the columns of a register that are read together because they are neighbours in its sheet.
#pragma once

#include "calc/layout/FicheLayout.hxx"

#include <utility>
#include <vector>

namespace ficheaction::calc
{

struct ColumnRun
{
    sal_Int32 first = 0; ///< columns of the sheet
    sal_Int32 last = 0;
    std::vector<std::pair<std::size_t, sal_Int32>> columns; ///< index in the register, column of the sheet
};

std::vector<ColumnRun> columnRuns(const RegisterPlace& place);

}
