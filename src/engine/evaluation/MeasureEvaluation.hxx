// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureEvaluation: the figures of one measure, as a whole and by group. Source: Evaluation.hxx.
#pragma once

#include "engine/data/Recent.hxx"
#include "engine/figures/People.hxx"
#include "engine/results/Results.hxx"
#include "engine/rows/Conditions.hxx"
#include "engine/rows/PathCodes.hxx"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace ficheaction::engine
{

struct Measured
{
    Figure total;
    std::map<GroupKey, Figure> groups;
    std::set<GroupKey> empty; ///< those of the groups that no row is in
    Figure none;              ///< of such a group
    bool anyInWindow = false; ///< some source has a Valid row in its window
};

/// Keeps what it reads and tests, so that measures over the same columns share it, whatever their period, and so does
/// the next evaluation of the same dataset.
class MeasureEvaluation
{
public:
    explicit MeasureEvaluation(const Dataset& data);
    MeasureEvaluation(const MeasureEvaluation&) = delete;
    MeasureEvaluation& operator=(const MeasureEvaluation&) = delete;

    /// Before the first measure, and where someone else is to be told, or on another day.
    void begin(model::Date today, Conditions::Pace pace);

    /// Forgets what it made of these parts of the dataset, which are not what they were.
    void forget(const DatasetParts& changed);

    /// Where a trend is compared with the situation at the start: what that was, in numbers.
    using Baseline = std::optional<double>;

    /// Nothing that the measure needs is missing, and isComputable is true of it; it is no expression.
    Measured measure(const model::Measure& measure, const model::Period& period, const Baseline& baseline,
                     CellMarks& alerts);

    /// Conditions::markGaps of a measure over rows, of which nothing is missing.
    void markGaps(const model::Measure& measure, CellMarks& marks) { mConditions.markGaps(measure, marks); }

    /// The groups as they are shown, in order; with those that no row is in and `indicator` expects something of, or
    /// shows all of (Dimension::showEmpty), unless nothing was noted at all. The latter only where they are no more
    /// than 10,000.
    std::vector<Group> shown(const model::Indicator& indicator, Measured&& measured);

    /// Whether it has what its kind takes.
    static bool isComputable(const model::Measure& measure);

private:
    using Breakdown = std::span<const model::Dimension>;

    /// What a measure, or a part of it, is evaluated with.
    struct Terms
    {
        Breakdown breakdown;
        model::Period period;
        Baseline baseline;
        CellMarks& alerts;
    };

    struct MeasuredPeople
    {
        People total;
        std::map<GroupKey, People> groups;
        bool anyInWindow = false;
    };

    /// The keys of a group that is shown so; nothing where no row of any workbook could be in it.
    std::optional<GroupKey> keyOf(const model::Measure& measure, const std::vector<std::string>& keys);

    static void addEmptyGroup(const GroupKey& key, Measured& measured);
    void addExpectedGroups(const model::Indicator& indicator, Measured& measured);
    void addEmptyGroups(const model::Measure& measure, Measured& measured);

    Measured measure(const model::Measure& measure, const Terms& terms);
    Measured measureAtEnd(const model::Measure& measure, const Terms& terms);
    Measured measureRows(const model::Measure& measure, const Terms& terms);
    Measured measureQuotient(const model::Measure& measure, const Terms& terms);
    Measured measureTrend(const model::Measure& measure, const Terms& terms);
    Measured measureSets(const model::Measure& measure, const Terms& terms);
    Measured measureSeenBefore(const model::Measure& measure, const Terms& terms);
    Measured over(const model::Measure& coverage, const Measured& numerator, const Terms& terms);
    MeasuredPeople people(const model::Measure& measure, const Terms& terms);

    RowMeasure rowMeasure(const model::Measure& measure, const Terms& terms);
    std::shared_ptr<const Selection> select(const RowMeasure& rows);
    std::shared_ptr<const Grouping> grouped(const RowMeasure& rows, Breakdown breakdown);
    static void markDoubtfulValues(const RowMeasure& rows, Breakdown breakdown,
                                   std::span<const std::uint32_t> selected);

    const Dataset* mData;
    PathReader mReader;
    PathCodes mCodes;
    Conditions mConditions;
    /// Indicators of one grid mostly look at the same rows in the same ways, each with up to 8 bytes a row.
    Recent<Selection> mSelections{12};
    Recent<Grouping> mGroupings{12};
    model::Date mToday;
    Conditions::Pace mPace;
};

}
