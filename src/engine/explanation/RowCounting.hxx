// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// RowCounting: what counting the rows behind a figure has in common, one by one or in groups: a row is counted, or left
// out with its reason.
#pragma once

#include "engine/explanation/ExplainedRows.hxx"

namespace ficheaction::engine
{

class RowCounting
{
protected:
    /// What a row of a group adds that is not its first: the first adds for all of them.
    static constexpr double shared = std::numeric_limits<double>::quiet_NaN();

    /// All that it is given must exist as long as it does.
    RowCounting(const RowMeasure& rows, std::span<const std::uint32_t> selected, Explanation& explanation)
        : mRows(rows)
        , mMeasure(rows.measure)
        , mSelected(selected)
        , mResult(explanation)
    {
    }

    void count(std::uint32_t row, double contribution, std::uint32_t group = CountedRow::noGroup)
    {
        mResult.counted.push_back({row, group, contribution, 0});
    }

    void leaveOut(std::uint32_t row, LeftOutReason reason) { mResult.leftOut.push_back({row, reason, false, 0}); }

    void leaveOut(std::uint32_t row, LeftOutReason reason, const model::Dimension& dimension)
    {
        const PathValues& values = mRows.values(dimension);
        mResult.leftOut.push_back({row, reason, values.doubt(row) == Doubt::Unknown, detailOf(mResult, dimension)});
    }

    const RowMeasure& mRows;
    const model::Measure& mMeasure;
    std::span<const std::uint32_t> mSelected;
    Explanation& mResult;
};

}
