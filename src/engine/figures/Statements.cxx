// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"

#include <optional>

namespace ficheaction::engine
{

namespace
{
using Moment = std::pair<std::int32_t, std::uint32_t>; ///< day and row
}

std::vector<Figure> statements(const RowMeasure& rows, const Grouping& grouping)
{
    const model::Statement& statement = rows.measure.statement;
    const PathValues& numbers = rows.values(rows.measure.of.path);
    const PathValues& sources = rows.values(statement.source);
    const RowDays days(rows, statement.date);
    std::vector<std::optional<Moment>> latest(grouping.count());
    const auto mark = [&](const model::Path& path, std::uint32_t row)
    {
        // What is not known has its doubtful cells.
        if (rows.values(path).doubt(row) != Doubt::Unknown)
            rows.alerts.mark(rows.reader.cell(rows.table, path, row));
    };
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        if (numbers.isNone(row))
            continue;
        const Moment moment{days.of(row), row};
        const bool hasSource = !sources.isNone(row);
        if (!hasSource)
            mark(statement.source, row);
        if (moment.first == TypedColumn::noDay)
            mark(statement.date, row);
        std::optional<Moment>& known = latest[grouping.group(index)];
        if (hasSource && moment.first != TypedColumn::noDay && (!known || moment >= *known))
            known = moment;
    }
    std::vector<Figure> figures(grouping.count());
    for (std::size_t group = 0; group < figures.size(); ++group)
        if (latest[group])
        {
            const auto& [day, row] = *latest[group];
            figures[group] = figureOf(numbers.numbers[row]);
            figures[group].remarks.push_back(
                {Remark::Kind::Source, 0, typedAt(rows, statement.source, row), model::Date{day}});
        }
    return figures;
}

}
