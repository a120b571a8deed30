// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/explanation/ExplainedGroups.hxx"

#include "engine/explanation/RowCounting.hxx"
#include "engine/figures/People.hxx"
#include "engine/figures/PeopleFigures.hxx"
#include "engine/figures/Scale.hxx"
#include "engine/figures/Sightings.hxx"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_set>

namespace ficheaction::engine
{

namespace
{
using Kind = model::MeasureKind;

/// Rows and what they are told apart by, in the order of the groups' first rows.
struct Groups
{
    std::vector<ValueKey> keys;
    std::vector<std::vector<std::uint32_t>> rows;
    std::vector<std::uint32_t> without; ///< rows that have no value
};

Groups groupsAt(const RowMeasure& rows, const model::Dimension& dimension, std::span<const std::uint32_t> selected)
{
    const Codes& codes = rows.codesOf(dimension);
    std::vector<std::uint32_t> places(codes.count(), CountedRow::noGroup);
    Groups groups;
    for (const std::uint32_t row : selected)
    {
        bool any = false;
        codes.forEach(row,
                      [&](std::uint32_t code)
                      {
                          any = true;
                          if (places[code] == CountedRow::noGroup)
                          {
                              places[code] = static_cast<std::uint32_t>(groups.keys.size());
                              groups.keys.push_back(codes.key(code));
                              groups.rows.emplace_back();
                          }
                          groups.rows[places[code]].push_back(row);
                      });
        if (!any)
            groups.without.push_back(row);
    }
    return groups;
}

/// Of kinds to which rows add something together.
class RowsInGroups : public RowCounting
{
public:
    RowsInGroups(const RowMeasure& rows, std::span<const std::uint32_t> selected, Explanation& explanation)
        : RowCounting(rows, selected, explanation)
    {
    }

    /// Statistics of one number for each value at `per`.
    void countSamples()
    {
        const model::Sampling& sampling = mMeasure.sampling;
        Groups groups = groupsAt(mRows, sampling.per, mSelected);
        for (const std::uint32_t row : groups.without)
            leaveOut(row, LeftOutReason::NoValue, sampling.per);
        mResult.grouped = sampling.per;
        for (std::size_t group = 0; group < groups.keys.size(); ++group)
            countSample(groups.keys[group], groups.rows[group]);
    }

    void countDistinct(const std::function<std::optional<LeftOutReason>(ValueKey)>& refuse = {})
    {
        Groups groups = groupsAt(mRows, mMeasure.of, mSelected);
        mResult.grouped = mMeasure.of;
        for (std::size_t group = 0; group < groups.keys.size(); ++group)
        {
            const auto refused = refuse ? refuse(groups.keys[group]) : std::nullopt;
            if (refused)
                for (const std::uint32_t row : groups.rows[group])
                    leaveOut(row, *refused);
            else
                countGroup(groups.keys[group], groups.rows[group], 1);
        }
        countUnnamed(groups.without);
        keepOutOnce();
    }

    void countRepeated()
    {
        Groups groups = groupsAt(mRows, mMeasure.of, mSelected);
        mResult.grouped = mMeasure.of;
        const double times = mMeasure.repetition.times;
        const std::map<std::uint32_t, double> unnamed = unnamedBySighting(groups.without);
        std::vector<double> missing;
        for (std::size_t group = 0; group < groups.keys.size(); ++group)
        {
            const std::set<std::uint32_t> seen = sightings(groups.rows[group]);
            const auto misses = times - static_cast<double>(seen.size());
            if (misses <= 0)
            {
                countGroup(groups.keys[group], groups.rows[group], 1);
                continue;
            }
            const auto open = std::count_if(unnamed.begin(), unnamed.end(),
                                            [&](const auto& sighting) { return !seen.contains(sighting.first); });
            if (misses <= static_cast<double>(open))
                missing.push_back(misses);
            for (const std::uint32_t row : groups.rows[group])
                leaveOut(row, LeftOutReason::TooFew);
        }
        countUnnamed(groups.without);
        keepOutOnce();
        std::vector<double> people;
        people.reserve(unnamed.size());
        for (const auto& [sighting, count] : unnamed)
            people.push_back(count);
        mResult.possiblyMore = mostSeenOften(std::move(missing), people, times);
    }

    void countSeenBefore(std::span<const std::uint32_t> earlier)
    {
        const Codes& codes = mRows.codesOf(mMeasure.of);
        std::unordered_set<ValueKey> seen;
        for (const std::uint32_t row : earlier)
            codes.forEach(row, [&](std::uint32_t code) { seen.insert(codes.key(code)); });
        const bool isNew = mMeasure.kind == Kind::New;
        People now;
        countDistinct(
            [&](ValueKey key) -> std::optional<LeftOutReason>
            {
                now.named.push_back(key);
                if (seen.contains(key) == !isNew)
                    return std::nullopt;
                return isNew ? LeftOutReason::SeenBefore : LeftOutReason::NotSeenBefore;
            });
        if (isNew)
            return;
        // Who was only counted in one of the two periods may be somebody who has a name in the other.
        now.unnamed = mResult.possiblyMore;
        std::sort(now.named.begin(), now.named.end());
        People before{{seen.begin(), seen.end()}, unnamedAmong(earlier)};
        std::sort(before.named.begin(), before.named.end());
        const Figure both = overlapOf(std::vector<People>{now, before});
        mResult.possiblyMore = both.upperBound.value_or(both.value) - both.value;
    }

