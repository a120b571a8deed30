// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/Scale.hxx"

namespace ficheaction::engine
{

Scale::Scale(const RowMeasure& rows, const model::Path& path)
    : mData(rows.data)
    , mValues(rows.values(path))
    , mLevels(&rows.data.list(mValues.list))
{
    for (std::size_t place = 0; place < mLevels->size(); ++place)
        mPlaces.emplace((*mLevels)[place], static_cast<double>(place + 1));
}

double Scale::place(std::uint32_t row) const
{
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    if (mValues.type == model::ColumnType::Number)
        return mValues.numbers[row];
    if (mValues.type != model::ColumnType::Text || mValues.isNone(row))
        return none;
    const auto level = mPlaces.find(mValues.texts[row]);
    return level == mPlaces.end() ? none : level->second;
}

std::string Scale::label(double place) const
{
    return mData.display(mValues.list, (*mLevels)[static_cast<std::size_t>(place) - 1]);
}

}
