// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/PartQuestions.hxx"

#include "design/FigureQuestions.hxx"
#include "design/FormulaText.hxx"
#include "design/MeasureKinds.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::Measure;
using model::MeasureKind;

namespace
{
/// What can be a part of another figure, as a window offers it: no formula, which is of whole indicators.
const std::vector<MeasureKind>& partKinds()
{
    static const std::vector<MeasureKind> kinds = []
    {
        std::vector<MeasureKind> all;
        for (const Named<MeasureKind>& each : figureKinds())
            all.push_back(each.value);
        return all;
    }();
    return kinds;
}

const std::vector<Named<model::Comparison::Against>> againstWords{{"previous", model::Comparison::Against::Previous},
                                                                  {"baseline", model::Comparison::Against::Baseline}};
const std::vector<Named<model::Comparison::Form>> formWords{{"difference", model::Comparison::Form::Difference},
                                                            {"change", model::Comparison::Form::Change}};

class PartQuestions
{
public:
    PartQuestions(Asked& asked, const Figure& figure)
        : mAsked(asked)
        , mFigure(figure)
        , mMeasure(*figure.measure)
    {
    }

    void ask()
    {
        if (mMeasure.kind == MeasureKind::Expression)
            askFormula();
        else if (isOfSets(mMeasure.kind))
            askSets();
        else if (mMeasure.kind == MeasureKind::Trend)
            askTrend();
        else
            askQuotient();
    }

private:
    Figure operand(std::size_t index, const std::string& name) const
    {
        Figure part;
        part.measure = &mMeasure.operands[index];
        part.prefix = mFigure.prefix + std::to_string(index + 1) + ".";
        part.part = mFigure.part.empty() ? name : mFigure.part + ", " + name;
        part.isPart = true;
        part.change = [change = mFigure.change, index](IndicatorDraft& draft, const std::function<void(Measure&)>& how)
        {
            change(draft,
                   [&](Measure& measure)
                   {
                       if (index < measure.operands.size())
                           how(measure.operands[index]);
                   });
        };
        return part;
    }

    void askQuotient()
    {
        const auto named = std::find_if(figureKinds().begin(), figureKinds().end(),
                                        [this](const Named<MeasureKind>& each) { return each.value == mMeasure.kind; });
        const std::string parts = std::string("part.") + named->word;
        askFigure(mAsked, operand(0, mAsked.words().text(parts + ".1")), partKinds());
        if (mMeasure.kind == MeasureKind::Coverage)
            askOutside();
        if (mMeasure.operands.size() > 1)
            askFigure(mAsked, operand(1, mAsked.words().text(parts + ".2")), partKinds());
    }

    void askOutside()
    {
        mAsked.choice(mFigure, "over", "ask.over", "over.",
                      std::vector<Named<bool>>{{"figure", false}, {"outside", true}}, mMeasure.outside.has_value(),
                      [](Measure& measure, bool isOutside)
                      {
                          if (isOutside == measure.outside.has_value())
                              return;
                          if (isOutside)
                              measure.outside.emplace();
                          else
                              measure.outside.reset();
                      });
        if (!mMeasure.outside)
            return;
        Question& value = mAsked.add(mFigure, "outside.value", QuestionKind::Number, "ask.outside-value",
                                     [](Measure& measure, const Answer& answer)
                                     {
                                         const auto* const number = std::get_if<double>(&answer);
                                         if (measure.outside)
                                             measure.outside->value = number ? *number : 0;
                                     });
        value.required = true;
        if (mMeasure.outside->value != 0)
            value.answer = mMeasure.outside->value;
        if (mMeasure.outside->value < 0)
            value.problem = mAsked.words().text("problem.outside-value");
        Question& source = mAsked.add(mFigure, "outside.source", QuestionKind::Text, "ask.outside-source",
                                      [](Measure& measure, const Answer& answer)
                                      {
                                          const auto* const text = std::get_if<std::string>(&answer);
                                          if (measure.outside)
                                              measure.outside->source = text ? *text : std::string();
                                      });
        source.required = true;
        if (!mMeasure.outside->source.empty())
            source.answer = mMeasure.outside->source;
        Question& year = mAsked.add(mFigure, "outside.year", QuestionKind::Number, "ask.outside-year",
                                    [](Measure& measure, const Answer& answer)
                                    {
                                        if (measure.outside)
                                            setWhole(answer, measure.outside->year);
                                    });
        year.required = true;
        constexpr int firstYear = 1000;
        constexpr int lastYear = 9999;
        if (mMeasure.outside->year != 0)
            year.answer = static_cast<double>(mMeasure.outside->year);
        if (mMeasure.outside->year != 0 && (mMeasure.outside->year < firstYear || mMeasure.outside->year > lastYear))
            year.problem = mAsked.words().text("problem.year");
    }

