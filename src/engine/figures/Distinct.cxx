// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/People.hxx"
#include "engine/figures/RowFigures.hxx"

namespace ficheaction::engine
{

namespace
{
const model::Column& columnAt(const RowMeasure& rows, const model::Path& path)
{
    return *model::resolve(rows.data.definition(), *rows.rows().definition, path)->column;
}

/// For each group, how many rows that `reference` names have nothing at `of`.
std::vector<double> withoutValue(const RowMeasure& rows, const model::Path& reference, const Grouping& grouping)
{
    const PathValues& named = rows.values(reference);
    const PathValues& values = rows.values(rows.measure.of.path);
    std::vector<std::uint64_t> without;
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        const std::uint32_t row = grouping.rows[index];
        if (named.rows[row] != TypedColumn::noRow && values.isNone(row) && values.doubt(row) != Doubt::Unknown)
            without.push_back(pairOf(grouping.group(index), static_cast<std::uint32_t>(named.rows[row])));
    }
    std::vector<double> counts(grouping.count(), 0);
    for (const std::uint64_t pair : distinctPairs(without, grouping.count(), rows.data.tables()[named.target].rows))
        counts[groupOf(pair)] += 1;
    return counts;
}
}

void addWhoIsLeftOut(std::vector<Figure>& figures, const RowMeasure& rows, const Grouping& grouping)
{
    const model::Dimension& of = rows.measure.of;
    if (of.empty() || of.by != model::Dimension::By::Value)
        return;
    const model::Path first{{of.path.steps.front()}};
    if (columnAt(rows, first).type != model::ColumnType::Reference)
        return;
    const std::vector<double> countedOnly = unnamedAt(rows, first, grouping);
    const std::vector<double> without =
        of.path.steps.size() > 1 ? withoutValue(rows, first, grouping) : std::vector<double>(grouping.count(), 0);
    const std::string& label = columnAt(rows, of.path).label;
    for (std::size_t group = 0; group < figures.size(); ++group)
    {
        addRemark(figures[group], Remark::Kind::WithoutValue, without[group], label);
        addRemark(figures[group], Remark::Kind::CountedOnly, countedOnly[group]);
    }
}

std::vector<Figure> distinct(const RowMeasure& rows, const Grouping& grouping)
{
    const Codes& codes = rows.codesOf(rows.measure.of);
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    forEachDistinct(grouping, codes, [&](std::uint32_t group, std::uint32_t) { figures[group].value += 1; });
    addWhoIsLeftOut(figures, rows, grouping);
    if (!countsUnnamed(rows))
        return figures;
    const std::vector<double> countedOnly = unnamedAt(rows, rows.measure.of.path, grouping);
    for (std::size_t group = 0; group < figures.size(); ++group)
        if (countedOnly[group] > 0)
            figures[group].upperBound = figures[group].value + countedOnly[group];
    return figures;
}

}
