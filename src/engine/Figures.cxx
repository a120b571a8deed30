// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/Figures.hxx"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ficheaction::engine
{

namespace
{
Figure figureOf(double value)
{
    Figure figure;
    figure.status = Status::Ok;
    figure.value = value;
    return figure;
}

const model::Column& lastColumn(const Dataset& data, std::uint32_t table, const model::Path& path)
{
    return *model::resolve(data.definition(), *data.tables()[table].definition, path)->column;
}

void remark(Figure& figure, Remark::Kind kind, double count, const std::string& column = {})
{
    if (count > 0)
        figure.remarks.push_back({kind, count, column, {}});
}

/// The rows of a grouping by date, then row; those without a date last.
std::vector<std::size_t> inOrderOfDates(const Grouping& grouping, const PathValues* dates)
{
    std::vector<std::size_t> order(grouping.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto dayOf = [&](std::size_t index)
    {
        const std::int32_t day = dates ? dates->days[grouping.rows[index]] : TypedColumn::noDay;
        return day == TypedColumn::noDay ? std::numeric_limits<std::int32_t>::max() : day;
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t one, std::size_t other)
                     {
                         const std::int32_t first = dayOf(one);
                         const std::int32_t second = dayOf(other);
                         return first != second ? first < second : grouping.rows[one] < grouping.rows[other];
                     });
    return order;
}
}

Figures::Figures(const Dataset& data, PathReader& reader, PathCodes& codes)
    : mData(&data)
    , mReader(&reader)
    , mCodes(&codes)
{
}

std::uint32_t Figures::tableOf(const model::Measure& measure) const
{
    return static_cast<std::uint32_t>(mData->tableIndex(measure.source));
}

std::vector<Figure> Figures::of(const model::Measure& measure, const Grouping& grouping)
{
    switch (measure.kind)
    {
    case model::MeasureKind::Sum:
        return sums(measure, grouping);
    case model::MeasureKind::Distinct:
        return measure.of.empty() ? counts(grouping) : distinct(measure, grouping);
    case model::MeasureKind::List:
        return lists(measure, grouping);
    case model::MeasureKind::Quotes:
        return quotes(measure, grouping);
    default:
        return counts(grouping);
    }
}

std::vector<Figure> Figures::counts(const Grouping& grouping) const
{
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (std::uint32_t group : grouping.groups)
        figures[group].value += 1;
    return figures;
}

std::vector<Figure> Figures::sums(const model::Measure& measure, const Grouping& grouping)
{
    const PathValues& values = mReader->values(tableOf(measure), measure.of.path);
    std::vector<double> sums(grouping.count(), 0);
    std::vector<bool> hasRow(grouping.count());
    std::vector<bool> hasNumber(grouping.count());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t group = grouping.groups[index];
        hasRow[group] = true;
        if (values.type != model::ColumnType::Number || values.isNone(grouping.rows[index]))
            continue;
        hasNumber[group] = true;
        sums[group] += values.numbers[grouping.rows[index]];
    }
    std::vector<Figure> figures;
    for (std::size_t group = 0; group < sums.size(); ++group)
    {
        figures.push_back(figureOf(sums[group]));
        if (hasRow[group] && !hasNumber[group])
            figures.back().status = Status::Empty;
    }
    return figures;
}

std::vector<std::uint64_t> Figures::pairs(const model::Measure& measure, const Grouping& grouping)
{
    const Codes& codes = mCodes->at(tableOf(measure), measure.of.path);
    std::vector<std::uint64_t> all;
    all.reserve(grouping.rows.size());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        codes.forEach(grouping.rows[index],
                      [&](std::uint32_t code) { all.push_back(pairOf(grouping.groups[index], code)); });
    return distinctPairs(all, grouping.count(), codes.count());
}

std::vector<Figure> Figures::distinct(const model::Measure& measure, const Grouping& grouping)
{
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (std::uint64_t pair : pairs(measure, grouping))
        figures[groupOf(pair)].value += 1;

    const std::uint32_t table = tableOf(measure);
    const model::Path first{{measure.of.path.steps.front()}};
    if (lastColumn(*mData, table, first).type != model::ColumnType::Reference)
        return figures;
    const bool throughReference = measure.of.path.steps.size() > 1;
    const std::vector<double> countedOnly = unnamed(measure, first, grouping);
    const std::vector<double> without =
        throughReference ? withoutValue(measure, first, grouping) : std::vector<double>(grouping.count(), 0);
    const std::string& label = lastColumn(*mData, table, measure.of.path).label;
    for (std::size_t group = 0; group < figures.size(); ++group)
    {
        Figure& figure = figures[group];
        if (!throughReference && countedOnly[group] > 0)
            figure.upperBound = figure.value + countedOnly[group];
        remark(figure, Remark::Kind::WithoutValue, without[group], label);
        remark(figure, Remark::Kind::CountedOnly, countedOnly[group]);
    }
    return figures;
}

