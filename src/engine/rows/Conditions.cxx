// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/rows/Conditions.hxx"

#include "engine/rows/LeafTest.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
using Kind = model::Filter::Kind;

bool hasPath(Kind kind)
{
    return kind != Kind::Everything && kind != Kind::All && kind != Kind::Any && kind != Kind::Not;
}

/// The same text for tests that say the same of every row, and for no others.
std::string leafName(const model::Filter& filter)
{
    std::string name = std::to_string(static_cast<int>(filter.kind)) + '\n' + filter.path.text() + '\n';
    if (filter.kind == Kind::Age)
        return name + (filter.from ? texts::numberText(*filter.from) : "") + '\n' +
               (filter.below ? texts::numberText(*filter.below) : "");
    if (filter.kind == Kind::In)
        for (const std::string& value : filter.values)
            name += std::to_string(value.size()) + ':' + value;
    else
        name += texts::numberText(filter.bound);
    return name;
}

/// As leafName, of a filter with its parts.
std::string wholeNameOf(const model::Filter& filter)
{
    std::string name = leafName(filter) + filter.on.text() + '(';
    for (const model::Filter& part : filter.parts)
        name += wholeNameOf(part) + ',';
    return name + ')';
}

/// What a test without parts looks at, over rows with a date at `day`.
model::Dimension valueLookedAt(const model::Filter& filter, const model::Path& day)
{
    model::Dimension value(filter.path);
    if (filter.kind == Kind::Age)
    {
        value.by = model::Dimension::By::Age;
        value.on = filter.on.empty() ? day : filter.on;
    }
    return value;
}

/// Where a test looks for something. A blank reference is no gap: it says that the row is of nobody in particular.
std::vector<model::Path> pathsAskedFor(Kind kind, const model::Dimension& value)
{
    const bool isAge = kind == Kind::Age;
    const bool isOfRow = isAge && !model::isOneDay(value.on);
    std::vector<model::Path> paths;
    if (kind == Kind::Empty || (isOfRow && value.on.empty()))
        return paths;
    paths.push_back(value.path);
    if (isOfRow)
        paths.push_back(value.on);
    return paths;
}

Mask validityOf(const TypedTable& table)
{
    Mask mask(table.rows);
    std::transform(
        table.states.begin(), table.states.end(), mask.begin(),
        [](RowState state) {
            return state == RowState::Valid ? truth::yes : state == RowState::Invalid ? truth::noInDoubt : truth::no;
        });
    return mask;
}
}

Conditions::Conditions(const Dataset& data, PathReader& reader, Pace pace)
    : mData(&data)
    , mReader(&reader)
    , mPace(std::move(pace))
{
}

model::Path Conditions::dayPath(const model::Register& source, const model::Measure& measure)
{
    return measure.period.empty() ? source.date : measure.period;
}

model::Path Conditions::decidingPath(const model::Register& source, const model::Measure& measure)
{
    return measure.window == model::Window::Any ? model::Path() : dayPath(source, measure);
}

model::Period Conditions::daysOf(model::Window window, const model::Period& period)
{
    constexpr model::Date firstDay{std::numeric_limits<std::int32_t>::min() + 1};
    switch (window)
    {
    case model::Window::Previous:
        return model::previousPeriod(period);
    case model::Window::Before:
        return {firstDay, {period.first.daysSinceEpoch - 1}};
    case model::Window::Until:
        return {firstDay, period.last};
    default:
        return period;
    }
}

std::string Conditions::nameOf(const model::Measure& measure, const model::Period& period) const
{
    const model::Register& source = *mData->table(measure.source)->definition;
    const model::Period days = daysOf(measure.window, period);
    return source.id + '\n' + decidingPath(source, measure).text() + '\n' + dayPath(source, measure).text() + '\n' +
           std::to_string(days.first.daysSinceEpoch) + ' ' + std::to_string(days.last.daysSinceEpoch) + '\n' +
           wholeNameOf(measure.condition());
}

