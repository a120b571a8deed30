// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/RowFigures.hxx"

namespace ficheaction::engine
{

std::vector<Figure> figuresOf(const RowMeasure& rows, const Grouping& grouping)
{
    using Kind = model::MeasureKind;
    switch (rows.measure.kind)
    {
    case Kind::Sum:
        return sums(rows, grouping);
    case Kind::Mean:
    case Kind::Median:
    case Kind::Minimum:
    case Kind::Maximum:
        return statistics(rows, grouping);
    case Kind::Distinct:
        return rows.measure.of.empty() ? counts(grouping) : distinct(rows, grouping);
    case Kind::AtLeast:
        return repeated(rows, grouping);
    case Kind::List:
        return lists(rows, grouping);
    case Kind::Quotes:
        return quotes(rows, grouping);
    case Kind::Level:
        return levels(rows, grouping);
    case Kind::Paired:
        return paired(rows, grouping);
    case Kind::Milestones:
        return milestones(rows, grouping);
    case Kind::Done:
        return evidence(rows, grouping);
    case Kind::Manual:
        return statements(rows, grouping);
    default:
        return counts(grouping);
    }
}

Figure figureOf(double value)
{
    Figure figure;
    figure.status = Status::Ok;
    figure.value = value;
    return figure;
}

Figure figureOfNothing(bool anyRow)
{
    Figure figure;
    figure.status = anyRow ? Status::Empty : Status::NotApplicable;
    return figure;
}

void addRemark(Figure& figure, Remark::Kind kind, double count, const std::string& text)
{
    if (count > 0)
        figure.remarks.push_back({kind, count, text, {}});
}

std::vector<Figure> counts(const Grouping& grouping)
{
    std::vector<Figure> figures(grouping.count(), figureOf(0));
    for (const std::uint32_t group : grouping.groups)
        figures[group].value += 1;
    return figures;
}

std::vector<Figure> sums(const RowMeasure& rows, const Grouping& grouping)
{
    const PathValues& values = rows.values(rows.measure.of.path);
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

}
