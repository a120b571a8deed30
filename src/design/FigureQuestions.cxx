// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/FigureQuestions.hxx"

#include "design/Fit.hxx"
#include "design/FormulaText.hxx"
#include "design/MeasureKinds.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::design
{

using model::Column;
using model::ColumnType;
using model::Measure;
using model::MeasureKind;
using Each = model::Sampling::Each;

namespace
{
const std::vector<Named<MeasureKind>>& namedKinds()
{
    static const std::vector<Named<MeasureKind>> kinds{
        {"count", MeasureKind::Count},         {"sum", MeasureKind::Sum},
        {"distinct", MeasureKind::Distinct},   {"manual", MeasureKind::Manual},
        {"mean", MeasureKind::Mean},           {"median", MeasureKind::Median},
        {"min", MeasureKind::Minimum},         {"max", MeasureKind::Maximum},
        {"at-least", MeasureKind::AtLeast},    {"new", MeasureKind::New},
        {"returning", MeasureKind::Returning}, {"difference", MeasureKind::Difference},
        {"overlap", MeasureKind::Overlap},     {"union", MeasureKind::Union},
        {"ratio", MeasureKind::Ratio},         {"rate", MeasureKind::Rate},
        {"unit-cost", MeasureKind::UnitCost},  {"coverage", MeasureKind::Coverage}};
    return kinds;
}

/// What can be a part of another figure, as a window offers it: no formula, which is of whole indicators.
const std::vector<MeasureKind>& partKinds()
{
    static const std::vector<MeasureKind> kinds = []
    {
        std::vector<MeasureKind> all;
        for (const Named<MeasureKind>& each : namedKinds())
            all.push_back(each.value);
        return all;
    }();
    return kinds;
}

const std::vector<Named<model::Window>> windows{{"period", model::Window::Period},
                                                {"previous", model::Window::Previous},
                                                {"before", model::Window::Before},
                                                {"until", model::Window::Until},
                                                {"any", model::Window::Any}};
const std::vector<Named<Each>> eachWords{{"sum", Each::Sum},   {"count", Each::Count}, {"distinct", Each::Distinct},
                                         {"mean", Each::Mean}, {"min", Each::Minimum}, {"max", Each::Maximum}};
const std::vector<Named<model::LevelFigure>> levels{{"last", model::LevelFigure::Last},
                                                    {"distribution", model::LevelFigure::Distribution},
                                                    {"min", model::LevelFigure::Minimum},
                                                    {"max", model::LevelFigure::Maximum}};
const std::vector<Named<model::Pairing::Figure>> changes{{"improved", model::Pairing::Figure::Improved},
                                                         {"change", model::Pairing::Figure::Change},
                                                         {"declined", model::Pairing::Figure::Declined},
                                                         {"unchanged", model::Pairing::Figure::Unchanged}};
const std::vector<Named<model::Comparison::Against>> againstWords{{"previous", model::Comparison::Against::Previous},
                                                                  {"baseline", model::Comparison::Against::Baseline}};
const std::vector<Named<model::Comparison::Form>> formWords{{"difference", model::Comparison::Form::Difference},
                                                            {"change", model::Comparison::Form::Change}};

bool isNumber(const Column& column)
{
    return column.type == ColumnType::Number && !isOfBirths(column);
}

bool isDate(const Column& column)
{
    return column.type == ColumnType::Date;
}

bool isText(const Column& column)
{
    return column.type == ColumnType::Text;
}

bool isWord(const Column& column)
{
    return column.type == ColumnType::Text || column.type == ColumnType::List || column.type == ColumnType::Values ||
           column.type == ColumnType::Reference;
}

bool isAny(const Column& /*column*/)
{
    return true;
}

/// What is worth counting or listing; a name is neither.
bool isWorthTelling(const Column& column)
{
    return !column.personal || column.type == ColumnType::Reference;
}

bool isWordToTell(const Column& column)
{
    return isWord(column) && isWorthTelling(column);
}

/// Puts a whole number where it is one.
void setWhole(const Answer& answer, int& place)
{
    constexpr double most = 1'000'000;
    const auto* const number = std::get_if<double>(&answer);
    if (number && *number >= 0 && *number <= most && *number == std::floor(*number))
        place = static_cast<int>(*number);
}

class FigureQuestions
{
public:
    FigureQuestions(Asked& asked, const Figure& figure)
        : mAsked(asked)
        , mFigure(figure)
        , mMeasure(*figure.measure)
    {
    }

    void ask(const std::vector<MeasureKind>& kinds)
    {
        if (kinds.size() > 1)
            askKind(kinds);
        if (isOfRows(mMeasure.kind))
            askRows();
        else if (mMeasure.kind == MeasureKind::Expression)
            askFormula();
        else if (isOfSets(mMeasure.kind))
            askSets();
        else if (mMeasure.kind == MeasureKind::Trend)
            askTrend();
        else
            askQuotient();
    }

    void askDays(const model::Register& source)
    {
        const bool looksAtItsOwnDays = mMeasure.kind == MeasureKind::New || mMeasure.kind == MeasureKind::Returning;
        const bool needsDate = looksAtItsOwnDays && source.date.empty();
        Question& date = mAsked.column(mFigure, "date", "ask.date", source, mMeasure.period, isDate,
                                       needsDate ? "" : (source.date.empty() ? "none.undated" : "none.own-date"),
                                       [](Measure& measure, const model::Path& path) { measure.period = path; });
        if (!source.date.empty())
            date.choices.front().words = mAsked.words().text(
                "none.own-date", {{"column", columnWords(mAsked.definition(), source, source.date)}});
        if (!looksAtItsOwnDays && isDated(source, mMeasure))
            mAsked.choice(mFigure, "window", "ask.window", "window.", windows, mMeasure.window,
                          [](Measure& measure, model::Window window) { measure.window = window; });
    }

private:
    void askKind(const std::vector<MeasureKind>& kinds)
    {
        std::vector<Named<MeasureKind>> offered;
        for (const Named<MeasureKind>& each : namedKinds())
            if (std::find(kinds.begin(), kinds.end(), each.value) != kinds.end())
                offered.push_back(each);
        mAsked.choice(mFigure, "kind", "ask.kind", "kind.", offered, mMeasure.kind,
                      [](Measure& measure, MeasureKind kind) { measure = asKind(measure, kind); });
    }

    void askRows()
    {
        Question& question = mAsked.add(mFigure, "register", QuestionKind::Choice, "ask.register",
                                        [](Measure& measure, const Answer& answer)
                                        {
                                            const auto* const id = std::get_if<std::string>(&answer);
                                            measure.source = id ? *id : std::string();
                                        });
        question.required = true;
        for (const model::Register& each : mAsked.definition().registers)
            question.choices.push_back({each.id, each.label});
        const model::Register* const source = mAsked.definition().registerNamed(mMeasure.source);
        if (!source)
            return;
        question.answer = source->id;
        askOwn(*source);
        mAsked.conditions(mFigure, "where", "ask.where", *source, mMeasure.where, false,
                          [](Measure& measure, const model::Filter& filter) { measure.where = filter; });
        if (mFigure.isPart)
            askDays(*source);
    }

    void askOwn(const model::Register& source)
    {
        const auto setOf = [](Measure& measure, const model::Path& path) { measure.of = path; };
        switch (mMeasure.kind)
        {
        case MeasureKind::Sum:
            mAsked.column(mFigure, "of", "ask.sum", source, mMeasure.of.path, isNumber, "", setOf);
            break;
        case MeasureKind::Mean:
        case MeasureKind::Median:
        case MeasureKind::Minimum:
        case MeasureKind::Maximum:
            askSampling(source);
            break;
        case MeasureKind::Distinct:
            askOf(source, "ask.distinct", isWorthTelling, "none.rows");
            break;
        case MeasureKind::AtLeast:
            askRepetition(source);
            break;
        case MeasureKind::New:
        case MeasureKind::Returning:
            askOf(source, "ask.seen", isWorthTelling, "");
            break;
        case MeasureKind::List:
            askOf(source, "ask.list", isWordToTell, "");
            break;
        case MeasureKind::Quotes:
            mAsked.column(mFigure, "of", "ask.quotes", source, mMeasure.of.path, isText, "", setOf);
            break;
        case MeasureKind::Level:
            mAsked.column(mFigure, "of", "ask.level", source, mMeasure.of.path, scales(false), "", setOf);
            mAsked.choice(mFigure, "figure", "ask.level-figure", "level.", levels, mMeasure.level,
                          [](Measure& measure, model::LevelFigure level) { measure.level = level; });
            break;
        case MeasureKind::Paired:
            askPairing(source);
            break;
        case MeasureKind::Milestones:
            askSchedule(source);
            break;
        case MeasureKind::Done:
            mAsked.column(mFigure, "evidence", "ask.evidence", source, mMeasure.evidence, isAny, "none.evidence",
                          [](Measure& measure, const model::Path& path) { measure.evidence = path; });
            break;
        case MeasureKind::Manual:
            mAsked.column(mFigure, "of", "ask.typed", source, mMeasure.of.path, isNumber, "", setOf);
            mAsked.column(mFigure, "source", "ask.source", source, mMeasure.statement.source, isText, "",
                          [](Measure& measure, const model::Path& path) { measure.statement.source = path; });
            mAsked.column(mFigure, "noted", "ask.noted", source, mMeasure.statement.date, isDate, "",
                          [](Measure& measure, const model::Path& path) { measure.statement.date = path; });
            break;
        default: // Count asks nothing more
            break;
        }
    }

    void askOf(const model::Register& source, const char* label, const Asked::Fits& fits, const char* none)
    {
        mAsked.dimension(mFigure, "of", label, source, mMeasure.of, fits, none,
                         [](Measure& measure, const model::Dimension& of) { measure.of = of; });
    }

    void askSampling(const model::Register& source)
    {
        const model::Sampling& sampling = mMeasure.sampling;
        mAsked.dimension(mFigure, "per", "ask.per", source, sampling.per, isWord, "none.each-row",
                         [](Measure& measure, const model::Dimension& per) { measure.sampling.per = per; });
        if (!sampling.per.empty())
            mAsked.choice(mFigure, "each", "ask.each", "each.", eachWords, sampling.each,
                          [](Measure& measure, Each each) { measure.sampling.each = each; });
        if (sampling.each == Each::Distinct)
            askOf(source, "ask.seen", isWorthTelling, "");
        else if (sampling.each != Each::Count)
            mAsked.column(mFigure, "of", "ask.mean", source, mMeasure.of.path, isNumber, "",
                          [](Measure& measure, const model::Path& path) { measure.of = path; });
    }

    void askRepetition(const model::Register& source)
    {
        askOf(source, "ask.seen", isWorthTelling, "");
        Question& times =
            mAsked.add(mFigure, "times", QuestionKind::Number, "ask.times",
                       [](Measure& measure, const Answer& answer) { setWhole(answer, measure.repetition.times); });
        times.required = true;
        times.answer = static_cast<double>(mMeasure.repetition.times);
        if (mMeasure.repetition.times < 1)
            times.problem = mAsked.words().text("problem.times");
        mAsked.dimension(
            mFigure, "counting", "ask.counting", source, mMeasure.repetition.counting, isWord, "none.each-row",
            [](Measure& measure, const model::Dimension& counting) { measure.repetition.counting = counting; });
    }

    void askPairing(const model::Register& source)
    {
        const model::Pairing& pairing = mMeasure.pairing;
        mAsked.column(mFigure, "of", "ask.paired", source, mMeasure.of.path, scales(true), "",
                      [](Measure& measure, const model::Path& path) { measure.of = path; });
        mAsked.column(
            mFigure, "person", "ask.person", source, pairing.person,
            [](const Column& column)
            { return column.type == ColumnType::Reference || column.type == ColumnType::Text; },
            "", [](Measure& measure, const model::Path& path) { measure.pairing.person = path; });
        mAsked.conditions(mFigure, "before", "ask.before", source, pairing.before, true,
                          [](Measure& measure, const model::Filter& filter) { measure.pairing.before = filter; });
        mAsked.conditions(mFigure, "after", "ask.after", source, pairing.after, true,
                          [](Measure& measure, const model::Filter& filter) { measure.pairing.after = filter; });
        Question& figure =
            mAsked.choice(mFigure, "figure", "ask.change", "change.", changes, pairing.figure,
                          [](Measure& measure, model::Pairing::Figure change) { measure.pairing.figure = change; });
        const auto target = model::resolve(mAsked.definition(), source, mMeasure.of.path);
        const bool isScale = target && target->column && target->column->type == ColumnType::List;
        if (isScale && pairing.figure == model::Pairing::Figure::Change)
            figure.problem = mAsked.words().text("problem.no-mean");
    }

    void askSchedule(const model::Register& source)
    {
        const model::Schedule& schedule = mMeasure.schedule;
        mAsked.conditions(mFigure, "done", "ask.done", source, schedule.done, true,
                          [](Measure& measure, const model::Filter& filter) { measure.schedule.done = filter; });
        mAsked.column(mFigure, "due", "ask.due", source, schedule.due, isDate, "none.due",
                      [](Measure& measure, const model::Path& path) { measure.schedule.due = path; });
        mAsked.column(mFigure, "done-on", "ask.done-on", source, schedule.doneOn, isDate, "none.done-on",
                      [](Measure& measure, const model::Path& path) { measure.schedule.doneOn = path; });
        mAsked.column(mFigure, "named", "ask.named", source, schedule.label, isWord, "none.named",
                      [](Measure& measure, const model::Path& path) { measure.schedule.label = path; });
    }

    Asked::Fits scales(bool numbersToo) const
    {
        return [&definition = mAsked.definition(), numbersToo](const Column& column)
        {
            const model::ListOfValues* const list =
                column.type == ColumnType::List ? definition.listNamed(column.list) : nullptr;
            return (list && list->ordered) || (numbersToo && isNumber(column));
        };
    }

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
        const auto named = std::find_if(namedKinds().begin(), namedKinds().end(),
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

void askFigure(Asked& asked, const Figure& figure, const std::vector<MeasureKind>& kinds)
{
    FigureQuestions(asked, figure).ask(kinds);
}

void askDays(Asked& asked, const Figure& figure)
{
    const model::Register* const source = asked.definition().registerNamed(figure.measure->source);
    if (source && isOfRows(figure.measure->kind))
        FigureQuestions(asked, figure).askDays(*source);
}

}
