// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "commands/figures/Explain.hxx"

#include "calc/document/LocalTime.hxx"
#include "calc/document/Text.hxx"
#include "calc/document/UsedCells.hxx"
#include "calc/document/UserError.hxx"
#include "calc/grid/GridCells.hxx"
#include "calc/grid/GridReader.hxx"
#include "calc/grid/GridRows.hxx"
#include "commands/fiche/ShownNames.hxx"
#include "commands/figures/GridFigures.hxx"
#include "engine/evaluation/PeriodsTogether.hxx"
#include "engine/evaluation/WorkBeside.hxx"
#include "engine/explanation/ExplainedPeriods.hxx"
#include "explain/RowText.hxx"
#include "explain/RuleText.hxx"
#include "explain/TogetherText.hxx"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

using namespace com::sun::star;

namespace ficheaction::commands
{

namespace
{
/// The parts that each indicator has now.
calc::GridParts partsOf(const engine::Results& results)
{
    calc::GridParts parts;
    for (const engine::IndicatorResult& result : results.indicators)
        for (const engine::Group& group : result.groups)
            parts[result.indicator->id].push_back(group.keys);
    return parts;
}

calc::GridRowKey keyOf(const FigureOfGrid& which)
{
    return {which.indicator, which.keys};
}

std::string rounded(const explain::Words& words, double number, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    return explain::numberText(words, std::round(number * scale) / scale + 0.0);
}

std::string valueText(const Messages& messages, const model::Indicator& indicator, double value)
{
    const explain::Words words(messages.language());
    if (indicator.percent)
        return calc::fromOffice(messages.text("explain.percent", {{"value", rounded(words, value * 100, 1)}}));
    const bool whole = value == std::floor(value) && std::fabs(value) < 1e15;
    const std::string number = whole ? messages.number(static_cast<std::int64_t>(value))
                                     : rounded(words, value, std::max(indicator.decimals, 2));
    return indicator.unit.empty() ? number : number + "\u00A0" + indicator.unit;
}
}

std::string figureText(const Messages& messages, const model::Indicator& indicator, const engine::Figure& figure)
{
    if (figure.status != engine::Status::Ok)
        return calc::fromOffice(messages.text("explain.status." + engine::statusText(figure.status)));
    if (!figure.level.empty())
        return figure.level;
    if (indicator.measure.kind == model::MeasureKind::Done)
        return calc::fromOffice(messages.text(figure.value != 0 ? "explain.yes" : "explain.no"));
    std::string value = valueText(messages, indicator, figure.value);
    if (!figure.upperBound)
        return value;
    return calc::fromOffice(
        messages.text("explain.range", {{"low", value}, {"high", valueText(messages, indicator, *figure.upperBound)}}));
}

ExplainedFigure::ExplainedFigure(const uno::Reference<uno::XComponentContext>& context,
                                 const uno::Reference<sheet::XSpreadsheetDocument>& document, const FigureOfGrid& which,
                                 const Messages& messages)
    : mContext(context)
    , mDocument(document)
    , mMessages(messages)
    , mWords(messages.language())
    , mWhich(which)
{
    const RunGuard run(context, document, Access::Reads);
    ProgressBar progress(run, messages.text("progress.explain"));
    read(progress.part(0, 0.5));
    explain(progress);
}

ExplainedFigure::ExplainedFigure(const uno::Reference<uno::XComponentContext>& context,
                                 const uno::Reference<sheet::XSpreadsheetDocument>& document,
                                 const table::CellAddress& cell, const Messages& messages)
    : mContext(context)
    , mDocument(document)
    , mMessages(messages)
    , mWords(messages.language())
{
    const RunGuard run(context, document, Access::Reads);
    ProgressBar progress(run, messages.text("progress.explain"));
    read(progress.part(0, 0.5));
    find(cell, progress.part(0.5, 0.8));
    explain(progress);
}

void ExplainedFigure::read(const engine::Progress& progress)
{
    mFiche = std::make_unique<FicheData>(mContext, mDocument, progress);
    mShown = withShownNames(mFiche->definition(), shownNames(mFiche->definition(), mDocument, mFiche->layout()));
}

void ExplainedFigure::find(const table::CellAddress& cell, const engine::Progress& progress)
{
    const calc::GridPlace& grid = mFiche->layout().grid;
    const auto refuse = [&] { throw calc::UserError("explain-no-figure", {{"sheet", grid.sheetName}}); };
    if (!grid.found || cell.Sheet != grid.sheet)
        refuse();
    mWhich.together = grid.together && *grid.together == cell.Column;
    for (const calc::ComparedColumn& compared : grid.compared)
        if (compared.column == cell.Column)
            mWhich.period = compared.period;
    const engine::Results shown = results(progress);
    const calc::GridRowMatches matches = calc::matchGridRows(
        mFiche->definition(), calc::gridRowsOf(calc::sheetAt(mDocument, grid.sheet), grid), partsOf(shown));
    const auto row = std::find_if(matches.rows.begin(), matches.rows.end(),
                                  [&](const calc::MatchedGridRow& each) { return each.row == cell.Row; });
    if (row == matches.rows.end())
        refuse();
    mWhich.indicator = row->key.indicator;
    mWhich.keys = row->key.parts;
}

engine::Results ExplainedFigure::results(const engine::Progress& progress)
{
    const calc::StaffEntries entries = calc::readStaffEntries(mDocument, mFiche->definition(), mFiche->layout());
    mInputs = {calc::LocalTime::now().day, entries.baselines};
    if (!mWhich.together)
    {
        if (!mWhich.period)
            mWhich.period = mFiche->period();
        return mFiche->evaluate(std::span(&*mWhich.period, 1), mInputs, progress).front();
    }
    mTogether.clear();
    for (const calc::ComparedColumn& compared : mFiche->layout().grid.compared)
        mTogether.push_back(compared.period);
    if (mTogether.empty())
        throw calc::UserError("explain-no-together");
    mWhich.period = engine::spanOf(mTogether);
    return gridFigures(*mFiche, mTogether, true, entries.baselines, progress).back();
}

void ExplainedFigure::explain(ProgressBar& progress)
{
    const engine::Results results = this->results(progress.part(0.5, 0.8));
    const auto result =
        std::find_if(results.indicators.begin(), results.indicators.end(),
                     [&](const engine::IndicatorResult& each) { return each.indicator->id == mWhich.indicator; });
    if (result == results.indicators.end())
        throw calc::UserError("explain-indicator", {{"indicator", mWhich.indicator}});
    mIndicator = result->indicator;
    mAlerts = result->alerts;
    mFigure = result->total;
    if (!mWhich.keys.empty())
    {
        const std::string wanted = calc::comparable(keyOf(mWhich));
        const auto group = std::find_if(result->groups.begin(), result->groups.end(),
                                        [&](const engine::Group& each) {
                                            return calc::comparable({mWhich.indicator, each.keys}) == wanted;
                                        });
        if (group == result->groups.end())
            throw calc::UserError("explain-part", {{"part", partLabel()}});
        mWhich.keys = group->keys;
        mFigure = group->figure;
    }
    engine::workBeside(progress.part(0.8, 1), [&](const engine::Progress& told) { explainRows(told); });
    addParts(*mExplanation, {});
}

void ExplainedFigure::explainRows(const engine::Progress& told)
{
    double passes = 0;
    const auto pace = [&](std::size_t rows)
    {
        passes += rows == 0 ? 0 : 1;
        if (!told(1 - 1 / (1 + passes / 4)))
            throw engine::Cancelled();
    };
    mExplainer = std::make_unique<engine::Explainer>(mFiche->dataset(), mInputs, pace);
    mExplanation = mWhich.together ? engine::explainTogether(*mExplainer, *mIndicator, mWhich.keys, mTogether)
                                   : mExplainer->explain(*mIndicator, mWhich.keys, *mWhich.period);
    // From now on each question takes little time.
    mExplainer->setPace([](std::size_t) {});
}

void ExplainedFigure::addParts(const engine::Explanation& explanation, const std::string& title)
{
    if (explanation.isOfRows() && explanation.problem.code == engine::Problem::Code::None)
    {
        Part part{title, &explanation, std::vector<std::size_t>(explanation.leftOut.size())};
        std::iota(part.leftOut.begin(), part.leftOut.end(), std::size_t{0});
        const auto order = [&](std::size_t index)
        {
            const engine::LeftOutRow& row = explanation.leftOut[index];
            const bool far = row.reason == engine::LeftOutReason::OutsidePeriod;
            return std::tuple(!row.inDoubt, far, row.reason);
        };
        std::stable_sort(part.leftOut.begin(), part.leftOut.end(),
                         [&](std::size_t one, std::size_t other) { return order(one) < order(other); });
        mParts.push_back(std::move(part));
    }
    for (std::size_t index = 0; index < explanation.parts.size(); ++index)
    {
        std::string path = title.empty() ? title : title + " – ";
        path += explain::roleText(mWords, explanation.parts[index], index + 1);
        addParts(explanation.parts[index], path);
    }
}

std::string ExplainedFigure::rule() const
{
    const std::string rule = explain::ruleText(mWords, mShown, mIndicator->measure, mWhich.keys, *mWhich.period);
    return mWhich.together ? explain::togetherText(mWords, *mExplanation) + '\n' + rule : rule;
}

ShownRow ExplainedFigure::shown(const engine::Explanation& explanation, std::uint32_t row)
{
    const calc::RegisterPlace& place = mFiche->layout().registers[explanation.table];
    ShownRow result;
    result.row = row;
    result.sheet = place.sheetName;
    result.sheetRow = place.sheetRow(row) + 1;
    result.key = explain::keyText(mFiche->dataset(), explanation.table, row);
    result.label = explain::labelText(mFiche->dataset(), explanation.table, row);
    result.date = mExplainer->dayOf(explanation, row);
    return result;
}

ShownRow ExplainedFigure::counted(const Part& part, std::size_t index)
{
    const engine::CountedRow& row = part.explanation->counted[index];
    ShownRow result = shown(*part.explanation, row.row);
    if (!std::isnan(row.contribution))
        result.contribution = row.contribution;
    result.possible = row.possible;
    if (row.group != engine::CountedRow::noGroup)
        result.group = shownGroup(*part.explanation, mExplainer->groupText(*part.explanation, row.group));
    return result;
}

std::string ExplainedFigure::partLabel() const
{
    return calc::partLabel(
        engine::shownKeys(mFiche->definition(), mIndicator->measure, mWhich.keys, explain::writingOf(mWords)));
}

std::string ExplainedFigure::shownGroup(const engine::Explanation& explanation, const std::string& group) const
{
    return engine::shownKey(mFiche->definition(), *mFiche->dataset().tables()[explanation.table].definition,
                            explanation.grouped, group, explain::writingOf(mWords));
}

std::vector<std::string> ExplainedFigure::groupTexts(const Part& part)
{
    std::vector<std::string> groups = mExplainer->groupTexts(*part.explanation);
    for (std::string& group : groups)
        group = shownGroup(*part.explanation, group);
    return groups;
}

ShownRow ExplainedFigure::leftOut(const Part& part, std::size_t index)
{
    const engine::LeftOutRow& row = part.explanation->leftOut[part.leftOut[index]];
    ShownRow result = shown(*part.explanation, row.row);
    result.inDoubt = row.inDoubt;
    result.reason = explain::reasonText(mWords, mShown, mFiche->dataset(), *mExplainer, *part.explanation, row);
    return result;
}

std::string ExplainedFigure::leftOutSummary(const Part& part) const
{
    std::array<std::int64_t, engine::leftOutReasons> counts{};
    for (const engine::LeftOutRow& row : part.explanation->leftOut)
        ++counts[static_cast<std::size_t>(row.reason)];
    std::string text;
    for (std::size_t reason = 0; reason < counts.size(); ++reason)
        if (counts[reason] > 0)
            text += (text.empty() ? "" : ", ") +
                    explain::reasonText(mWords, static_cast<engine::LeftOutReason>(reason)) + " (" +
                    mMessages.number(counts[reason]) + ")";
    return text;
}

}
