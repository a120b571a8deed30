// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/FigureQuestions.hxx"

#include "design/Fit.hxx"
#include "design/MeasureKinds.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::design
{

using model::ColumnType;
using model::Dimension;
using model::Measure;
using By = Dimension::By;

namespace
{
/// Those of the figures on activity that the Caf asks every centre for: 0 to 6, 7 to 10, 11 to 14, 15 to 17, 18 to 25,
/// 26 to 59, 60 to 74, 75 and more.
const std::vector<double> usualAges{7, 11, 15, 18, 26, 60, 75};

bool isOverItself(const Measure& measure)
{
    return isQuotient(measure.kind) && measure.operands.size() == 2 &&
           measure.operands.front() == measure.operands.back();
}

bool isCalendar(By by)
{
    return by >= By::Week;
}

class BreakdownQuestions
{
public:
    BreakdownQuestions(Asked& asked, const Figure& figure)
        : mAsked(asked)
        , mFigure(figure)
        , mMeasure(*figure.measure)
        , mSources(sourcesOf(asked.definition(), mMeasure))
    {
    }

    void ask()
    {
        constexpr std::size_t mostDimensions = 3;
        const bool isOfTheWhole = mMeasure.kind == model::MeasureKind::Trend &&
                                  mMeasure.comparison.against == model::Comparison::Against::Baseline;
        if (mSources.empty() || mMeasure.kind == model::MeasureKind::Expression || isOfTheWhole)
            return;
        findDimensions();
        for (std::size_t index = 0; index <= mMeasure.breakdown.size() && index < mostDimensions; ++index)
            askDimension(index);
    }

private:
    void findDimensions()
    {
        std::vector<ReachedColumn> columns = reachedColumns(mAsked.definition(), *mSources.front());
        std::stable_sort(columns.begin(), columns.end(),
                         [](const ReachedColumn& one, const ReachedColumn& other)
                         { return rankOf(*one.column) < rankOf(*other.column); });
        std::erase_if(columns, [this](const ReachedColumn& reached) { return !isWorthTelling(reached); });
        for (const ReachedColumn& reached : columns)
            for (const By by : waysOf(*reached.column))
            {
                Dimension dimension(reached.path);
                dimension.by = by;
                if (serves(mAsked.definition(), mSources, dimension))
                    mDimensions.push_back(std::move(dimension));
            }
    }

    /// What figures are told apart by most often comes first.
    static int rankOf(const model::Column& column)
    {
        constexpr ColumnType order[]{ColumnType::List,      ColumnType::Values, ColumnType::Date,
                                     ColumnType::Reference, ColumnType::Number, ColumnType::Text};
        const int rank = static_cast<int>(std::find(std::begin(order), std::end(order), column.type) - order);
        return isOfBirths(column) ? 1 : rank;
    }

    /// Nobody is told apart by names, nor rows by their numbers.
    bool isWorthTelling(const ReachedColumn& reached) const
    {
        const model::Column& column = *reached.column;
        const bool isKey = reached.path.steps.size() == 1 && column.id == mSources.front()->key;
        const bool isName = column.personal && column.type != ColumnType::Number && column.type != ColumnType::Date &&
                            column.type != ColumnType::List;
        return !isKey && !isName;
    }

    static std::vector<By> waysOf(const model::Column& column)
    {
        if (isOfBirths(column))
            return {By::Age};
        std::vector<By> ways{By::Value};
        if (column.type == ColumnType::Number)
            ways = {By::Bands, By::Value};
        else if (column.type == ColumnType::Date)
            ways = {By::Month, By::Quarter, By::Semester, By::Year, By::SchoolYear, By::Term, By::Week, By::Value};
        if (column.personal && ways.size() > 1) // perhaps a birth that is called otherwise
            ways.push_back(By::Age);
        return ways;
    }

    /// What is chosen first: the column and how; bounds and names are asked apart.
    static std::string bareChoice(const Dimension& dimension)
    {
        Dimension bare(dimension.path);
        bare.by = dimension.by;
        return choiceOf(bare);
    }

    std::string idOf(std::size_t index, const char* rest = "") const
    {
        return "breakdown." + std::to_string(index + 1) + rest;
    }

    void askDimension(std::size_t index)
    {
        Question& question =
            mAsked.add(mFigure, idOf(index), QuestionKind::Choice, index == 0 ? "ask.breakdown" : "ask.breakdown-then",
                       [index](Measure& measure, const Answer& answer)
                       {
                           const auto* const value = std::get_if<std::string>(&answer);
                           choose(measure.breakdown, index, value ? *value : std::string());
                       });
        question.choices.push_back({"", mAsked.words().text(index == 0 ? "none.breakdown" : "none.breakdown-then")});
        for (const Dimension& dimension : mDimensions)
            question.choices.push_back({bareChoice(dimension), wordsOf(dimension)});
        question.answer = std::string();
        if (index >= mMeasure.breakdown.size())
            return;
        const Dimension& present = mMeasure.breakdown[index];
        keepPresent(question, bareChoice(present), wordsOf(present));
        question.answer = bareChoice(present);
        if (isOverItself(mMeasure))
            question.problem = mAsked.words().text("problem.over-itself");
        for (std::size_t other = 0; other < index; ++other)
            if (bareChoice(mMeasure.breakdown[other]) == bareChoice(present) &&
                mMeasure.breakdown[other].bounds == present.bounds && mMeasure.breakdown[other].on == present.on)
                question.problem = mAsked.words().text("problem.twice");
        askDetails(index, present);
    }

    static void choose(std::vector<Dimension>& breakdown, std::size_t index, const std::string& value)
    {
        if (value.empty())
        {
            if (index < breakdown.size())
                breakdown.erase(breakdown.begin() + static_cast<std::ptrdiff_t>(index));
            return;
        }
        if (index < breakdown.size() && bareChoice(breakdown[index]) == value)
            return;
        Dimension chosen = dimensionOf(value);
        if (chosen.by == By::Age)
            chosen.bounds = usualAges;
        if (index < breakdown.size())
            breakdown[index] = std::move(chosen);
        else
            breakdown.push_back(std::move(chosen));
    }

    void askDetails(std::size_t index, const Dimension& present)
    {
        if (present.by == By::Age || present.by == By::Bands)
        {
            askBounds(index, present);
            askLabels(index, present);
        }
        if (present.by == By::Age)
            askDay(index, present);
        const auto target = model::resolve(mAsked.definition(), *mSources.front(), present.path);
        const bool hasList = target && target->column && !target->column->list.empty();
        if (isCalendar(present.by) || (present.by == By::Value && !hasList))
            return;
        Question& question = mAsked.add(mFigure, idOf(index, ".empty"), QuestionKind::YesNo, "ask.show-empty",
                                        [index](Measure& measure, const Answer& answer)
                                        {
                                            const auto* const shown = std::get_if<bool>(&answer);
                                            if (index < measure.breakdown.size())
                                                measure.breakdown[index].showEmpty = shown && *shown;
                                        });
        question.answer = present.showEmpty;
    }

    void askBounds(std::size_t index, const Dimension& present)
    {
        Question& question = mAsked.add(mFigure, idOf(index, ".bounds"), QuestionKind::Numbers,
                                        present.by == By::Age ? "ask.ages" : "ask.bands",
                                        [index](Measure& measure, const Answer& answer)
                                        {
                                            const auto* const bounds = std::get_if<std::vector<double>>(&answer);
                                            if (index >= measure.breakdown.size())
                                                return;
                                            Dimension& dimension = measure.breakdown[index];
                                            dimension.bounds = bounds ? *bounds : std::vector<double>();
                                            if (dimension.labels.size() != dimension.bounds.size() + 1)
                                                dimension.labels.clear();
                                        });
        question.required = true;
        if (present.bounds.empty())
            return;
        question.answer = present.bounds;
        const bool isAscending =
            std::adjacent_find(present.bounds.begin(), present.bounds.end(),
                               [](double one, double next) { return next <= one; }) == present.bounds.end();
        const bool areAges =
            present.by != By::Age || std::all_of(present.bounds.begin(), present.bounds.end(),
                                                 [](double bound) { return bound >= 1 && bound == std::floor(bound); });
        if (!isAscending || !areAges)
            question.problem = mAsked.words().text(isAscending ? "problem.ages" : "problem.bounds");
    }

    void askLabels(std::size_t index, const Dimension& present)
    {
        Question& question = mAsked.add(mFigure, idOf(index, ".labels"), QuestionKind::Texts, "ask.labels",
                                        [index](Measure& measure, const Answer& answer)
                                        {
                                            const auto* const labels = std::get_if<std::vector<std::string>>(&answer);
                                            if (index < measure.breakdown.size())
                                                measure.breakdown[index].labels =
                                                    labels ? *labels : std::vector<std::string>();
                                        });
        question.answer = present.labels;
        if (!present.labels.empty() && present.labels.size() != present.bounds.size() + 1)
            question.problem =
                mAsked.words().text("problem.labels", {{"count", std::to_string(present.bounds.size() + 1)}});
    }

    /// "31/12/2026"; in English "2026-12-31".
    std::string dayWords(model::Date day) const
    {
        const std::string iso = model::isoText(day);
        return mAsked.words().language() == "fr" ? iso.substr(8) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4)
                                                 : iso;
    }

    void askDay(std::size_t index, const Dimension& present)
    {
        const std::vector<const Measure*> rows = rowMeasures(mMeasure);
        const bool isDated =
            std::all_of(rows.begin(), rows.end(),
                        [this](const Measure* measure)
                        { return design::isDated(*mAsked.definition().registerNamed(measure->source), *measure); });
        const bool isOneDay = model::isOneDay(present.on);
        Question& question = mAsked.column(
            mFigure, idOf(index, ".on"), "ask.on", *mSources.front(), isOneDay ? model::Path() : present.on,
            [](const model::Column& column) { return column.type == ColumnType::Date && !isOfBirths(column); },
            isDated ? "none.on" : "",
            [index](Measure& measure, const model::Path& path)
            {
                if (index < measure.breakdown.size())
                    measure.breakdown[index].on = path;
            });
        question.choices.push_back({model::periodEndWord, mAsked.words().text("on.period-end")});
        if (const std::optional<model::Date> day = model::fixedDay(present.on))
            question.choices.push_back({present.on.text(), mAsked.words().text("on.day", {{"day", dayWords(*day)}})});
        if (isOneDay)
            question.answer = present.on.text();
    }

    std::string wordsOf(const Dimension& dimension) const
    {
        return dimensionWords(mAsked.definition(), *mSources.front(), dimension, mAsked.words());
    }

    Asked& mAsked;
    const Figure& mFigure;
    const Measure& mMeasure;
    std::vector<const model::Register*> mSources;
    std::vector<Dimension> mDimensions;
};
}

void askBreakdown(Asked& asked, const Figure& figure)
{
    BreakdownQuestions(asked, figure).ask();
}

}
