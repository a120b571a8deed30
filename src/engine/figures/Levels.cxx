// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"
#include "engine/figures/Scale.hxx"

#include <cmath>

namespace ficheaction::engine
{

namespace
{
/// The levels of a group's rows.
struct Seen
{
    std::vector<std::int64_t> counts; ///< by place on the scale
    double rows = 0;
    bool anyRow = false;
    std::pair<std::int32_t, std::uint32_t> latest{TypedColumn::noDay, 0}; ///< day and row
    double last = 0;
};

Figure levelOf(const Scale& scale, model::LevelFigure which, const Seen& seen)
{
    if (seen.rows == 0)
        return figureOfNothing(seen.anyRow);
    if (which == model::LevelFigure::Distribution)
    {
        Figure figure = figureOf(seen.rows);
        for (std::size_t place = 0; place < seen.counts.size(); ++place)
            figure.values.push_back({scale.label(static_cast<double>(place + 1)), seen.counts[place]});
        return figure;
    }
    double place = seen.last;
    if (which != model::LevelFigure::Last)
    {
        const auto isSeen = [](std::int64_t count) { return count > 0; };
        const bool lowest = which == model::LevelFigure::Minimum;
        const auto first = std::find_if(seen.counts.begin(), seen.counts.end(), isSeen);
        const auto last = std::find_if(seen.counts.rbegin(), seen.counts.rend(), isSeen);
        place = static_cast<double>(lowest ? first - seen.counts.begin() + 1 : seen.counts.rend() - last);
    }
    Figure figure = figureOf(place);
    figure.level = scale.label(place);
    return figure;
}
}

std::vector<Figure> levels(const RowMeasure& rows, const Grouping& grouping)
{
    const Scale scale(rows, rows.measure.of.path);
    const RowDays days(rows);
    std::vector<Seen> groups(grouping.count());
    for (Seen& seen : groups)
        seen.counts.resize(scale.levels().size(), 0);
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        Seen& seen = groups[grouping.group(index)];
        seen.anyRow = true;
        const double place = scale.place(row);
        if (std::isnan(place))
            continue;
        const std::pair moment{days.of(row), row};
        if (seen.rows == 0 || moment >= seen.latest)
        {
            seen.latest = moment;
            seen.last = place;
        }
        seen.rows += 1;
        seen.counts[static_cast<std::size_t>(place) - 1] += 1;
    }
    std::vector<Figure> figures;
    figures.reserve(groups.size());
    for (const Seen& seen : groups)
        figures.push_back(levelOf(scale, rows.measure.level, seen));
    return figures;
}

}
