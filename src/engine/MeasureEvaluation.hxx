// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureEvaluation: the figures of one measure, as a whole and by group. Source: Evaluation.hxx.
#pragma once

#include "engine/Conditions.hxx"
#include "engine/Figures.hxx"

#include <map>
#include <span>
#include <vector>

namespace ficheaction::engine
{

struct Measured
{
    Figure total;
    std::map<GroupKey, Figure> groups;
    bool anyInPeriod = false; ///< some source has a Valid row in the period
};

/// Keeps what it reads and tests, so that measures over the same columns share it.
class MeasureEvaluation
{
public:
    MeasureEvaluation(const Dataset& data, const model::Period& period, Conditions::Pace pace);
    MeasureEvaluation(const MeasureEvaluation&) = delete;
    MeasureEvaluation& operator=(const MeasureEvaluation&) = delete;

    /// Nothing that the measure needs is missing, and isComputable is true of it.
    Measured measure(const model::Measure& measure, std::span<const model::Dimension> breakdown, CellMarks& alerts);

    /// The groups as they are shown, in order.
    std::vector<Group> shown(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                             std::map<GroupKey, Figure>&& groups);

    /// Whether its operands are of the number and kind that it takes.
    static bool isComputable(const model::Measure& measure);

private:
    struct MeasuredPeople
    {
        People total;
        std::map<GroupKey, People> groups;
        bool anyInPeriod = false;
    };

    Measured measureRows(const model::Measure& measure, std::span<const model::Dimension> breakdown, CellMarks& alerts);
    Measured measureRatio(const model::Measure& measure, std::span<const model::Dimension> breakdown, CellMarks& alerts);
    Measured measurePeople(const model::Measure& measure, std::span<const model::Dimension> breakdown, CellMarks& alerts);
    MeasuredPeople people(const model::Measure& measure, std::span<const model::Dimension> breakdown, CellMarks& alerts);
    Grouping grouped(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                     std::span<const std::uint32_t> rows);
    void markDoubtfulValues(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                            std::span<const std::uint32_t> rows, CellMarks& alerts);
    std::uint32_t tableOf(const model::Measure& measure) const;

    const Dataset* mData;
    PathReader mReader;
    PathCodes mCodes;
    Figures mFigures;
    Conditions mConditions;
    Conditions::Pace mPace;
};

}
