// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/registers/ColumnRuns.hxx"

#include <algorithm>

namespace ficheaction::calc
{

std::vector<ColumnRun> columnRuns(const RegisterPlace& place)
{
    // Reading a few unwanted columns costs less than one more call.
    constexpr sal_Int32 widestGap = 4;
    std::vector<std::pair<sal_Int32, std::size_t>> ordered;
    for (std::size_t index = 0; index < place.columns.size(); ++index)
        if (place.columns[index])
            ordered.emplace_back(*place.columns[index], index);
    std::sort(ordered.begin(), ordered.end());
    std::vector<ColumnRun> runs;
    for (const auto& [column, index] : ordered)
    {
        if (runs.empty() || column > runs.back().last + 1 + widestGap)
            runs.push_back({column, column, {}});
        runs.back().last = column;
        runs.back().columns.emplace_back(index, column);
    }
    return runs;
}

}