    void countPairs();

private:
    struct Extreme
    {
        std::int64_t day = 0;
        std::uint32_t row = 0;
        double place = 0;
    };

    std::uint32_t addGroup(ValueKey key)
    {
        mResult.groups.push_back(key);
        return static_cast<std::uint32_t>(mResult.groups.size() - 1);
    }

    void countGroup(ValueKey key, std::span<const std::uint32_t> rows, double contribution)
    {
        const std::uint32_t group = addGroup(key);
        for (const std::uint32_t row : rows)
        {
            count(row, contribution, group);
            contribution = shared;
        }
    }

    void countSample(ValueKey key, std::span<const std::uint32_t> rows)
    {
        using Each = model::Sampling::Each;
        const Each each = mMeasure.sampling.each;
        if (each == Each::Count)
            return countGroup(key, rows, static_cast<double>(rows.size()));
        if (each == Each::Distinct)
            return countDifferent(key, rows);
        const PathValues& values = mRows.values(mMeasure.of.path);
        std::vector<std::uint32_t> numbered;
        double sum = 0;
        double lowest = std::numeric_limits<double>::infinity();
        double highest = -lowest;
        for (const std::uint32_t row : rows)
        {
            if (values.isNone(row))
            {
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of.path);
                continue;
            }
            numbered.push_back(row);
            sum += values.numbers[row];
            lowest = std::min(lowest, values.numbers[row]);
            highest = std::max(highest, values.numbers[row]);
        }
        if (numbered.empty())
            return;
        countGroup(key, numbered,
                   each == Each::Mean      ? sum / static_cast<double>(numbered.size())
                   : each == Each::Minimum ? lowest
                   : each == Each::Maximum ? highest
                                           : sum);
    }

    /// A value at `per` whose rows have nothing to tell apart, and nobody who was only counted, has no number.
    void countDifferent(ValueKey key, std::span<const std::uint32_t> rows)
    {
        const Codes& codes = mRows.codesOf(mMeasure.of);
        std::unordered_set<std::uint32_t> different;
        std::vector<std::uint32_t> known;
        for (const std::uint32_t row : rows)
        {
            bool any = false;
            codes.forEach(row,
                          [&](std::uint32_t code)
                          {
                              any = true;
                              different.insert(code);
                          });
            if (any || (countsUnnamed(mRows) && isUnnamed(row, mRows.values(mMeasure.of.path))))
                known.push_back(row);
            else
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of);
        }
        if (known.empty())
            return;
        const std::size_t first = mResult.counted.size();
        countGroup(key, known, static_cast<double>(different.size()));
        for (std::size_t index = first; index < mResult.counted.size(); ++index)
            if (CountedRow& row = mResult.counted[index];
                countsUnnamed(mRows) && isUnnamed(row.row, mRows.values(mMeasure.of.path)))
                row.possible = weightOf(row.row);
    }

    /// What tells the sightings of `rows` apart: the row, or each value at `counting`.
    std::set<std::uint32_t> sightings(std::span<const std::uint32_t> rows) const
    {
        if (mMeasure.repetition.counting.empty())
            return {rows.begin(), rows.end()};
        const Codes& codes = mRows.codesOf(mMeasure.repetition.counting);
        std::set<std::uint32_t> different;
        for (const std::uint32_t row : rows)
            codes.forEach(row, [&](std::uint32_t code) { different.insert(code); });
        return different;
    }

    /// How many people without a name each sighting has.
    std::map<std::uint32_t, double> unnamedBySighting(std::span<const std::uint32_t> rows) const
    {
        std::map<std::uint32_t, double> unnamed;
        for (const std::uint32_t row : rows)
            if (countsUnnamed(mRows) && isUnnamed(row, mRows.values(mMeasure.of.path)))
                for (const std::uint32_t sighting : sightings(std::span(&row, 1)))
                    unnamed[sighting] += weightOf(row);
        return unnamed;
    }

    bool isUnnamed(std::uint32_t row, const PathValues& named) const
    {
        return named.rows[row] == TypedColumn::noRow && named.doubt(row) != Doubt::Unknown;
    }

    double weightOf(std::uint32_t row) const
    {
        const PathValues& weights = mRows.values(model::Path{{mRows.rows().definition->weight}});
        return weights.isNone(row) ? 1 : weights.numbers[row];
    }

