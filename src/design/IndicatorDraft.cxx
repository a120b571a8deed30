// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/IndicatorDraft.hxx"

#include "design/Fit.hxx"
#include "design/IndicatorQuestions.hxx"
#include "design/Patterns.hxx"
#include "explain/RuleText.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::design
{

namespace
{
/// Whether an answer is of the sort that the question asks for; one can always be taken back.
bool isOfItsKind(QuestionKind kind, const Answer& answer)
{
    if (std::holds_alternative<std::monostate>(answer))
        return true;
    switch (kind)
    {
    case QuestionKind::Choice:
    case QuestionKind::Text:
        return std::holds_alternative<std::string>(answer);
    case QuestionKind::Texts:
        return std::holds_alternative<std::vector<std::string>>(answer);
    case QuestionKind::Number:
        return std::holds_alternative<double>(answer);
    case QuestionKind::Numbers:
        return std::holds_alternative<std::vector<double>>(answer);
    case QuestionKind::YesNo:
        return std::holds_alternative<bool>(answer);
    case QuestionKind::Expectation:
        return std::holds_alternative<double>(answer) || std::holds_alternative<std::string>(answer);
    case QuestionKind::Conditions:
        return std::holds_alternative<model::Filter>(answer);
    default:
        return std::holds_alternative<std::vector<model::PartExpectation>>(answer);
    }
}

IndicatorDraft afterAnswer(const model::Template& definition, const IndicatorDraft& draft,
                           const std::vector<AskedQuestion>& asked, std::string_view question, const Answer& answer)
{
    for (const AskedQuestion& each : asked)
        if (each.question.id == question && isOfItsKind(each.question.kind, answer))
        {
            IndicatorDraft changed = draft;
            withoutPoints(changed.indicator);
            each.set(changed, answer);
            settle(definition, draft, changed);
            return changed;
        }
    return draft;
}

/// Rows without days are all looked at, whatever the window says, and where the registers leave none out, all count:
/// no question asks for it.
model::Measure withoutIdleWords(const model::Template& definition, model::Measure measure)
{
    const model::Register* const source = definition.registerNamed(measure.source);
    if (source && !isDated(*source, measure))
        measure.window = model::Window::Period;
    measure.countsAll = fitted(definition, measure).countsAll;
    for (model::Measure& operand : measure.operands)
        operand = withoutIdleWords(definition, std::move(operand));
    return measure;
}

bool isLetter(char character)
{
    return character >= 'a' && character <= 'z';
}

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

std::vector<std::string> idsBut(const model::Template& definition, const std::string& own)
{
    std::vector<std::string> ids;
    for (const auto& [object, indicator] : definition.indicators())
        if (indicator->id != own)
            ids.push_back(indicator->id);
    return ids;
}
}

IndicatorDraft newDraft(const std::string& object)
{
    IndicatorDraft draft;
    draft.object = object;
    draft.indicator.rollUp = model::usualRollUp(draft.indicator.measure);
    return draft;
}

namespace
{
/// The column whose numbers a figure adds up or averages; null for other figures.
const model::Column* summedColumn(const model::Template& definition, const model::Measure& measure)
{
    using Kind = model::MeasureKind;
    const bool isOfNumbers = measure.kind == Kind::Sum || measure.kind == Kind::Mean || measure.kind == Kind::Median ||
                             measure.kind == Kind::Minimum || measure.kind == Kind::Maximum;
    const model::Register* const source = definition.registerNamed(measure.source);
    if (!isOfNumbers || !source || measure.of.path.empty())
        return nullptr;
    const std::optional<model::PathTarget> target = model::resolve(definition, *source, measure.of.path);
    return target && target->column && target->column->type == model::ColumnType::Number ? target->column : nullptr;
}

/// A figure of another column has its unit, and the decimals that such numbers need: 50.5 is not 51.
void followColumn(const model::Template& definition, const model::Indicator& before, model::Indicator& indicator)
{
    const model::Column* const column = summedColumn(definition, indicator.measure);
    const model::Column* const old = summedColumn(definition, before.measure);
    if (!column || column == old)
        return;
    if (indicator.unit.empty() || (old && indicator.unit == old->unit))
        indicator.unit = column->unit;
    if (indicator.decimals == 0 && !column->whole)
        indicator.decimals = column->unit == "€" ? 2 : 1;
}
}

IndicatorDraft draftOf(const model::Template& definition, const model::Indicator& indicator)
{
    IndicatorDraft draft;
    draft.indicator = indicator;
    for (const auto& [object, each] : definition.indicators())
        if (each->id == indicator.id)
            draft.object = object->id;
    for (const Pattern pattern : patternsFor(indicator.measure.kind))
    {
        draft.pattern = pattern;
        if (isSaidBy(definition, draft))
            return draft;
    }
    draft.pattern = Pattern::AsItStands;
    return draft;
}

bool isSaidBy(const model::Template& definition, const IndicatorDraft& draft)
{
    const Words words("en");
    IndicatorDraft said = newDraft(draft.object);
    said.indicator.id = draft.indicator.id;
    said.pattern = draft.pattern;
    said.indicator.measure = fitted(definition, asPattern(said.indicator.measure, draft.pattern));
    for (const AskedQuestion& each : measureQuestions(definition, draft, words))
        if (!std::holds_alternative<std::monostate>(each.question.answer))
            said = afterAnswer(definition, said, measureQuestions(definition, said, words), each.question.id,
                               each.question.answer);
    return withoutIdleWords(definition, said.indicator.measure) ==
           withoutIdleWords(definition, draft.indicator.measure);
}

std::vector<Question> questions(const model::Template& definition, const IndicatorDraft& draft,
                                std::string_view language)
{
    std::vector<Question> all;
    for (AskedQuestion& each : allQuestions(definition, draft, Words(language)))
        all.push_back(std::move(each.question));
    return all;
}

IndicatorDraft answered(const model::Template& definition, const IndicatorDraft& draft, std::string_view question,
                        const Answer& answer)
{
    const Words words(definition.language);
    IndicatorDraft next = afterAnswer(definition, draft, allQuestions(definition, draft, words), question, answer);
    followColumn(definition, draft.indicator, next.indicator);
    return next;
}

std::variant<model::Indicator, Missing> indicatorOf(const model::Template& definition, const IndicatorDraft& draft,
                                                    std::string_view language)
{
    const Words words(language);
    for (const Question& question : questions(definition, draft, language))
    {
        const std::string asked =
            question.part.empty() ? question.label
                                  : words.text("missing.part", {{"part", question.part}, {"question", question.label}});
        if (!question.problem.empty())
            return Missing{question.id,
                           words.text("missing.problem", {{"question", asked}, {"problem", question.problem}})};
        if (question.isOpen())
            return Missing{question.id, words.text("missing.open", {{"question", asked}})};
    }
    model::Indicator indicator = draft.indicator;
    if (indicator.id.empty())
        indicator.id = idFrom(indicator.label, idsBut(definition, {}));
    return indicator;
}

std::string ruleWords(const model::Template& definition, const IndicatorDraft& draft, const model::Period& period,
                      std::string_view language)
{
    const auto made = indicatorOf(definition, draft, language);
    const auto* const indicator = std::get_if<model::Indicator>(&made);
    return indicator
               ? explain::ruleText(explain::Words(std::string(language)), definition, indicator->measure, {}, period)
               : std::get<Missing>(made).words;
}

std::string patternWords(Pattern pattern, std::string_view language)
{
    return Words(language).text(std::string("pattern.") + patternWord(pattern));
}

std::string idFrom(std::string_view label, const std::vector<std::string>& taken)
{
    constexpr std::size_t most = 40;
    std::string id;
    for (const char character : texts::folded(label))
    {
        if (id.size() >= most)
            break;
        if (isLetter(character) || (isDigit(character) && !id.empty()))
            id += character;
        else if (!id.empty() && id.back() != '_')
            id += '_';
    }
    while (!id.empty() && id.back() == '_')
        id.pop_back();
    if (id.empty())
        id = "indicator";
    const auto isTaken = [&](const std::string& candidate)
    { return std::find(taken.begin(), taken.end(), candidate) != taken.end(); };
    std::string free = id;
    for (int number = 2; isTaken(free); ++number)
        free = id + '_' + std::to_string(number);
    return free;
}

}
