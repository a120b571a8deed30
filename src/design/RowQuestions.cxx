// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/RowQuestions.hxx"

#include "design/FigureQuestions.hxx"
#include "design/Fit.hxx"
#include "design/MeasureKinds.hxx"
#include "model/CountedRows.hxx"

namespace ficheaction::design
{

using model::Column;
using model::ColumnType;
using model::Measure;
using model::MeasureKind;
using Each = model::Sampling::Each;

namespace
{
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

class RowQuestions
{
public:
    RowQuestions(Asked& asked, const Figure& figure)
        : mAsked(asked)
        , mFigure(figure)
        , mMeasure(*figure.measure)
    {
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
        askCountsAll(*source);
        if (mFigure.isPart)
            askDays(*source);
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
    /// Only where the registers leave rows out.
    void askCountsAll(const model::Register& source)
    {
        Measure silent = mMeasure;
        silent.countsAll = false;
        const model::Filter asked = model::registerCondition(mAsked.definition(), silent);
        if (asked.kind == model::Filter::Kind::Everything)
            return;
        Question& question = mAsked.add(mFigure, "all", QuestionKind::YesNo, "ask.counts-all",
                                        [](Measure& measure, const Answer& answer)
                                        {
                                            const auto* const all = std::get_if<bool>(&answer);
                                            measure.countsAll = all && *all;
                                        });
        question.answer = mMeasure.countsAll;
        if (!mMeasure.countsAll && model::exclude(asked, mMeasure.where))
            question.problem = mAsked.words().text("problem.counts-none", {{"register", source.label}});
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

    Asked& mAsked;
    const Figure& mFigure;
    const Measure& mMeasure;
};
}

void askRows(Asked& asked, const Figure& figure)
{
    RowQuestions(asked, figure).askRows();
}

void askDays(Asked& asked, const Figure& figure)
{
    const model::Register* const source = asked.definition().registerNamed(figure.measure->source);
    if (source && isOfRows(figure.measure->kind))
        RowQuestions(asked, figure).askDays(*source);
}

}
