// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/explanation/Explainer.hxx"

#include "engine/evaluation/MeasureEvaluation.hxx"
#include "engine/evaluation/Needs.hxx"
#include "engine/explanation/ExplainedRows.hxx"
#include "engine/figures/Expressions.hxx"
#include "engine/figures/MeasureKinds.hxx"
#include "engine/figures/NoRow.hxx"
#include "engine/figures/PeopleFigures.hxx"
#include "engine/figures/Points.hxx"
#include "engine/figures/Quotients.hxx"
#include "engine/figures/RowFigures.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>
#include <numeric>

namespace ficheaction::engine
{

namespace
{
using Kind = model::MeasureKind;

bool isOverRows(Kind kind)
{
    return !isOverSets(kind) && !isQuotient(kind) && kind != Kind::Trend && kind != Kind::Expression;
}

bool hasRowInWindow(const Explanation& explanation)
{
    return explanation.anyInWindow || std::any_of(explanation.parts.begin(), explanation.parts.end(),
                                                  [](const auto& part) { return hasRowInWindow(part); });
}

/// The people behind a set.
People peopleBehind(const Explanation& set)
{
    People people;
    people.unnamed = set.possiblyMore;
    if (set.measure.of.empty())
        for (const CountedRow& row : set.counted)
            people.named.push_back(row.row);
    else
        people.named = set.groups;
    std::sort(people.named.begin(), people.named.end());
    return people;
}
}

Explainer::Explainer(const Dataset& data, const Inputs& inputs, Conditions::Pace pace)
    : mData(&data)
    , mInputs(&inputs)
    , mReader(data)
    , mCodes(mReader)
    , mConditions(data, mReader, pace)
    , mPace(std::move(pace))
    , mIgnored(data.tables())
{
}

void Explainer::setPace(const Conditions::Pace& pace)
{
    mPace = pace;
    mConditions.setPace(pace);
}

Explanation Explainer::explain(const model::Indicator& indicator, std::span<const std::string> keys,
                               const model::Period& period)
{
    Explanation explanation = ofIndicator(indicator, keys, period);
    if (indicator.points)
        explanation.figure = inPoints(std::move(explanation.figure));
    return explanation;
}

Explanation Explainer::ofIndicator(const model::Indicator& indicator, std::span<const std::string> keys,
                                   const model::Period& period)
{
    const model::Measure& measure = indicator.measure;
    Explanation explanation;
    if (measure.kind == Kind::Expression)
        explanation = ofExpression(indicator, period);
    else if (const Problem problem = missingFor(*mData, measure, measure.breakdown);
             problem.code != Problem::Code::None || !MeasureEvaluation::isComputable(measure))
    {
        explanation.measure = measure;
        explanation.period = period;
        explanation.problem = problem;
        explanation.figure.status = Status::Error;
    }
    else
    {
        const auto typed = mInputs->baselines.find(indicator.id);
        const model::Expectation& baseline = typed == mInputs->baselines.end() ? indicator.baseline : typed->second;
        const double* const number = std::get_if<double>(&baseline);
        const std::span<const model::Dimension> breakdown =
            keys.empty() ? std::span<const model::Dimension>() : std::span(measure.breakdown);
        explanation = ofMeasure(measure, {breakdown, keys, period, number ? std::optional(*number) : std::nullopt},
                                PartRole::Whole);
    }
    explanation.indicator = &indicator;
    return explanation;
}

Explanation Explainer::ofMeasure(const model::Measure& measure, const Terms& terms, PartRole role)
{
    const bool isTrend = measure.kind == Kind::Trend;
    if (!isTrend &&
        (model::asksPeriodEnd(measure) || std::any_of(terms.breakdown.begin(), terms.breakdown.end(),
                                                      [](const auto& by) { return model::asksPeriodEnd(by); })))
        return atEnd(measure, terms, role);
    Explanation explanation = isQuotient(measure.kind)   ? ofQuotient(measure, terms)
                              : isTrend                  ? ofTrend(measure, terms)
                              : isOverSets(measure.kind) ? ofSets(measure, terms)
                                                         : ofRows(measure, terms);
    explanation.role = role;
    return explanation;
}

/// Ages at the end of the period are ages of its last day.
Explanation Explainer::atEnd(const model::Measure& measure, const Terms& terms, PartRole role)
{
    std::vector<model::Dimension> breakdown(terms.breakdown.begin(), terms.breakdown.end());
    for (model::Dimension& dimension : breakdown)
        dimension = model::atEnd(std::move(dimension), terms.period.last);
    return ofMeasure(model::atEnd(measure, terms.period.last), {breakdown, terms.keys, terms.period, terms.baseline},
                     role);
}

Explanation Explainer::ofOperand(const model::Measure& measure, const Terms& terms, PartRole role)
{
    Explanation explanation = ofMeasure(measure, terms, role);
    const bool anyRow = explanation.hasRow();
    if (terms.keys.empty() || (anyRow && isOverRows(measure.kind)))
        return explanation;
    const Explanation whole = ofMeasure(measure, {{}, {}, terms.period, terms.baseline}, role);
    explanation.partOfNothing = whole.figure.status == Status::Empty;
    if (explanation.partOfNothing && (role == PartRole::Now || role == PartRole::Then))
        explanation.figure = Figure();
    else if (explanation.partOfNothing || !anyRow)
        explanation.figure = figureOfNoRow(measure);
    return explanation;
}

Explanation Explainer::ofQuotient(const model::Measure& measure, const Terms& terms)
{
    Explanation explanation;
    explanation.measure = measure;
    explanation.period = terms.period;
    explanation.parts.push_back(ofOperand(measure.operands.front(), terms, PartRole::Numerator));
    if (!measure.outside)
        explanation.parts.push_back(ofOperand(measure.operands.back(), terms, PartRole::Denominator));
    const bool anyInWindow = !terms.keys.empty() || measure.outside.has_value()
                                 ? !terms.keys.empty() || hasRowInWindow(explanation)
                                 : hasRowInWindow(explanation);
    const Figure below = measure.outside ? figureOf(measure.outside->value) : explanation.parts.back().figure;
    explanation.figure = quotientOf(
        partOf(explanation.parts.front().figure), partOf(below), anyInWindow,
        measure.outside ? model::Among::Unknown : model::amongThose(measure.operands.front(), measure.operands.back()));
    return explanation;
}

Explanation Explainer::ofTrend(const model::Measure& measure, const Terms& terms)
{
    Explanation explanation;
    explanation.measure = measure;
    explanation.period = terms.period;
    const model::Measure& operand = measure.operands.front();
    explanation.parts.push_back(ofOperand(operand, terms, PartRole::Now));
    Figure then = figureOfNothing(false);
    if (measure.comparison.against == model::Comparison::Against::Baseline)
    {
        explanation.baseline = terms.baseline;
        if (terms.baseline)
            then = figureOf(*terms.baseline);
    }
    else
    {
        explanation.parts.push_back(
            ofOperand(operand, {terms.breakdown, terms.keys, model::previousPeriod(terms.period), terms.baseline},
                      PartRole::Then));
        then = explanation.parts.back().figure;
    }
    explanation.figure = trendOf(explanation.parts.front().figure, then, measure.comparison.form);
    return explanation;
}

Explanation Explainer::ofSets(const model::Measure& measure, const Terms& terms)
{
    Explanation explanation;
    explanation.measure = measure;
    explanation.period = terms.period;
    std::vector<People> sets;
    for (const model::Measure& operand : measure.operands)
    {
        explanation.parts.push_back(ofMeasure(operand, terms, PartRole::Set));
        sets.push_back(peopleBehind(explanation.parts.back()));
    }
    if (hasRowInWindow(explanation))
        explanation.figure = measure.kind == Kind::Union     ? unionOf(sets)
                             : measure.kind == Kind::Overlap ? overlapOf(sets)
                                                             : differenceOf(sets);
    else
        explanation.figure = figureOfNoData(figureOfNoRow(measure));
    return explanation;
}

Explanation Explainer::ofExpression(const model::Indicator& indicator, const model::Period& period)
{
    Explanation explanation;
    explanation.measure = indicator.measure;
    explanation.period = period;
    std::map<std::string, const Figure*> figures;
    std::map<std::string, const model::Measure*> measures;
    const auto indicators = mData->definition().indicators();
    std::vector<std::string> ids = indicatorsOf(indicator.measure.formula);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const auto& [object, other] : indicators)
        if (std::binary_search(ids.begin(), ids.end(), other->id))
        {
            explanation.parts.push_back(ofIndicator(*other, {}, period));
            explanation.parts.back().role = PartRole::Indicator;
            if (explanation.problem.code == Problem::Code::None)
                explanation.problem = explanation.parts.back().problem;
        }
    for (const Explanation& part : explanation.parts)
    {
        figures[part.indicator->id] = &part.figure;
        measures[part.indicator->id] = &part.indicator->measure;
    }
    explanation.figure =
        figureOf(indicator.measure.formula, [&](const std::string& id) -> const Figure& { return *figures.at(id); },
                 {[&](const std::string& part, const std::string& whole)
                  { return model::amongThose(*measures.at(part), *measures.at(whole)); },
                  [&](const std::string& id) { return model::isCounted(measures.at(id)->kind); }});
    for (Explanation& part : explanation.parts)
        if (part.indicator->points)
            part.figure = inPoints(std::move(part.figure));
    return explanation;
}