Selection Conditions::select(const model::Measure& measure, const model::Period& period)
{
    const auto table = static_cast<std::uint32_t>(mData->tableIndex(measure.source));
    const TypedTable& source = mData->tables()[table];
    const model::Path date = decidingPath(*source.definition, measure);
    const Test filter = prepared(table, measure.condition(), dayPath(*source.definition, measure));
    const Mask& candidates = inDays(table, date, daysOf(measure.window, period));
    Mask mask = filter.ofAll(source.rows);
    mPace(source.rows);
    conjoin(mask, candidates);

    CellMarks alerts(mData->tables());
    Selection selection;
    selection.anyInWindow = std::any_of(candidates.begin(), candidates.end(), truth::counts);
    for (std::uint32_t row = 0; row < mask.size(); ++row)
    {
        if (truth::counts(mask[row]))
            selection.rows.push_back(row);
        if (!truth::isInDoubt(mask[row]))
            continue;
        if (source.states[row] == RowState::Invalid)
            mReader->markCauses(table, row, alerts);
        if (!date.empty() && truth::isInDoubt(candidates[row]))
            mReader->markDoubts(table, date, row, alerts);
        markDoubts(table, filter, row, alerts);
    }
    mPace(source.rows);
    selection.alerts = alerts.sorted();
    return selection;
}

Mask Conditions::test(std::uint32_t table, const model::Filter& filter, const model::Path& day,
                      std::span<const std::uint32_t> rows, CellMarks& alerts)
{
    const Test test = prepared(table, filter, day);
    Mask mask = test.ofAll(mData->tables()[table].rows);
    for (const std::uint32_t row : rows)
        if (truth::isInDoubt(mask[row]))
            markDoubts(table, test, row, alerts);
    return mask;
}

Conditions::Test Conditions::prepared(std::uint32_t table, const model::Filter& filter, const model::Path& day)
{
    Test test;
    test.kind = filter.kind;
    if (hasPath(filter.kind))
    {
        test.value = valueLookedAt(filter, day);
        test.mask = &leafMask(table, filter, test.value);
    }
    for (const model::Filter& part : filter.parts)
        test.parts.push_back(prepared(table, part, day));
    return test;
}

const Mask& Conditions::leafMask(std::uint32_t table, const model::Filter& filter, const model::Dimension& value)
{
    const auto place = std::pair(table, leafName(filter) + '\n' + value.on.text());
    if (const Mask* const known = mLeafMasks.find(place))
        return *known;
    const PathValues& values = mReader->values(table, value);
    mPace(values.size);
    Mask mask = leafTest(*mData, filter, values);
    for (const model::Path& path : pathsAskedFor(filter.kind, value))
        for (const std::uint32_t row : mReader->gaps(table, path))
            if (mask[row] == truth::no)
                mask[row] = truth::noInDoubt;
    return mLeafMasks.add(place, std::move(mask), mReader->partsOf(table, value));
}

const Mask& Conditions::validity(std::uint32_t table)
{
    if (const Mask* const known = mValidity.find(table))
        return *known;
    return mValidity.add(table, validityOf(mData->tables()[table]), {{}, {table}});
}

const Mask& Conditions::inDays(std::uint32_t table, const model::Path& date, const model::Period& days)
{
    if (date.empty())
        return validity(table);
    const auto place = std::tuple(table, date.text(), days.first, days.last);
    if (const Mask* const known = mInDays.find(place))
        return *known;
    Mask mask = periodTest(days, mReader->values(table, date));
    conjoin(mask, validity(table));
    mPace(mask.size());
    DatasetParts parts = mReader->partsOf(table, date);
    parts.rowStates.insert(table);
    return mInDays.add(place, std::move(mask), std::move(parts));
}

void Conditions::forget(const DatasetParts& changed)
{
    mLeafMasks.forget(changed);
    mValidity.forget(changed);
    mInDays.forget(changed);
}