    void askTrend()
    {
        askFigure(mAsked, operand(0, mAsked.words().text("part.trend")), partKinds());
        mAsked.choice(mFigure, "against", "ask.against", "against.", againstWords, mMeasure.comparison.against,
                      [](Measure& measure, model::Comparison::Against against)
                      { measure.comparison.against = against; });
        mAsked.choice(mFigure, "as", "ask.as", "as.", formWords, mMeasure.comparison.form,
                      [](Measure& measure, model::Comparison::Form form) { measure.comparison.form = form; });
    }

    void askSets()
    {
        Question& number = mAsked.add(mFigure, "sets", QuestionKind::Number, "ask.sets",
                                      [](Measure& measure, const Answer& answer)
                                      {
                                          constexpr int most = 20;
                                          int count = 0;
                                          setWhole(answer, count);
                                          if (count >= 2 && count <= most)
                                              measure.operands.resize(static_cast<std::size_t>(count));
                                      });
        number.required = true;
        number.answer = static_cast<double>(mMeasure.operands.size());
        const model::Register* people = nullptr;
        for (std::size_t index = 0; index < mMeasure.operands.size(); ++index)
        {
            const std::string name =
                mAsked.words().text("part.set", {{"name", std::string(1, static_cast<char>('A' + index))}});
            const std::size_t first = mAsked.questions().size();
            const Figure set = operand(index, name);
            askFigure(mAsked, set, {MeasureKind::Distinct});
            const model::Register* const found = peopleOf(mMeasure.operands[index]);
            narrowToPeople(first, set, people);
            people = people ? people : found;
        }
    }

    /// The register whose rows a set is made of.
    const model::Register* peopleOf(const Measure& set) const
    {
        const model::Register* const source = mAsked.definition().registerNamed(set.source);
        if (!source || set.of.empty())
            return source;
        const auto target = model::resolve(mAsked.definition(), *source, set.of.path);
        return target && target->column && set.of.by == model::Dimension::By::Value
                   ? mAsked.definition().registerNamed(target->column->reference)
                   : nullptr;
    }

    /// A set is of people: the rows themselves, or what a reference leads to, the same for all sets.
    void narrowToPeople(std::size_t first, const Figure& set, const model::Register* people)
    {
        for (std::size_t place = first; place < mAsked.questions().size(); ++place)
        {
            Question& question = mAsked.questions()[place].question;
            if (question.id != set.prefix + "of")
                continue;
            const auto isNone = [&](const Choice& choice)
            {
                Measure chosen = *set.measure;
                chosen.of = dimensionOf(choice.value);
                const model::Register* const found = peopleOf(chosen);
                return !found || (people && found != people);
            };
            std::erase_if(question.choices, isNone);
            const auto* const present = std::get_if<std::string>(&question.answer);
            const bool isThere = present && std::any_of(question.choices.begin(), question.choices.end(),
                                                        [&](const Choice& choice) { return choice.value == *present; });
            if (!isThere)
                question.problem = people ? mAsked.words().text("problem.other-people", {{"register", people->label}})
                                          : mAsked.words().text("problem.no-people");
        }
    }

    void askFormula()
    {
        const std::string id = mFigure.prefix + "formula";
        mAsked.questions().push_back(
            {formulaQuestion(id), [id, change = mFigure.change, &definition = mAsked.definition(),
                                   words = mAsked.words()](IndicatorDraft& draft, const Answer& answer)
             {
                 const auto* const text = std::get_if<std::string>(&answer);
                 const auto read = formulaFrom(definition, text ? *text : "", words);
                 const auto* const formula = std::get_if<model::Formula>(&read);
                 draft.unread.erase(id);
                 if (!formula && text && !text->empty())
                     draft.unread[id] = *text;
                 change(draft, [&](Measure& measure) { measure.formula = formula ? *formula : model::Formula(); });
             }});
    }

    Question formulaQuestion(const std::string& id) const
    {
        Question question;
        question.id = id;
        question.kind = QuestionKind::Text;
        question.label = mAsked.words().text("ask.formula");
        question.part = mFigure.part;
        question.required = true;
        for (const auto& [object, indicator] : mAsked.definition().indicators())
            if (indicator->measure.kind != MeasureKind::Level)
            {
                model::Formula named;
                named.kind = model::Formula::Kind::Indicator;
                named.indicator = indicator->id;
                question.choices.push_back({formulaText(mAsked.definition(), named, mAsked.words()), indicator->label});
            }
        if (const std::string text = formulaText(mAsked.definition(), mMeasure.formula, mAsked.words()); !text.empty())
            question.answer = text;
        return question;
    }

    Asked& mAsked;
    const Figure& mFigure;
    const Measure& mMeasure;
};
}

void askParts(Asked& asked, const Figure& figure)
{
    PartQuestions(asked, figure).ask();
}

}