RowMeasure Explainer::rowMeasure(const Explanation& explanation)
{
    return {*mData,
            mReader,
            mCodes,
            mConditions,
            mIgnored,
            explanation.measure,
            explanation.table,
            Conditions::dayPath(*mData->tables()[explanation.table].definition, explanation.measure),
            explanation.period,
            mInputs->today};
}

Explanation Explainer::ofRows(const model::Measure& measure, const Terms& terms)
{
    Explanation explanation;
    explanation.measure = measure;
    explanation.period = terms.period;
    explanation.table = static_cast<std::uint32_t>(mData->tableIndex(measure.source));
    const RowMeasure rows = rowMeasure(explanation);
    Selection selection = mConditions.select(measure, terms.period);
    explanation.anyInWindow = selection.anyInWindow;
    leaveOutUnselected(rows, selection.rows, explanation);
    std::vector<std::uint32_t> earlier;
    if (isSeenBefore(measure.kind))
    {
        model::Measure earlierMeasure = measure;
        earlierMeasure.window = measure.kind == Kind::New ? model::Window::Before : model::Window::Previous;
        earlier = mConditions.select(earlierMeasure, terms.period).rows;
    }
    const std::vector<std::uint32_t> inside = inPart(rows, std::move(selection.rows), terms, explanation);
    explanation.anyRow = !inside.empty();
    countRows(rows, inside, earlier, explanation);
    mPace(inside.size());
    std::stable_sort(explanation.leftOut.begin(), explanation.leftOut.end(),
                     [](const LeftOutRow& one, const LeftOutRow& other) { return one.row < other.row; });
    explanation.figure = figureMadeOf(explanation);
    return explanation;
}

