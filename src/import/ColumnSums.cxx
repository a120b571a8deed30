// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "import/ColumnSums.hxx"

#include "import/ContentMatch.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::imports
{

namespace
{
constexpr double fewestPeople = 3;
constexpr std::size_t fewestRows = 2;
constexpr std::size_t fewestColumns = 2;
}

ColumnSums::ColumnSums(const SourceTable& source, const std::vector<std::size_t>& columns, const Reading& reading)
    : mSource(source)
    , mColumns(columns)
    , mReading(reading)
    , mSums(columns.size(), 0)
{
}

void ColumnSums::add(std::size_t row)
{
    bool any = false;
    for (std::size_t place = 0; place < mColumns.size(); ++place)
    {
        const model::CellValue& cell = mSource.at(row, mColumns[place]);
        if (isBlank(cell))
            continue;
        const std::optional<double> number = numberAt(row, mColumns[place]);
        const bool ticked = !number && isTick(texts::folded(cellText(cell, mReading)));
        mSums[place] += number ? *number : ticked ? 1 : 0;
        any = any || ticked || number.value_or(0) > 0;
    }
    mRows += any ? 1 : 0;
}

bool ColumnSums::isSumOfRowsAbove(std::size_t row) const
{
    std::size_t compared = 0;
    double most = 0;
    for (std::size_t place = 0; place < mColumns.size(); ++place)
    {
        const model::CellValue& cell = mSource.at(row, mColumns[place]);
        const std::optional<double> number = isBlank(cell) ? std::optional(0.0) : numberAt(row, mColumns[place]);
        if (number != mSums[place])
            return false;
        compared += mSums[place] > 0 ? 1 : 0;
        most = std::max(most, mSums[place]);
    }
    return mRows >= fewestRows && compared >= fewestColumns && most >= fewestPeople;
}

std::optional<double> ColumnSums::numberAt(std::size_t row, std::size_t column) const
{
    const model::CellValue& cell = mSource.at(row, column);
    if (const auto* const number = std::get_if<double>(&cell))
        return *number;
    const std::string text = cellText(cell, mReading);
    const bool isNumber = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    return isNumber ? mReading.reader.number(text) : std::nullopt;
}

}