DatasetParts Conditions::partsOf(const model::Measure& measure) const
{
    const auto table = static_cast<std::uint32_t>(mData->tableIndex(measure.source));
    const model::Register& source = *mData->tables()[table].definition;
    DatasetParts parts = partsAt(mData->definition(), source, measure.condition(), dayPath(source, measure));
    parts.add(mReader->partsOf(table, decidingPath(source, measure)));
    parts.rowStates.insert(table);
    return parts;
}

Truth Conditions::Test::of(std::size_t row) const
{
    if (mask)
        return (*mask)[row];
    switch (kind)
    {
    case Kind::Not:
        return parts.empty() ? truth::no : truth::negation(parts.front().of(row));
    case Kind::Any:
    {
        Truth any = truth::no;
        for (const Test& part : parts)
            any |= part.of(row);
        return any;
    }
    default:
    {
        Truth all = truth::yes;
        for (const Test& part : parts)
            all &= part.of(row);
        return all;
    }
    }
}

Mask Conditions::Test::ofAll(std::size_t rows) const
{
    if (mask)
        return *mask;
    Mask whole(rows, kind == Kind::Any || (kind == Kind::Not && parts.empty()) ? truth::no : truth::yes);
    for (const Test& part : parts)
    {
        const Mask other = part.mask ? Mask() : part.ofAll(rows);
        const Mask& partMask = part.mask ? *part.mask : other;
        if (kind == Kind::Any)
            disjoin(whole, partMask);
        else
            conjoin(whole, partMask);
        if (kind == Kind::Not)
        {
            negate(whole);
            break;
        }
    }
    return whole;
}

void Conditions::markDoubts(std::uint32_t table, const Test& test, std::uint32_t row, CellMarks& alerts)
{
    if (!truth::isInDoubt(test.of(row)))
        return;
    if (test.mask)
    {
        mReader->markDoubts(table, test.value, row, alerts);
        markGaps(table, test, row, alerts);
    }
    for (const Test& part : test.parts)
        markDoubts(table, part, row, alerts);
}

void Conditions::markGaps(std::uint32_t table, const Test& test, std::uint32_t row, CellMarks& marks)
{
    for (const model::Path& path : pathsAskedFor(test.kind, test.value))
    {
        const std::vector<std::uint32_t>& gaps = mReader->gaps(table, path);
        if (std::binary_search(gaps.begin(), gaps.end(), row))
            marks.mark(mReader->cell(table, path, row));
    }
}

void Conditions::markGapsIn(std::uint32_t table, const Test& test, std::uint32_t row, CellMarks& marks)
{
    if (!truth::isInDoubt(test.of(row)))
        return;
    if (test.mask)
        markGaps(table, test, row, marks);
    for (const Test& part : test.parts)
        markGapsIn(table, part, row, marks);
}

bool Conditions::meetsGaps(std::uint32_t table, const model::Filter& filter, const model::Path& day)
{
    if (hasPath(filter.kind))
        for (const model::Path& path : pathsAskedFor(filter.kind, valueLookedAt(filter, day)))
            if (!mReader->gaps(table, path).empty())
                return true;
    return std::any_of(filter.parts.begin(), filter.parts.end(),
                       [&](const model::Filter& part) { return meetsGaps(table, part, day); });
}

void Conditions::markGaps(const model::Measure& measure, CellMarks& marks)
{
    const auto table = static_cast<std::uint32_t>(mData->tableIndex(measure.source));
    const TypedTable& source = mData->tables()[table];
    const model::Path day = dayPath(*source.definition, measure);
    const model::Filter condition = measure.condition();
    for (const model::Filter* const filter :
         {&condition, &measure.pairing.before, &measure.pairing.after, &measure.schedule.done})
    {
        if (!meetsGaps(table, *filter, day))
            continue;
        const Test test = prepared(table, *filter, day);
        const Mask mask = test.ofAll(source.rows);
        for (std::uint32_t row = 0; row < mask.size(); ++row)
            if (truth::isInDoubt(mask[row]) &&
                (source.states[row] == RowState::Valid || source.states[row] == RowState::Invalid))
                markGapsIn(table, test, row, marks);
    }
}

}
