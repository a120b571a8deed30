// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/RowFigures.hxx"

#include <cmath>

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
    std::vector<std::size_t> rows(grouping.count(), 0);
    if (grouping.groups.empty() && !rows.empty())
        rows.front() = grouping.rows.size();
    for (const std::uint32_t group : grouping.groups)
        rows[group] += 1;
    std::vector<Figure> figures;
    figures.reserve(rows.size());
    for (const std::size_t count : rows)
        figures.push_back(figureOf(static_cast<double>(count)));
    return figures;
}

std::vector<Figure> sums(const RowMeasure& rows, const Grouping& grouping)
{
    struct Sum
    {
        double sum = 0;
        bool hasRow = false;
        bool hasNumber = false;
    };
    const PathValues& values = rows.values(rows.measure.of.path);
    if (values.type != model::ColumnType::Number)
        return std::vector<Figure>(grouping.count(), figureOfNothing(true));
    const std::span<const double> numbers = values.numbers.view();
    std::vector<Sum> sums(grouping.count());
    for (std::size_t index = 0; index < grouping.rows.size(); ++index)
    {
        Sum& sum = sums[grouping.group(index)];
        const double number = numbers[grouping.rows[index]];
        sum.hasRow = true;
        if (std::isnan(number))
            continue;
        sum.hasNumber = true;
        sum.sum += number;
    }
    std::vector<Figure> figures;
    for (const Sum& sum : sums)
    {
        figures.push_back(figureOf(sum.sum));
        if (sum.hasRow && !sum.hasNumber)
            figures.back().status = Status::Empty;
    }
    return figures;
}

}
