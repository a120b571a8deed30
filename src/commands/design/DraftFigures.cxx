// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/design/DraftFigures.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/GridRows.hxx"
#include "commands/figures/Explain.hxx"
#include "commands/run/ProgressBar.hxx"
#include "engine/evaluation/PeriodEvaluation.hxx"
#include "engine/explanation/Explainer.hxx"
#include "engine/figures/Expressions.hxx"
#include "engine/rows/ShownKeys.hxx"
#include "explain/RuleText.hxx"

#include <algorithm>
#include <set>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// More would not fit into a line.
constexpr std::size_t mostParts = 4;

/// By table and row.
using Rows = std::set<std::pair<std::uint32_t, std::uint32_t>>;

void collectRows(const engine::Explanation& explanation, Rows& rows)
{
    if (explanation.isOfRows())
        for (const engine::CountedRow& row : explanation.counted)
            rows.emplace(explanation.table, row.row);
    for (const engine::Explanation& part : explanation.parts)
        collectRows(part, rows);
}

using Wanted = std::vector<const model::Indicator*>;

/// `indicator`, and before it those that its formula is made of.
void collect(const model::Indicator& indicator, const model::Grid& grid, Wanted& wanted)
{
    if (std::any_of(wanted.begin(), wanted.end(), [&](const auto* each) { return each->id == indicator.id; }))
        return;
    wanted.push_back(&indicator);
    if (indicator.measure.kind != model::MeasureKind::Expression)
        return;
    for (const std::string& id : engine::indicatorsOf(indicator.measure.formula))
        for (const model::GridObject& object : grid.objects)
            for (const model::Indicator& each : object.indicators)
                if (each.id == id)
                    collect(each, grid, wanted);
}

/// Whether all that formulas name is there.
bool isClosed(const Wanted& wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const model::Indicator* indicator)
                       {
                           if (indicator->measure.kind != model::MeasureKind::Expression)
                               return true;
                           const std::vector<std::string> named = engine::indicatorsOf(indicator->measure.formula);
                           return std::all_of(named.begin(), named.end(),
                                              [&](const std::string& id) {
                                                  return std::any_of(wanted.begin(), wanted.end(),
                                                                     [&](const auto* each) { return each->id == id; });
                                              });
                       });
}
}

DraftFigures::DraftFigures(const uno::Reference<uno::XComponentContext>& context,
                           const uno::Reference<sheet::XSpreadsheetDocument>& document, const Messages& messages)
    : mMessages(messages)
    , mDocument(document)
{
    const RunGuard run(context, document, Access::Reads);
    ProgressBar progress(run, messages.text("progress.explain"));
    mFiche = std::make_unique<FicheData>(context, document, progress.part(0, 1));
    mPeriod = mFiche->period();
    mInputs = {calc::LocalTime::now().day,
               calc::readStaffEntries(document, mFiche->definition(), mFiche->layout()).baselines};
}

DraftFigure DraftFigures::of(const model::Indicator& indicator, const model::Grid& grid)
{
    DraftFigure draft;
    const explain::Words words(mMessages.language());
    model::Template designed = definition();
    designed.grid = grid;
    draft.rule = explain::ruleText(words, designed, indicator.measure, {}, mPeriod);
    Wanted wanted;
    collect(indicator, grid, wanted);
    if (!isClosed(wanted))
    {
        draft.figure = calc::fromOffice(mMessages.text("explain.status.error"));
        return draft;
    }
    engine::PeriodEvaluation period(mFiche->dataset(), wanted, mPeriod, mInputs);
    engine::MeasureEvaluation measuring(mFiche->dataset());
    measuring.begin(mInputs.today, [](std::size_t) {});
    for (std::size_t index = 0; index < wanted.size(); ++index)
        period.measure(index, measuring);
    const engine::Results results = period.finish();
    draft.figure = figureTextOf(results.indicators.front());
    draft.alerts = static_cast<std::int64_t>(results.indicators.front().alerts.size());
    draft.isOfRows = indicator.measure.kind != model::MeasureKind::Expression;
    if (draft.isOfRows)
    {
        Rows rows;
        collectRows(engine::Explainer(mFiche->dataset(), mInputs).explain(indicator, {}, mPeriod), rows);
        draft.counted = static_cast<std::int64_t>(rows.size());
    }
    return draft;
}

std::string DraftFigures::indicatorAt(const table::CellAddress& cell) const
{
    const calc::GridPlace& grid = mFiche->layout().grid;
    if (!grid.found || cell.Sheet != grid.sheet)
        return {};
    for (const calc::GridSheetRow& row : calc::gridRowsOf(calc::sheetAt(mDocument, grid.sheet), grid))
        if (const std::optional<calc::GridRowKey> key = calc::keyFromIdentity(row.identity); key && row.row == cell.Row)
            return key->indicator;
    return {};
}

std::string DraftFigures::figureTextOf(const engine::IndicatorResult& result) const
{
    const engine::Problem& problem = result.problem;
    if (const std::optional<std::size_t> index = definition().indexOf(problem.registerId))
    {
        const model::Register* const owner = &definition().registers[*index];
        const calc::RegisterPlace& place = mFiche->layout().registers[*index];
        const model::Column* const column = owner->column(problem.columnId);
        return calc::fromOffice(mMessages.text(column ? "design.column-missing" : "design.register-missing",
                                               {{"register", place.found ? place.sheetName : owner->label},
                                                {"column", column ? column->label : std::string()}}));
    }
    std::string text = figureText(mMessages, *result.indicator, result.total);
    std::string parts;
    const explain::Words words(mMessages.language());
    for (std::size_t index = 0; index < std::min(result.groups.size(), mostParts); ++index)
    {
        const engine::Group& group = result.groups[index];
        parts += (parts.empty() ? "" : ", ") +
                 calc::partLabel(engine::shownKeys(definition(), result.indicator->measure, group.keys,
                                                   explain::writingOf(words))) +
                 "\u00A0: " + figureText(mMessages, *result.indicator, group.figure);
    }
    if (result.groups.size() > mostParts)
        parts += ", …";
    return parts.empty() ? text : text + " (" + parts + ")";
}

}