std::vector<std::uint32_t> Explainer::inPart(const RowMeasure& rows, std::vector<std::uint32_t> selected,
                                             const Terms& terms, Explanation& explanation)
{
    for (std::size_t index = 0; index < terms.keys.size() && index < terms.breakdown.size(); ++index)
    {
        const model::Dimension& dimension = terms.breakdown[index];
        const Codes& codes = rows.codesOf(dimension);
        const ValueTexts texts(*mData, mReader.values(rows.table, dimension.path), dimension);
        const std::string wanted = texts::folded(terms.keys[index]);
        const bool wantsNone = wanted == texts::folded(mData->definition().word("value.blank"));
        std::vector<bool> matches(codes.count());
        for (std::uint32_t code = 0; code < codes.count(); ++code)
            matches[code] = texts::folded(texts.text(codes.key(code))) == wanted;
        const std::uint16_t detail = detailOf(explanation, dimension);
        const auto isElsewhere = [&](std::uint32_t row)
        {
            bool any = false;
            bool inside = false;
            codes.forEach(row,
                          [&](std::uint32_t code)
                          {
                              any = true;
                              inside = inside || matches[code];
                          });
            if (inside || (!any && wantsNone))
                return false;
            explanation.leftOut.push_back({row, LeftOutReason::OtherPart, false, detail});
            return true;
        };
        selected.erase(std::remove_if(selected.begin(), selected.end(), isElsewhere), selected.end());
        mPace(selected.size());
    }
    return selected;
}

}
