// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/IndicatorQuestions.hxx"

#include "design/Expectations.hxx"
#include "design/FigureQuestions.hxx"
#include "design/Fit.hxx"
#include "design/FormulaText.hxx"
#include "design/MeasureKinds.hxx"
#include "design/Patterns.hxx"
#include "roles/Roles.hxx"
#include "template/readers/PointFigures.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::design
{

using model::Indicator;
using model::Measure;

namespace
{
using Change = std::function<void(Measure&)>;

Figure wholeOf(const IndicatorDraft& draft)
{
    Figure figure;
    figure.measure = &draft.indicator.measure;
    figure.change = [](IndicatorDraft& changed, const Change& how) { how(changed.indicator.measure); };
    return figure;
}

/// What a share is a share of: whatever changes there changes in the part as well.
Figure denominatorOf(const IndicatorDraft& draft)
{
    Figure figure;
    figure.measure = &draft.indicator.measure.operands.back();
    figure.change = [](IndicatorDraft& changed, const Change& how)
    {
        Measure& share = changed.indicator.measure;
        if (share.operands.size() != 2)
            return;
        const model::Filter extra = extraOf(share);
        how(share.operands.back());
        setPart(share, extra);
    };
    return figure;
}

void askShare(Asked& asked, const IndicatorDraft& draft)
{
    const Measure& share = draft.indicator.measure;
    const Figure whole = denominatorOf(draft);
    askFigure(asked, whole, kindsOf(Pattern::Share));
    const model::Register* const source = asked.definition().registerNamed(share.operands.back().source);
    if (!source)
        return;
    Figure part = wholeOf(draft);
    part.measure = &share.operands.front();
    asked.conditions(part, "are", "ask.are", *source, extraOf(share), true,
                     [](Measure& measure, const model::Filter& filter) { setPart(measure, filter); });
}

void askMeasure(Asked& asked, const IndicatorDraft& draft)
{
    if (draft.pattern == Pattern::AsItStands)
        return;
    const bool isShare = draft.pattern == Pattern::Share && draft.indicator.measure.operands.size() == 2;
    const Figure whole = wholeOf(draft);
    if (isShare)
        askShare(asked, draft);
    else
        askFigure(asked, whole, kindsOf(draft.pattern));
    askBreakdown(asked, whole);
    askDays(asked, isShare ? denominatorOf(draft) : whole);
}

/// Formulas that could not be read stand as they were typed.
void showUnread(Asked& asked, const IndicatorDraft& draft)
{
    for (AskedQuestion& each : asked.questions())
    {
        Question& question = each.question;
        const auto typed = draft.unread.find(question.id);
        if (typed != draft.unread.end())
        {
            question.answer = typed->second;
            const auto read = formulaFrom(asked.definition(), typed->second, asked.words());
            if (const auto* const problem = std::get_if<FormulaProblem>(&read))
                question.problem = problem->words;
        }
    }
}

void refuseCircles(Asked& asked, const IndicatorDraft& draft)
{
    if (draft.indicator.measure.kind != model::MeasureKind::Expression || draft.indicator.id.empty())
        return;
    const std::string& own = draft.indicator.id;
    for (const std::string& named : namedIn(draft.indicator.measure.formula))
        if (named == own || needs(asked.definition().grid, named, own))
            for (AskedQuestion& each : asked.questions())
                if (each.question.id == "formula" && each.question.problem.empty())
                    each.question.problem = asked.words().text("problem.circle");
}

/// What is expected stays as it is shown: 85 becomes 85 %.
void setPercent(Indicator& indicator, bool percent)
{
    if (indicator.percent == percent)
        return;
    const Indicator before = indicator;
    indicator.percent = percent;
    const auto keepShown = [&](model::Expectation& expectation)
    { expectation = expectationFrom(indicator, answerOf(shownExpectation(before, expectation))); };
    keepShown(indicator.baseline);
    keepShown(indicator.target);
    for (model::PartExpectation& part : indicator.parts)
    {
        keepShown(part.baseline);
        keepShown(part.target);
    }
}

/// Whether its figures are shares, so that a person expects them in per cent.
bool isShareByNature(const IndicatorDraft& draft)
{
    const Measure& measure = draft.indicator.measure;
    return draft.pattern == Pattern::Share || draft.pattern == Pattern::Steps ||
           measure.kind == model::MeasureKind::Rate || measure.kind == model::MeasureKind::Coverage ||
           (measure.kind == model::MeasureKind::Trend && measure.comparison.form == model::Comparison::Form::Change);
}

/// What is asked of an indicator beside its measure.
class Beside
{
public:
    Beside(const model::Template& definition, const IndicatorDraft& draft, const Words& words)
        : mDefinition(definition)
        , mDraft(draft)
        , mWords(words)
    {
    }

    std::vector<AskedQuestion> before()
    {
        askLabel();
        askObject();
        askPattern();
        return std::move(mQuestions);
    }

    std::vector<AskedQuestion> behind()
    {
        askShown();
        askExpected();
        askTools();
        return std::move(mQuestions);
    }

private:
    Question& add(const char* id, QuestionKind kind, std::function<void(IndicatorDraft&, const Answer&)> set)
    {
        Question question;
        question.id = id;
        question.kind = kind;
        question.label = mWords.text(std::string("ask.") + id);
        mQuestions.push_back({std::move(question), std::move(set)});
        return mQuestions.back().question;
    }

    static std::string textOf(const Answer& answer)
    {
        const auto* const text = std::get_if<std::string>(&answer);
        return text ? std::string(texts::trimmed(*text)) : std::string();
    }

    void askLabel()
    {
        Question& question =
            add("label", QuestionKind::Text,
                [](IndicatorDraft& draft, const Answer& answer) { draft.indicator.label = textOf(answer); });
        question.required = true;
        if (!mDraft.indicator.label.empty())
            question.answer = mDraft.indicator.label;
        if (isAsBefore())
            return;
        for (const auto& [object, each] : mDefinition.indicators())
            if (object->id == mDraft.object && each->id != mDraft.indicator.id && !mDraft.indicator.label.empty() &&
                texts::folded(each->label) == texts::folded(mDraft.indicator.label))
                question.problem =
                    mWords.text("problem.label-taken", {{"label", each->label}, {"object", object->label}});
    }

    /// Whether it stands in the grid under this name: two of one name that are there already may stay.
    bool isAsBefore() const
    {
        const auto all = mDefinition.indicators();
        return std::any_of(all.begin(), all.end(),
                           [this](const auto& each)
                           {
                               return each.second->id == mDraft.indicator.id && each.first->id == mDraft.object &&
                                      each.second->label == mDraft.indicator.label;
                           });
    }

    void askObject()
    {
        Question& question = add("object", QuestionKind::Choice,
                                 [](IndicatorDraft& draft, const Answer& answer) { draft.object = textOf(answer); });
        question.required = true;
        for (const model::GridObject& object : mDefinition.grid.objects)
        {
            question.choices.push_back({object.id, object.label});
            if (object.id == mDraft.object)
                question.answer = object.id;
        }
    }

    void askPattern()
    {
        Question& question = add("pattern", QuestionKind::Choice,
                                 [](IndicatorDraft& draft, const Answer& answer)
                                 {
                                     for (const Pattern pattern : patterns())
                                         if (textOf(answer) == patternWord(pattern) && pattern != draft.pattern)
                                         {
                                             draft.pattern = pattern;
                                             draft.unread.clear();
                                             draft.indicator.measure = asPattern(draft.indicator.measure, pattern);
                                         }
                                 });
        question.required = true;
        std::vector<Pattern> offered = patterns();
        if (mDraft.pattern == Pattern::AsItStands)
            offered.push_back(Pattern::AsItStands);
        for (const Pattern pattern : offered)
            question.choices.push_back(
                {patternWord(pattern), mWords.text(std::string("pattern.") + patternWord(pattern))});
        question.answer = std::string(patternWord(mDraft.pattern));
        const Measure& measure = mDraft.indicator.measure;
        if (mDraft.pattern == Pattern::AsItStands && fitted(mDefinition, measure) != measure)
            question.problem = mWords.text("problem.does-not-hold");
    }

    void askShown()
    {
        Question& format = add("percent", QuestionKind::YesNo,
                               [](IndicatorDraft& draft, const Answer& answer)
                               {
                                   const auto* const percent = std::get_if<bool>(&answer);
                                   setPercent(draft.indicator, percent && *percent);
                               });
        format.answer = mDraft.indicator.percent || mDraft.indicator.points;
        Question& unit =
            add("unit", QuestionKind::Text,
                [](IndicatorDraft& draft, const Answer& answer) { draft.indicator.unit = textOf(answer); });
        unit.answer = mDraft.indicator.points ? std::string() : mDraft.indicator.unit;
        Question& decimals = add("decimals", QuestionKind::Number,
                                 [](IndicatorDraft& draft, const Answer& answer)
                                 {
                                     constexpr double most = 10;
                                     const auto* const number = std::get_if<double>(&answer);
                                     if (number && *number >= 0 && *number <= most && *number == std::floor(*number))
                                         draft.indicator.decimals = static_cast<int>(*number);
                                 });
        decimals.answer = static_cast<double>(mDraft.indicator.decimals);
        Question& direction = add("direction", QuestionKind::Choice,
                                  [](IndicatorDraft& draft, const Answer& answer) {
                                      draft.indicator.direction =
                                          textOf(answer) == "down" ? model::Direction::Down : model::Direction::Up;
                                  });
        direction.choices = {{"up", mWords.text("direction.up")}, {"down", mWords.text("direction.down")}};
        direction.answer = std::string(mDraft.indicator.direction == model::Direction::Down ? "down" : "up");
    }

    void askExpected()
    {
        const Indicator& indicator = mDraft.indicator;
        Question& baseline = add("baseline", QuestionKind::Expectation,
                                 [](IndicatorDraft& draft, const Answer& answer)
                                 { draft.indicator.baseline = expectationFrom(draft.indicator, answer); });
        baseline.answer = answerOf(shownBaseline(indicator, indicator.baseline));
        Question& target = add("target", QuestionKind::Expectation,
                               [](IndicatorDraft& draft, const Answer& answer)
                               { draft.indicator.target = expectationFrom(draft.indicator, answer); });
        target.answer = answerOf(shownExpectation(indicator, indicator.target));
        if (indicator.measure.breakdown.empty())
            return;
        Question& groups = add("groups", QuestionKind::GroupTargets,
                               [](IndicatorDraft& draft, const Answer& answer)
                               {
                                   const auto* const parts = std::get_if<std::vector<model::PartExpectation>>(&answer);
                                   draft.indicator.parts = parts ? *parts : std::vector<model::PartExpectation>();
                                   for (model::PartExpectation& part : draft.indicator.parts)
                                   {
                                       part.baseline = expectationFrom(draft.indicator, answerOf(part.baseline));
                                       part.target = expectationFrom(draft.indicator, answerOf(part.target));
                                   }
                                   const auto saysNothing = [](const model::PartExpectation& part)
                                   {
                                       return std::holds_alternative<std::monostate>(part.baseline) &&
                                              std::holds_alternative<std::monostate>(part.target);
                                   };
                                   std::erase_if(draft.indicator.parts, saysNothing);
                               });
        groups.choices = knownGroups(mDefinition, indicator.measure);
        std::vector<model::PartExpectation> shown = indicator.parts;
        for (model::PartExpectation& part : shown)
        {
            part.baseline = shownBaseline(indicator, part.baseline);
            part.target = shownExpectation(indicator, part.target);
        }
        groups.answer = shown;
    }

    void askTools()
    {
        Question& tools = add("tools", QuestionKind::Texts,
                              [](IndicatorDraft& draft, const Answer& answer)
                              {
                                  const auto* const given = std::get_if<std::vector<std::string>>(&answer);
                                  draft.indicator.tools.clear();
                                  if (given)
                                      for (const std::string& tool : *given)
                                          if (!texts::trimmed(tool).empty())
                                              draft.indicator.tools.emplace_back(texts::trimmed(tool));
                              });
        tools.answer = mDraft.indicator.tools;
    }

    const model::Template& mDefinition;
    const IndicatorDraft& mDraft;
    const Words& mWords;
    std::vector<AskedQuestion> mQuestions;
};

/// Who is counted once, where a person has said the register and not yet what: its people, where it refers to some.
void proposePeople(const model::Template& definition, const IndicatorDraft& before, IndicatorDraft& draft)
{
    Measure& measure = draft.indicator.measure;
    const bool isOfPeople = draft.pattern == Pattern::HowManyOther || draft.pattern == Pattern::Loyalty;
    const bool isNew = measure.source != before.indicator.measure.source || draft.pattern != before.pattern;
    const model::Register* const source = definition.registerNamed(measure.source);
    if (!isOfPeople || !isNew || !source || !measure.of.empty())
        return;
    for (const model::Column& column : source->columns)
        for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
            if (column.reference == definition.registers[people.table].id)
            {
                measure.of = model::Path{{column.id}};
                return;
            }
}

/// The difference of percentages that the indicator has become, or is no longer.
void settlePoints(const model::Template& definition, IndicatorDraft& draft)
{
    if (!draft.indicator.percent)
        return;
    model::Template alone;
    alone.grid = definition.grid;
    for (model::GridObject& object : alone.grid.objects)
        std::erase_if(object.indicators,
                      [&](const Indicator& indicator) { return indicator.id == draft.indicator.id; });
    alone.grid.objects.emplace_back().indicators.push_back(draft.indicator);
    templates::markPoints(alone);
    draft.indicator = std::move(alone.grid.objects.back().indicators.front());
}

void leavePoints(model::Expectation& expectation)
{
    Indicator percent;
    percent.percent = true;
    if (const auto* const number = std::get_if<double>(&expectation))
        expectation = expectationFrom(percent, *number);
}
}

void withoutPoints(Indicator& indicator)
{
    if (!indicator.points)
        return;
    indicator.points = false;
    indicator.percent = true;
    indicator.unit.clear();
    leavePoints(indicator.target);
    if (!model::isComparedWithBaseline(indicator))
        leavePoints(indicator.baseline);
    for (model::PartExpectation& part : indicator.parts)
    {
        leavePoints(part.target);
        leavePoints(part.baseline);
    }
}

std::vector<AskedQuestion> measureQuestions(const model::Template& definition, const IndicatorDraft& draft,
                                            const Words& words)
{
    Asked asked(definition, words);
    askMeasure(asked, draft);
    showUnread(asked, draft);
    refuseCircles(asked, draft);
    return std::move(asked.questions());
}

std::vector<AskedQuestion> allQuestions(const model::Template& definition, const IndicatorDraft& draft,
                                        const Words& words)
{
    Beside beside(definition, draft, words);
    std::vector<AskedQuestion> all = beside.before();
    for (std::vector<AskedQuestion> more : {measureQuestions(definition, draft, words), beside.behind()})
        std::move(more.begin(), more.end(), std::back_inserter(all));
    return all;
}

void settle(const model::Template& definition, const IndicatorDraft& before, IndicatorDraft& draft)
{
    Indicator& indicator = draft.indicator;
    const Measure& old = before.indicator.measure;
    if (indicator.measure != old || draft.pattern != before.pattern)
    {
        indicator.measure = fitted(definition, indicator.measure);
        proposePeople(definition, before, draft);
        const bool wasUsual = before.indicator.rollUp == model::usualRollUp(old);
        if (wasUsual || !model::allowsRollUp(indicator.measure, indicator.rollUp))
            indicator.rollUp = model::usualRollUp(indicator.measure);
    }
    if (indicator.measure.breakdown != old.breakdown)
        settleParts(definition, indicator);
    if (draft.pattern != before.pattern || isShareByNature(draft) != isShareByNature(before))
        setPercent(indicator, isShareByNature(draft));
    settlePoints(definition, draft);
}

}
