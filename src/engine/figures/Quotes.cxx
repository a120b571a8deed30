// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"

#include <algorithm>
#include <numeric>

namespace ficheaction::engine
{

namespace
{
/// Places in the grouping by date, then row; those without a date last.
std::vector<std::size_t> inOrderOfDays(const RowMeasure& rows, const Grouping& grouping)
{
    const RowDays days(rows);
    std::vector<std::size_t> order(grouping.rows.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto dayOf = [&](std::size_t index)
    {
        const std::int32_t day = days.of(grouping.rows[index]);
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

std::optional<model::Date> dayAt(const PathValues& values, std::uint32_t row)
{
    const bool isDay = values.type == model::ColumnType::Date && values.days[row] != TypedColumn::noDay;
    return isDay ? std::optional(model::Date{values.days[row]}) : std::nullopt;
}
}

std::vector<Figure> quotes(const RowMeasure& rows, const Grouping& grouping)
{
    const PathValues& values = rows.values(rows.measure.of.path);
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (const std::size_t index : inOrderOfDays(rows, grouping))
    {
        const std::uint32_t row = grouping.rows[index];
        if (values.isNone(row))
            continue;
        Figure& figure = figures[grouping.group(index)];
        figure.value += 1;
        figure.values.push_back({typedAt(rows, rows.measure.of.path, row), 1, {}, dayAt(values, row)});
    }
    return figures;
}

std::vector<Figure> evidence(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Path& path = rows.measure.evidence;
    const PathValues* const values = path.empty() ? nullptr : &rows.values(path);
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (const std::size_t index : inOrderOfDays(rows, grouping))
    {
        const std::uint32_t row = grouping.rows[index];
        if (values && values->isNone(row))
            continue;
        Figure& figure = figures[grouping.group(index)];
        figure.value = 1;
        if (values)
            figure.values.push_back({typedAt(rows, path, row), 1, {}, dayAt(*values, row)});
    }
    return figures;
}

}
