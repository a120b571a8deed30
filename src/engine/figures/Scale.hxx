// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Scale: the levels of an ordered list, and where the values of rows stand on it.
#pragma once

#include "engine/figures/RowMeasure.hxx"

#include <unordered_map>

namespace ficheaction::engine
{

class Scale
{
public:
    /// The scale of the values at `path`; numbers are their own scale.
    Scale(const RowMeasure& rows, const model::Path& path);

    /// The place of the row's level, from 1, or its number; NaN where it has none.
    double place(std::uint32_t row) const;

    const std::vector<FoldedId>& levels() const { return *mLevels; }
    std::string label(double place) const;

private:
    const Dataset& mData;
    const PathValues& mValues;
    const std::vector<FoldedId>* mLevels;
    std::unordered_map<FoldedId, double> mPlaces;
};

}
