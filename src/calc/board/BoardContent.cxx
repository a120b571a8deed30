// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "calc/board/BoardContent.hxx"

#include "calc/document/Text.hxx"
#include "calc/grid/GridText.hxx"

using namespace com::sun::star;

namespace ficheaction::calc
{

namespace
{
uno::Any anyOf(const std::string& text)
{
    return uno::Any(toOffice(text));
}

/// What is kept back says so once, in the series of the lower ends.
uno::Any cellOf(const GridLanguage& language, const board::Chart& chart, std::size_t series, const board::Point& point)
{
    if (point.status == engine::Status::Ok)
        return uno::Any(point.value);
    const bool isWidth = chart.intervals && series > 0;
    return anyOf(isWidth ? std::string() : stateText(language, point.status));
}

uno::Any anyOf(const CellContent& content)
{
    if (const double* const number = std::get_if<double>(&content))
        return uno::Any(*number);
    const std::string* const text = std::get_if<std::string>(&content);
    return anyOf(text ? *text : std::string());
}
}

sal_Int32 BoardData::columnCount() const
{
    sal_Int32 columns = 1;
    for (sal_Int32 column = 1; !rows.empty() && column < columnsOfData; ++column)
        if (rows.front()[static_cast<std::size_t>(column)] != uno::Any(rtl::OUString()))
            columns = column + 1;
    return columns;
}

BoardFigure contentOf(const GridLanguage& language, const board::KeyFigure& figure)
{
    return {anyOf(actualValue(language, *figure.indicator, figure.figure, true, {})), figure.target, figure.evolution};
}

BoardData contentOf(const model::Template& definition, const GridLanguage& language, const board::Chart& chart)
{
    BoardData data;
    const uno::Any nothing{rtl::OUString()};
    data.rows.assign(chart.categories.size() + 1, BoardData::Row(static_cast<std::size_t>(columnsOfData), nothing));
    data.rows[0][0] = anyOf(chart.categoryHeading);
    for (std::size_t category = 0; category < chart.categories.size(); ++category)
        data.rows[category + 1][0] = anyOf(chart.categories[category]);
    for (std::size_t index = 0; index < chart.series.size(); ++index)
    {
        const board::Series& series = chart.series[index];
        data.rows[0][index + 1] = anyOf(series.name);
        for (std::size_t category = 0; category < series.points.size(); ++category)
        {
            const board::Point& point = series.points[category];
            data.rows[category + 1][index + 1] = cellOf(language, chart, index, point);
        }
    }
    if (!chart.hasData())
        data.waiting = board::waitingText(definition, chart);
    return data;
}

}
