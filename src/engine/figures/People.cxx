// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/People.hxx"

#include <algorithm>

namespace ficheaction::engine
{

bool countsUnnamed(const RowMeasure& rows)
{
    const model::Dimension& of = rows.measure.of;
    return of.by == model::Dimension::By::Value && of.path.steps.size() == 1 &&
           !rows.rows().definition->weight.empty() && rows.values(of.path).type == model::ColumnType::Reference;
}

void forEachUnnamed(const RowMeasure& rows, const model::Path& reference, const Grouping& grouping,
                    const std::function<void(std::size_t, double)>& take)
{
    const std::string& weightColumn = rows.rows().definition->weight;
    if (weightColumn.empty())
        return;
    const PathValues& weight = rows.values(model::Path{{weightColumn}});
    const PathValues& named = rows.values(reference);
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        if (named.rows[row] == TypedColumn::noRow && named.doubt(row) != Doubt::Unknown)
            take(index, weight.isNone(row) ? 1 : weight.numbers[row]);
    }
}

std::vector<double> unnamedAt(const RowMeasure& rows, const model::Path& reference, const Grouping& grouping)
{
    std::vector<double> weights(grouping.count(), 0);
    forEachUnnamed(rows, reference, grouping,
                   [&](std::size_t index, double people) { weights[grouping.group(index)] += people; });
    return weights;
}

std::vector<People> peopleOf(const RowMeasure& rows, const Grouping& grouping)
{
    std::vector<People> people(grouping.count());
    if (rows.measure.of.empty())
    {
        for (std::size_t index = 0; index < grouping.rows.size(); ++index)
            people[grouping.group(index)].named.push_back(grouping.rows[index]);
        for (People& group : people)
        {
            std::sort(group.named.begin(), group.named.end());
            group.named.erase(std::unique(group.named.begin(), group.named.end()), group.named.end());
        }
        return people;
    }
    const Codes& codes = rows.codesOf(rows.measure.of);
    forEachDistinct(grouping, codes,
                    [&](std::uint32_t group, std::uint32_t code) { people[group].named.push_back(codes.key(code)); });
    for (People& group : people)
        std::sort(group.named.begin(), group.named.end());
    if (!countsUnnamed(rows))
        return people;
    const std::vector<double> countedOnly = unnamedAt(rows, rows.measure.of.path, grouping);
    for (std::size_t group = 0; group < people.size(); ++group)
        people[group].unnamed = countedOnly[group];
    return people;
}

}
