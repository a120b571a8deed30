// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/ExplainRows.hxx"

#include "calc/document/Text.hxx"
#include "calc/grid/GridRows.hxx"
#include "calc/reports/RowsSheet.hxx"
#include "engine/evaluation/WorkBeside.hxx"

#include <algorithm>
#include <utility>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
using Kind = model::MeasureKind;

calc::RowsTotal totalOf(const model::Measure& measure)
{
    using calc::RowsTotal;
    switch (measure.kind)
    {
    case Kind::Mean:
    case Kind::Milestones:
        return RowsTotal::Mean;
    case Kind::Median:
        return RowsTotal::Median;
    case Kind::Minimum:
        return RowsTotal::Minimum;
    case Kind::Maximum:
        return RowsTotal::Maximum;
    case Kind::Level:
        return measure.level == model::LevelFigure::Minimum   ? RowsTotal::Minimum
               : measure.level == model::LevelFigure::Maximum ? RowsTotal::Maximum
                                                              : RowsTotal::Sum;
    case Kind::Paired:
        return measure.pairing.figure == model::Pairing::Figure::Change ? RowsTotal::Value : RowsTotal::Sum;
    default:
        return RowsTotal::Sum;
    }
}

calc::BlocksTotal blocksTotalOf(const engine::Explanation& explanation, std::size_t blocks)
{
    using calc::BlocksTotal;
    if (explanation.isOfRows())
        return BlocksTotal::None;
    // Points are a hundred times what the rows make.
    if (explanation.indicator && explanation.indicator->points)
        return BlocksTotal::Value;
    // An interval, or a figure made of parts that are themselves made of parts, is not that of two totals.
    const bool plain = explanation.parts.size() == 2 && blocks == 2 && !explanation.figure.upperBound &&
                       explanation.parts.front().isOfRows() && explanation.parts.back().isOfRows();
    if (explanation.rollUp && !explanation.parts.empty())
    {
        const bool adds = *explanation.rollUp == model::RollUp::Sum && !explanation.figure.upperBound &&
                          std::all_of(explanation.parts.begin(), explanation.parts.end(),
                                      [](const engine::Explanation& part)
                                      { return part.isOfRows() && part.figure.status == engine::Status::Ok; });
        return adds ? BlocksTotal::Sum : BlocksTotal::Value;
    }
    switch (explanation.measure.kind)
    {
    case Kind::Ratio:
    case Kind::Rate:
    case Kind::UnitCost:
    case Kind::Coverage:
        return plain ? BlocksTotal::Quotient : BlocksTotal::Value;
    case Kind::Trend:
        if (!plain)
            return BlocksTotal::Value;
        return explanation.measure.comparison.form == model::Comparison::Form::Difference ? BlocksTotal::Difference
                                                                                          : BlocksTotal::Change;
    default:
        return BlocksTotal::Value;
    }
}

void addRows(ExplainedFigure& figure, const ExplainedFigure::Part& part, calc::RowsBlock& block)
{
    const engine::Explanation& explanation = *part.explanation;
    block.groups = figure.groupTexts(part);
    block.rows.reserve(explanation.counted.size());
    for (const engine::CountedRow& row : explanation.counted)
    {
        block.intervals = block.intervals || row.possible > 0;
        const std::uint32_t group = row.group == engine::CountedRow::noGroup ? calc::RowOfSheet::noGroup : row.group;
        block.rows.push_back({row.row, group, row.contribution, row.possible});
    }
}

/// What the block shows beside its rows.
calc::RowsBlock blockOf(const ExplainedFigure::Part& part, const Messages& messages)
{
    const engine::Explanation& explanation = *part.explanation;
    calc::RowsBlock block;
    block.title = part.title;
    block.table = explanation.table;
    if (!explanation.grouped.empty())
        block.groupHeading = calc::fromOffice(messages.text("explain.group"));
    block.total = totalOf(explanation.measure);
    if (explanation.figure.status == engine::Status::Ok)
        block.value = explanation.figure.value;
    block.upperBound = explanation.figure.upperBound;
    block.words = calc::fromOffice(messages.text("explain.status." + engine::statusText(explanation.figure.status)));
    // A part of the breakdown without rows has nothing to add up: its figure stands there as a value.
    if (explanation.counted.empty())
        block.total = calc::RowsTotal::Value;
    return block;
}
}

std::string addExplanationSheet(ExplainedFigure& figure, const Messages& messages)
{
    const RunGuard run(figure.context(), figure.document(), Access::Writes);
    const auto word = [&](const char* key) { return calc::fromOffice(messages.text(key)); };
    calc::RowsSheet sheet;
    const std::string part = figure.partLabel();
    sheet.title = part.empty() ? figure.indicator().label : figure.indicator().label + " – " + part;
    sheet.name = word("explain.sheet") + " " + figure.indicator().label;
    sheet.rule = figure.rule();
    ProgressBar progress(run, messages.text("progress.explain"));
    for (const ExplainedFigure::Part& each : figure.parts())
    {
        calc::RowsBlock& block = sheet.blocks.emplace_back(blockOf(each, messages));
        engine::workBeside(progress.part(0, 0.1), [&](const engine::Progress&) { addRows(figure, each, block); });
    }
    sheet.total = blocksTotalOf(figure.explanation(), sheet.blocks.size());
    if (figure.figure().status == engine::Status::Ok)
        sheet.value = figure.figure().value;
    sheet.upperBound = figure.figure().upperBound;
    sheet.words = figureText(messages, figure.indicator(), figure.figure());
    sheet.rowHeading = word("explain.row");
    sheet.contributionHeading = word("explain.contribution");
    sheet.possibleHeading = word("explain.possible");
    sheet.totalLabel = word("explain.total");
    sheet.upperLabel = word("explain.upper");
    sheet.figureLabel = word("explain.figure");
    return calc::addRowsSheet(figure.document(), figure.fiche().definition(), figure.fiche().layout(), std::move(sheet),
                              messages.text("undo.explain"), progress.part(0.1, 1));
}

}
