// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "office/ExplanationStructs.hxx"

#include "calc/document/Text.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridRows.hxx"

#include <algorithm>

using namespace com::sun::star;
using org::ficheaction::ExplainedRow;

namespace ficheaction::office
{

namespace
{
ExplainedRow structOf(const commands::ShownRow& row, const std::string& part)
{
    ExplainedRow result;
    result.part = calc::toOffice(part);
    result.sheet = calc::toOffice(row.sheet);
    result.row = row.sheetRow;
    result.key = calc::toOffice(row.key);
    if (row.date)
        result.date = calc::toOffice(model::isoText(*row.date));
    result.label = calc::toOffice(row.label);
    result.group = calc::toOffice(row.group);
    if (row.contribution)
        result.contribution <<= *row.contribution;
    result.possible = row.possible;
    result.reason = calc::toOffice(row.reason);
    return result;
}

uno::Sequence<ExplainedRow> sequenceOf(const std::vector<ExplainedRow>& rows)
{
    return uno::Sequence<ExplainedRow>(rows.data(), static_cast<sal_Int32>(rows.size()));
}

org::ficheaction::Measurement measurementOf(const commands::ExplainedFigure& figure)
{
    org::ficheaction::Measurement result;
    result.indicator = calc::toOffice(figure.indicator().id);
    result.breakdown.realloc(static_cast<sal_Int32>(figure.keys().size()));
    for (std::size_t key = 0; key < figure.keys().size(); ++key)
        result.breakdown.getArray()[key] = calc::toOffice(figure.keys()[key]);
    if (figure.figure().status == engine::Status::Ok)
    {
        result.value <<= figure.figure().value;
        if (figure.figure().upperBound)
            result.upperBound <<= *figure.figure().upperBound;
    }
    result.status = calc::toOffice(engine::statusText(figure.figure().status));
    result.warnings = figure.keys().empty() ? static_cast<sal_Int32>(figure.alerts().size()) : 0;
    return result;
}
}

commands::FigureOfGrid figureFrom(const rtl::OUString& indicator, const uno::Sequence<rtl::OUString>& breakdown)
{
    commands::FigureOfGrid which;
    which.indicator = calc::fromOffice(indicator);
    for (const rtl::OUString& key : breakdown)
        which.keys.push_back(calc::fromOffice(key));
    return which;
}

org::ficheaction::Explanation structOf(commands::ExplainedFigure& figure)
{
    std::vector<ExplainedRow> counted;
    std::vector<ExplainedRow> leftOut;
    for (const commands::ExplainedFigure::Part& part : figure.parts())
    {
        for (std::size_t index = 0; index < part.explanation->counted.size(); ++index)
            counted.push_back(structOf(figure.counted(part, index), part.title));
        for (std::size_t index = 0; index < part.leftOut.size(); ++index)
            leftOut.push_back(structOf(figure.leftOut(part, index), part.title));
    }
    org::ficheaction::Explanation result;
    result.figure = measurementOf(figure);
    result.rule = calc::toOffice(figure.rule());
    result.counted = sequenceOf(counted);
    result.leftOut = sequenceOf(leftOut);
    return result;
}

org::ficheaction::FigureChange structOf(const commands::FigureChanges& changes, const commands::FigureOfGrid& which)
{
    const std::string wanted = calc::comparable({which.indicator, which.keys});
    const auto figure = std::find_if(changes.figures.begin(), changes.figures.end(),
                                     [&](const explain::ChangedFigure& each) {
                                         return calc::comparable({each.indicator, each.keys}) == wanted;
                                     });
    if (figure == changes.figures.end())
        throw calc::UserError("explain-indicator", {{"indicator", which.indicator}});
    org::ficheaction::FigureChange result;
    result.indicator = calc::toOffice(figure->indicator);
    result.breakdown.realloc(static_cast<sal_Int32>(figure->keys.size()));
    for (std::size_t key = 0; key < figure->keys.size(); ++key)
        result.breakdown.getArray()[key] = calc::toOffice(figure->keys[key]);
    if (figure->before && figure->before->status == engine::Status::Ok)
        result.before <<= figure->before->value;
    if (figure->after && figure->after->status == engine::Status::Ok)
        result.after <<= figure->after->value;
    result.rowsKnown = figure->rowsKnown;
    result.rows.realloc(static_cast<sal_Int32>(figure->rows.size()));
    for (std::size_t index = 0; index < figure->rows.size(); ++index)
    {
        const explain::ChangedRow& row = figure->rows[index];
        org::ficheaction::RowChange& change = result.rows.getArray()[index];
        change.part = calc::toOffice(row.part);
        change.name = calc::toOffice(row.name);
        if (row.before)
            change.before <<= row.before->adds;
        if (row.after)
            change.after <<= row.after->adds;
    }
    return result;
}

}
