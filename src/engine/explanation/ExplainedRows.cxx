// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/explanation/ExplainedGroups.hxx"
#include "engine/explanation/RowCounting.hxx"
#include "engine/figures/Scale.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::engine
{

namespace
{
using Kind = model::MeasureKind;

/// Of kinds to which each row adds something by itself.
class RowByRow : public RowCounting
{
public:
    RowByRow(const RowMeasure& rows, std::span<const std::uint32_t> selected, Explanation& explanation)
        : RowCounting(rows, selected, explanation)
    {
    }

    void countAll(const model::Path& needed = {})
    {
        const PathValues* const values = needed.empty() ? nullptr : &mRows.values(needed);
        for (const std::uint32_t row : mSelected)
            if (values && values->isNone(row))
                leaveOut(row, LeftOutReason::NoValue, needed);
            else
                count(row, 1);
    }

    /// Once one row has it, it is done.
    void countDone()
    {
        countAll(mMeasure.evidence);
        for (std::size_t index = 1; index < mResult.counted.size(); ++index)
            mResult.counted[index].contribution = shared;
    }

    void countNumbers()
    {
        const PathValues& values = mRows.values(mMeasure.of.path);
        const bool areNumbers = values.type == model::ColumnType::Number;
        for (const std::uint32_t row : mSelected)
            if (!areNumbers || values.isNone(row))
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of.path);
            else
                count(row, values.numbers[row]);
    }

    void countLevels()
    {
        const Scale scale(mRows, mMeasure.of.path);
        const bool distribution = mMeasure.level == model::LevelFigure::Distribution;
        for (const std::uint32_t row : mSelected)
        {
            const double place = scale.place(row);
            if (std::isnan(place))
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of.path);
            else
                count(row, distribution ? 1 : place);
        }
        if (mMeasure.level == model::LevelFigure::Last)
            keepLatest(RowDays(mRows));
    }

    void countStatements()
    {
        const model::Statement& statement = mMeasure.statement;
        const PathValues& numbers = mRows.values(mMeasure.of.path);
        const PathValues& sources = mRows.values(statement.source);
        const RowDays days(mRows, statement.date);
        for (const std::uint32_t row : mSelected)
            if (numbers.isNone(row))
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of.path);
            else if (sources.isNone(row))
                leaveOut(row, LeftOutReason::NoValue, statement.source);
            else if (days.of(row) == TypedColumn::noDay)
                leaveOut(row, LeftOutReason::NoValue, statement.date);
            else
                count(row, numbers.numbers[row]);
        keepLatest(days);
    }

    void countMilestones()
    {
        const model::Schedule& schedule = mMeasure.schedule;
        const Mask done = mRows.conditions.test(mRows.table, schedule.done, mRows.day, mSelected, mRows.alerts);
        const RowDays doneDays(mRows, schedule.doneOn);
        for (const std::uint32_t row : mSelected)
        {
            const std::int32_t day = doneDays.of(row);
            const bool inTime = day == TypedColumn::noDay || day <= mRows.period.last.daysSinceEpoch;
            count(row, truth::counts(done[row]) && inTime ? 1 : 0);
        }
    }

private:
    /// Of the rows counted, keeps the latest; of two on one day the lower one.
    void keepLatest(const RowDays& days)
    {
        std::vector<CountedRow>& counted = mResult.counted;
        const auto isEarlier = [&](const CountedRow& one, const CountedRow& other)
        { return std::pair(days.of(one.row), one.row) < std::pair(days.of(other.row), other.row); };
        const auto latest = std::max_element(counted.begin(), counted.end(), isEarlier);
        if (latest == counted.end())
            return;
        const CountedRow kept = *latest;
        for (const CountedRow& row : counted)
            if (row.row != kept.row)
                leaveOut(row.row, LeftOutReason::Older);
        counted.assign(1, kept);
    }
};
}

std::uint16_t detailOf(Explanation& explanation, const model::Dimension& dimension)
{
    std::vector<LeftOutDetail>& details = explanation.details;
    std::size_t place = 0;
    while (place < details.size() && (details[place].filter || details[place].dimension != dimension))
        ++place;
    if (place == details.size())
        details.push_back({std::nullopt, dimension});
    return static_cast<std::uint16_t>(place);
}

void countRows(const RowMeasure& rows, std::span<const std::uint32_t> selected, std::span<const std::uint32_t> earlier,
               Explanation& explanation)
{
    if (areCountedInGroups(rows.measure))
        return countGroups(rows, selected, earlier, explanation);
    RowByRow counting(rows, selected, explanation);
    switch (rows.measure.kind)
    {
    case Kind::Sum:
    case Kind::Mean:
    case Kind::Median:
    case Kind::Minimum:
    case Kind::Maximum:
        return counting.countNumbers();
    case Kind::Quotes:
        return counting.countAll(rows.measure.of.path);
    case Kind::Level:
        return counting.countLevels();
    case Kind::Milestones:
        return counting.countMilestones();
    case Kind::Done:
        return counting.countDone();
    case Kind::Manual:
        return counting.countStatements();
    default:
        return counting.countAll();
    }
}

}
