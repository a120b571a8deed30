// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/MeasureEvaluation.hxx"

#include "engine/PeopleFigures.hxx"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace ficheaction::engine
{

namespace
{
using model::MeasureKind;

bool isAboutPeople(const model::Measure& measure)
{
    return measure.kind == MeasureKind::Union || measure.kind == MeasureKind::Overlap;
}

/// The first measure over rows in it: its source is where the breakdown's paths start from.
const model::Measure& overRows(const model::Measure& measure)
{
    return measure.operands.empty() ? measure : overRows(measure.operands.front());
}

/// Nothing of a group that one of two operands does not have.
Figure zero()
{
    Figure figure;
    figure.status = Status::Ok;
    return figure;
}

void addRemarks(Figure& figure, const Figure& part)
{
    for (const Remark& remark : part.remarks)
    {
        const auto same = [&remark](const Remark& other)
        { return other.kind == remark.kind && other.count == remark.count && other.text == remark.text; };
        if (std::none_of(figure.remarks.begin(), figure.remarks.end(), same))
            figure.remarks.push_back(remark);
    }
}

Figure ratioOf(const Figure& numerator, const Figure& denominator, bool anyInPeriod)
{
    Figure ratio;
    const bool overNothing = denominator.value == 0 || numerator.status == Status::NotApplicable;
    if (!anyInPeriod || (!overNothing && numerator.status == Status::Empty))
        return ratio;
    ratio.status = overNothing ? Status::NotApplicable : Status::Ok;
    ratio.value = overNothing ? 0 : numerator.value / denominator.value;
    ratio.numerator = numerator.value;
    ratio.denominator = denominator.value;
    addRemarks(ratio, numerator);
    addRemarks(ratio, denominator);
    return ratio;
}

template <class Value>
Value valueOr(const std::map<GroupKey, Value>& groups, const GroupKey& key, const Value& otherwise)
{
    const auto group = groups.find(key);
    return group == groups.end() ? otherwise : group->second;
}

Figure figureOfPeople(MeasureKind kind, std::span<const People> operands)
{
    return kind == MeasureKind::Union ? unionOf(operands) : intersectionOf(operands);
}
}

MeasureEvaluation::MeasureEvaluation(const Dataset& data, const model::Period& period, Conditions::Pace pace)
    : mData(&data)
    , mReader(data)
    , mCodes(mReader)
    , mFigures(data, mReader, mCodes)
    , mConditions(data, mReader, period, pace)
    , mPace(std::move(pace))
{
}

bool MeasureEvaluation::isComputable(const model::Measure& measure)
{
    const std::vector<model::Measure>& operands = measure.operands;
    if (measure.kind == MeasureKind::Ratio)
        return operands.size() == 2 && std::all_of(operands.begin(), operands.end(), isComputable);
    if (isAboutPeople(measure))
        return !operands.empty() &&
               std::all_of(operands.begin(), operands.end(),
                           [](const model::Measure& operand) { return operand.kind == MeasureKind::Distinct; });
    return operands.empty();
}

Measured MeasureEvaluation::measure(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                    CellMarks& alerts)
{
    if (measure.kind == MeasureKind::Ratio)
        return measureRatio(measure, breakdown, alerts);
    return isAboutPeople(measure) ? measurePeople(measure, breakdown, alerts) : measureRows(measure, breakdown, alerts);
}

std::uint32_t MeasureEvaluation::tableOf(const model::Measure& measure) const
{
    return static_cast<std::uint32_t>(mData->tableIndex(measure.source));
}

Measured MeasureEvaluation::measureRows(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                        CellMarks& alerts)
{
    const Selection selection = mConditions.select(measure, alerts);
    markDoubtfulValues(measure, breakdown, selection.rows, alerts);
    Measured measured;
    measured.anyInPeriod = selection.anyInPeriod;
    if (!selection.anyInPeriod)
        return measured;
    measured.total = std::move(mFigures.of(measure, wholeOf(selection.rows)).front());
    mPace(selection.rows.size());
    if (breakdown.empty())
        return measured;
    const Grouping grouping = grouped(measure, breakdown, selection.rows);
    std::vector<Figure> figures = mFigures.of(measure, grouping);
    for (std::size_t group = 0; group < figures.size(); ++group)
        measured.groups.emplace(grouping.keys[group], std::move(figures[group]));
    return measured;
}

Grouping MeasureEvaluation::grouped(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                    std::span<const std::uint32_t> rows)
{
    Grouping grouping = wholeOf(rows);
    for (const model::Dimension& dimension : breakdown)
    {
        grouping = split(std::move(grouping), mCodes.at(tableOf(measure), dimension.path));
        mPace(rows.size());
    }
    return grouping;
}

void MeasureEvaluation::markDoubtfulValues(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                           std::span<const std::uint32_t> rows, CellMarks& alerts)
{
    const std::uint32_t table = tableOf(measure);
    std::vector<model::Path> paths;
    for (const model::Dimension& dimension : breakdown)
        paths.push_back(dimension.path);
    if (measure.kind != MeasureKind::Count && !measure.of.empty())
        paths.push_back(measure.of.path);
    for (const model::Path& path : paths)
    {
        const PathValues& values = mReader.values(table, path);
        if (values.doubts.empty())
            continue;
        for (std::uint32_t row : rows)
            if (values.doubts[row] != Doubt::None)
                mReader.markDoubts(table, path, row, alerts);
    }
}

Measured MeasureEvaluation::measureRatio(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                         CellMarks& alerts)
{
    const Measured numerator = this->measure(measure.operands[0], breakdown, alerts);
    const Measured denominator = this->measure(measure.operands[1], breakdown, alerts);
    Measured ratio;
    ratio.anyInPeriod = numerator.anyInPeriod || denominator.anyInPeriod;
    ratio.total = ratioOf(numerator.total, denominator.total, ratio.anyInPeriod);
    if (ratio.total.status == Status::Empty)
        return ratio;
    for (const Measured* operand : {&numerator, &denominator})
        for (const auto& [key, figure] : operand->groups)
            if (!ratio.groups.contains(key))
                ratio.groups.emplace(key, ratioOf(valueOr(numerator.groups, key, zero()),
                                                  valueOr(denominator.groups, key, zero()), true));
    return ratio;
}

MeasureEvaluation::MeasuredPeople MeasureEvaluation::people(const model::Measure& measure,
                                                            std::span<const model::Dimension> breakdown, CellMarks& alerts)
{
    const Selection selection = mConditions.select(measure, alerts);
    markDoubtfulValues(measure, breakdown, selection.rows, alerts);
    MeasuredPeople measured;
    measured.anyInPeriod = selection.anyInPeriod;
    measured.total = std::move(mFigures.people(measure, wholeOf(selection.rows)).front());
    mPace(selection.rows.size());
    if (breakdown.empty())
        return measured;
    const Grouping grouping = grouped(measure, breakdown, selection.rows);
    std::vector<People> groups = mFigures.people(measure, grouping);
    for (std::size_t group = 0; group < groups.size(); ++group)
        measured.groups.emplace(grouping.keys[group], std::move(groups[group]));
    return measured;
}

Measured MeasureEvaluation::measurePeople(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                          CellMarks& alerts)
{
    Measured result;
    std::vector<MeasuredPeople> operands;
    std::vector<People> totals;
    std::set<GroupKey> keys;
    for (const model::Measure& operand : measure.operands)
    {
        operands.push_back(people(operand, breakdown, alerts));
        totals.push_back(operands.back().total);
        result.anyInPeriod = result.anyInPeriod || operands.back().anyInPeriod;
        for (const auto& [key, group] : operands.back().groups)
            keys.insert(key);
    }
    if (!result.anyInPeriod)
        return result;
    result.total = figureOfPeople(measure.kind, totals);
    for (const GroupKey& key : keys)
    {
        std::vector<People> groups;
        for (const MeasuredPeople& operand : operands)
            groups.push_back(valueOr(operand.groups, key, People()));
        result.groups.emplace(key, figureOfPeople(measure.kind, groups));
    }
    return result;
}

std::vector<Group> MeasureEvaluation::shown(const model::Measure& measure, std::span<const model::Dimension> breakdown,
                                            std::map<GroupKey, Figure>&& groups)
{
    const std::uint32_t table = tableOf(overRows(measure));
    struct Part
    {
        std::size_t place;
        std::string text;
    };
    std::vector<std::unordered_map<ValueKey, Part>> parts(breakdown.size());
    for (std::size_t index = 0; index < breakdown.size(); ++index)
    {
        const ValueTexts texts(*mData, mReader.values(table, breakdown[index].path));
        std::set<ValueKey> different;
        for (const auto& [key, figure] : groups)
            different.insert(key[index]);
        std::vector<ValueKey> sorted(different.begin(), different.end());
        texts.sort(sorted);
        for (std::size_t place = 0; place < sorted.size(); ++place)
            parts[index].emplace(sorted[place],
                                 Part{place, sorted[place] == noValue ? mData->definition().word("value.blank")
                                                                      : texts.text(sorted[place])});
    }
    std::map<std::vector<std::size_t>, Group> inOrder;
    for (auto& [key, figure] : groups)
    {
        std::vector<std::size_t> places;
        Group group;
        for (std::size_t index = 0; index < key.size(); ++index)
        {
            const Part& part = parts[index].at(key[index]);
            places.push_back(part.place);
            group.keys.push_back(part.text);
        }
        group.figure = std::move(figure);
        inOrder.emplace(std::move(places), std::move(group));
    }
    std::vector<Group> all;
    for (auto& [places, group] : inOrder)
        all.push_back(std::move(group));
    return all;
}

}