std::vector<double> Figures::unnamed(const model::Measure& measure, const model::Path& reference,
                                     const Grouping& grouping)
{
    std::vector<double> weights(grouping.count(), 0);
    const std::uint32_t table = tableOf(measure);
    const std::string& weightColumn = mData->tables()[table].definition->weight;
    if (weightColumn.empty())
        return weights;
    const PathValues& weight = mReader->values(table, {{weightColumn}});
    const PathValues& named = mReader->values(table, reference);
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        if (named.rows[row] == TypedColumn::noRow && named.doubt(row) != Doubt::Unknown)
            weights[grouping.groups[index]] += weight.isNone(row) ? 1 : weight.numbers[row];
    }
    return weights;
}

std::vector<double> Figures::withoutValue(const model::Measure& measure, const model::Path& reference,
                                          const Grouping& grouping)
{
    const std::uint32_t table = tableOf(measure);
    const PathValues& named = mReader->values(table, reference);
    const PathValues& values = mReader->values(table, measure.of.path);
    std::vector<std::uint64_t> without;
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        if (named.rows[row] != TypedColumn::noRow && values.isNone(row) && values.doubt(row) != Doubt::Unknown)
            without.push_back(pairOf(grouping.groups[index], static_cast<std::uint32_t>(named.rows[row])));
    }
    std::vector<double> counts(grouping.count(), 0);
    for (std::uint64_t pair : distinctPairs(without, grouping.count(), mData->tables()[named.target].rows))
        counts[groupOf(pair)] += 1;
    return counts;
}

std::vector<People> Figures::people(const model::Measure& measure, const Grouping& grouping)
{
    std::vector<People> people(grouping.count());
    if (measure.of.empty())
    {
        for (std::size_t index = 0; index < grouping.rows.size(); ++index)
            people[grouping.groups[index]].named.push_back(grouping.rows[index]);
        return people;
    }
    const std::uint32_t table = tableOf(measure);
    const Codes& codes = mCodes->at(table, measure.of.path);
    for (std::uint64_t pair : pairs(measure, grouping))
        people[groupOf(pair)].named.push_back(codes.key(codeOf(pair)));
    for (People& group : people)
        std::sort(group.named.begin(), group.named.end());
    if (measure.of.path.steps.size() > 1 || mReader->values(table, measure.of.path).type != model::ColumnType::Reference)
        return people;
    const std::vector<double> countedOnly = unnamed(measure, measure.of.path, grouping);
    for (std::size_t group = 0; group < people.size(); ++group)
        people[group].unnamed = countedOnly[group];
    return people;
}

std::vector<Figure> Figures::lists(const model::Measure& measure, const Grouping& grouping)
{
    const std::uint32_t table = tableOf(measure);
    const Codes& codes = mCodes->at(table, measure.of.path);
    const ValueTexts texts(*mData, mReader->values(table, measure.of.path));
    std::vector<std::uint64_t> entries;
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
        codes.forEach(grouping.rows[index],
                      [&](std::uint32_t code) { entries.push_back(pairOf(grouping.groups[index], code)); });
    std::sort(entries.begin(), entries.end());

    struct Frequency
    {
        ValueKey key;
        std::int64_t count;
    };
    std::vector<std::vector<Frequency>> found(grouping.count());
    for (auto entry = entries.begin(); entry != entries.end();)
    {
        const auto next = std::find_if(entry, entries.end(), [&](std::uint64_t other) { return other != *entry; });
        found[groupOf(*entry)].push_back({codes.key(codeOf(*entry)), next - entry});
        entry = next;
    }
    std::vector<Figure> figures;
    for (std::vector<Frequency>& group : found)
    {
        std::sort(group.begin(), group.end(),
                  [&texts](const Frequency& one, const Frequency& other)
                  { return one.count != other.count ? one.count > other.count : texts.isBefore(one.key, other.key); });
        figures.push_back(figureOf(static_cast<double>(group.size())));
        for (const Frequency& value : group)
            figures.back().values.push_back({texts.text(value.key), value.count});
    }
    return figures;
}

std::vector<Figure> Figures::quotes(const model::Measure& measure, const Grouping& grouping)
{
    const std::uint32_t table = tableOf(measure);
    const model::Path& date = measure.period.empty() ? mData->tables()[table].definition->date : measure.period;
    const PathValues* dates = date.empty() ? nullptr : &mReader->values(table, date);
    if (dates && dates->type != model::ColumnType::Date)
        dates = nullptr;
    const PathValues& values = mReader->values(table, measure.of.path);
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (std::size_t index : inOrderOfDates(grouping, dates))
    {
        const std::uint32_t row = grouping.rows[index];
        if (values.isNone(row))
            continue;
        Figure& figure = figures[grouping.groups[index]];
        figure.value += 1;
        figure.values.push_back({quote(table, measure.of.path, row), 1});
    }
    return figures;
}

std::string Figures::quote(std::uint32_t table, const model::Path& path, std::uint32_t row)
{
    const PathValues& values = mReader->values(table, path);
    if (values.type == model::ColumnType::Date)
        return model::isoText({values.days[row]});
    return mData->typedText(mReader->cell(table, path, row));
}

}