    double unnamedAmong(std::span<const std::uint32_t> rows) const
    {
        if (!countsUnnamed(mRows))
            return 0;
        const PathValues& named = mRows.values(mMeasure.of.path);
        double unnamed = 0;
        for (const std::uint32_t row : rows)
            unnamed += isUnnamed(row, named) ? weightOf(row) : 0;
        return unnamed;
    }

    /// Rows without a value are people who were only counted, or do not count.
    void countUnnamed(std::span<const std::uint32_t> rows)
    {
        const bool people = mMeasure.kind != Kind::List && countsUnnamed(mRows);
        for (const std::uint32_t row : rows)
        {
            if (!people || !isUnnamed(row, mRows.values(mMeasure.of.path)))
            {
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of);
                continue;
            }
            count(row, 0);
            mResult.counted.back().possible = weightOf(row);
            mResult.possiblyMore += mResult.counted.back().possible;
        }
    }

    /// A row with several values may be left out for each of them: once is enough, and not where it counts for another.
    void keepOutOnce()
    {
        if (!mRows.codesOf(mMeasure.of).areSeveral())
            return;
        std::unordered_set<std::uint32_t> told;
        for (const CountedRow& row : mResult.counted)
            told.insert(row.row);
        const auto ours = mResult.leftOut.begin() + static_cast<std::ptrdiff_t>(mFirstLeftOut);
        mResult.leftOut.erase(std::remove_if(ours, mResult.leftOut.end(),
                                             [&](const LeftOutRow& row) { return !told.insert(row.row).second; }),
                              mResult.leftOut.end());
    }

    std::size_t mFirstLeftOut = mResult.leftOut.size();
};

void RowsInGroups::countPairs()
{
    using Which = model::Pairing::Figure;
    const model::Pairing& pairing = mMeasure.pairing;
    const Mask before = mRows.conditions.test(mRows.table, pairing.before, mRows.day, mSelected, mRows.alerts);
    const Mask after = mRows.conditions.test(mRows.table, pairing.after, mRows.day, mSelected, mRows.alerts);
    const Scale scale(mRows, mMeasure.of.path);
    const RowDays days(mRows);
    Groups groups = groupsAt(mRows, pairing.person, mSelected);
    for (const std::uint32_t row : groups.without)
        leaveOut(row, LeftOutReason::NoValue, pairing.person);
    mResult.grouped = pairing.person;
    for (std::size_t group = 0; group < groups.keys.size(); ++group)
    {
        std::optional<Extreme> first;
        std::optional<Extreme> last;
        std::vector<std::uint32_t> placed;
        for (const std::uint32_t row : groups.rows[group])
        {
            const double place = scale.place(row);
            if (std::isnan(place))
            {
                leaveOut(row, LeftOutReason::NoValue, mMeasure.of.path);
                continue;
            }
            placed.push_back(row);
            const std::int32_t day = days.of(row);
            const std::int64_t early = day == TypedColumn::noDay ? std::numeric_limits<std::int32_t>::max() : day;
            if (truth::counts(before[row]) && (!first || early < first->day))
                first = {early, row, place};
            if (truth::counts(after[row]) && (!last || day >= last->day))
                last = {day, row, place};
        }
        const bool whole = first && last;
        for (const std::uint32_t row : placed)
            if (!whole)
                leaveOut(row, LeftOutReason::NoPair);
            else if (row != first->row && row != last->row)
                leaveOut(row, LeftOutReason::NeitherFirstNorLast);
        if (!whole)
            continue;
        const double change = last->place - first->place;
        const std::uint32_t place = addGroup(groups.keys[group]);
        if (pairing.figure == Which::Change)
        {
            count(first->row, -first->place, place);
            count(last->row, last->place, place);
            continue;
        }
        const bool counts = pairing.figure == Which::Improved   ? change > 0
                            : pairing.figure == Which::Declined ? change < 0
                                                                : change == 0;
        count(first->row, counts ? 1 : 0, place);
        count(last->row, shared, place);
    }
}
}

bool areCountedInGroups(const model::Measure& measure)
{
    switch (measure.kind)
    {
    case Kind::Mean:
    case Kind::Median:
    case Kind::Minimum:
    case Kind::Maximum:
        return !measure.sampling.per.empty();
    case Kind::Distinct:
        return !measure.of.empty();
    case Kind::AtLeast:
    case Kind::New:
    case Kind::Returning:
    case Kind::List:
    case Kind::Paired:
        return true;
    default:
        return false;
    }
}

void countGroups(const RowMeasure& rows, std::span<const std::uint32_t> selected,
                 std::span<const std::uint32_t> earlier, Explanation& explanation)
{
    RowsInGroups counting(rows, selected, explanation);
    switch (rows.measure.kind)
    {
    case Kind::AtLeast:
        return counting.countRepeated();
    case Kind::New:
    case Kind::Returning:
        return counting.countSeenBefore(earlier);
    case Kind::Paired:
        return counting.countPairs();
    case Kind::Distinct:
    case Kind::List:
        return counting.countDistinct();
    default:
        return counting.countSamples();
    }
}

}
