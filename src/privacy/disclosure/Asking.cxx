// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/Asking.hxx"

#include "engine/rows/Bands.hxx"
#include "engine/rows/Calendar.hxx"
#include "model/AgeDay.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <charconv>
#include <limits>

namespace ficheaction::privacy
{

namespace
{
using By = model::Dimension::By;

const Condition never{Condition::Kind::Any, 0, 0, {}};

bool beginsWith(const model::Path& path, const model::Path& start)
{
    return path.steps.size() >= start.steps.size() &&
           std::equal(start.steps.begin(), start.steps.end(), path.steps.begin());
}

/// A number or a day where the column has these, else the text as it is compared.
Answer answerOf(const std::string& text, const model::Column* column)
{
    if (column && column->type == model::ColumnType::Date)
        if (const std::optional<model::Date> day = model::dateFromIso(text))
            return {Answer::Kind::Number, {}, static_cast<double>(day->daysSinceEpoch)};
    double number = 0;
    const char* const end = text.data() + text.size();
    if (column && column->type == model::ColumnType::Number)
        if (const auto [stop, error] = std::from_chars(text.data(), end, number); error == std::errc() && stop == end)
            return {Answer::Kind::Number, {}, number};
    return {Answer::Kind::Text, texts::folded(text), 0};
}
}

Asking::Asking(const TemplateKnowledge& knowledge, const model::Measure& measure, const Counted& counted,
               Universe& universe, int years, const model::Period& days)
    : mKnowledge(knowledge)
    , mDefinition(knowledge.definition())
    , mMeasure(measure)
    , mThrough(counted.through)
    , mSource(*mDefinition.registerNamed(measure.source))
    , mUniverse(universe)
    , mYears(years)
    , mDays(days)
{
    if (!mThrough.empty())
        mRows = universe.rowKinds.try_emplace(measure.source + "|" + mThrough.text(), universe.rowKinds.size())
                    .first->second;
}

Condition Asking::selection(model::Window window, const model::Period& period)
{
    return both(filter(mMeasure.condition()), days(window, period));
}

Condition Asking::key(const model::Dimension& dimension, const std::string& key, const model::Period& period)
{
    const auto blank = mDefinition.wording.find("value.blank");
    const bool isBlank = blank != mDefinition.wording.end() && texts::folded(blank->second) == texts::folded(key);
    const auto isNothing = [](const Answer& answer) { return answer.kind == Answer::Kind::Nothing; };
    if (isBlank && dimension.by != By::Age)
        return test(dimension.path, {}, isNothing, {});
    switch (dimension.by)
    {
    case By::Value:
        return isOneOf(dimension.path, {key});
    case By::Age:
    case By::Bands:
    {
        std::vector<Answer> candidates;
        for (const double bound : dimension.bounds)
            candidates.push_back({Answer::Kind::Number, {}, bound});
        const auto isIn = [&definition = mDefinition, dimension, key](const Answer& answer)
        {
            return answer.kind == Answer::Kind::Number &&
                   engine::bandLabel(definition, dimension, engine::bandOf(dimension, answer.number)) == key;
        };
        if (dimension.by == By::Bands)
            return test(dimension.path, {}, isIn, candidates);
        return isBlank ? age(dimension.path, dimension.on, isNothing, candidates)
                       : age(dimension.path, dimension.on, isIn, candidates);
    }
    default:
        return calendarKey(dimension, key, period);
    }
}

bool Asking::splits(const model::Dimension& dimension) const
{
    return mRows != Questions::ofPerson || !mKnowledge.hasOneValue(mMeasure.source, dimension);
}

Condition Asking::age(const model::Path& path, const model::Path& on, const std::function<bool(const Answer&)>& fits,
                      const std::vector<Answer>& candidates)
{
    const model::Path followed = mKnowledge.pathForNamed(mSource.id, path);
    if (mThrough.empty() || !beginsWith(followed, mThrough))
        return test(path, "age on " + on.text(), fits, candidates);
    const std::optional<model::Date> oneDay = model::fixedDay(on);
    if (oneDay && (*oneDay < mDays.first || mDays.last < *oneDay))
        return mUniverse.questions.test(followed.text() + " age on " + on.text(), Questions::ofPerson, fits,
                                        candidates);
    const std::size_t whose = oneDay ? Questions::ofPerson : mRows;
    const std::string since = oneDay ? "birthdays until " + on.text() + " since " + followed.text()
                                     : std::to_string(mRows) + "|birthdays since " + followed.text();
    std::vector<Answer> first;
    std::vector<Answer> birthdays;
    for (int years = 0; years <= mYears; ++years)
    {
        birthdays.push_back({Answer::Kind::Number, {}, static_cast<double>(years)});
        for (const Answer& each : candidates)
            first.push_back({Answer::Kind::Number, {}, each.number - years});
    }
    Condition any = never;
    for (int years = 0; years <= mYears; ++years)
    {
        const auto thenFits = [fits, years](const Answer& answer)
        {
            return answer.kind == Answer::Kind::Number ? fits({Answer::Kind::Number, {}, answer.number + years})
                                                       : fits(answer);
        };
        const auto isSince = [years, most = mYears](const Answer& answer)
        {
            const double had = answer.kind == Answer::Kind::Number ? std::clamp<double>(answer.number, 0, most) : 0;
            return had == years;
        };
        any.parts.push_back(
            both(mUniverse.questions.test(followed.text() + " age", Questions::ofPerson, thenFits, first),
                 mUniverse.questions.test(since, whose, isSince, birthdays)));
    }
    return any;
}

const model::Column* Asking::columnAt(const model::Path& path) const
{
    const std::optional<model::PathTarget> target = model::resolve(mDefinition, mSource, path);
    return target ? target->column : nullptr;
}

Condition Asking::test(const model::Path& path, const std::string& how, std::function<bool(const Answer&)> test,
                       const std::vector<Answer>& candidates, bool isDay)
{
    if (mThrough.empty())
        return mUniverse.questions.test(path.text() + how, Questions::ofPerson, std::move(test), candidates);
    const model::Path followed = mKnowledge.pathForNamed(mSource.id, path);
    const bool ofPerson = beginsWith(followed, mThrough);
    if (ofPerson && followed.steps.size() == mThrough.steps.size())
    {
        // Whoever is counted is there: it is not empty.
        const Answer somebody{Answer::Kind::Text, "\x01", 0};
        return candidates.empty() ? (test(somebody) ? Condition() : never)
                                  : mUniverse.questions.test("", Questions::ofPerson, std::move(test), candidates);
    }
    if (ofPerson)
    {
        const model::Path own{
            {followed.steps.begin() + static_cast<std::ptrdiff_t>(mThrough.steps.size()), followed.steps.end()}};
        return mUniverse.questions.test(own.text() + how, Questions::ofPerson, std::move(test), candidates);
    }
    return mUniverse.questions.test(std::to_string(mRows) + "|" + followed.text() + how, mRows, std::move(test),
                                    candidates, isDay);
}

Condition Asking::isOneOf(const model::Path& path, const std::vector<std::string>& values)
{
    const model::Column* const column = columnAt(path);
    if (column && column->type == model::ColumnType::Values)
    {
        // Several values may be there: each is a question of its own.
        Condition any = never;
        for (const std::string& value : values)
            any.parts.push_back(test(path, "=" + texts::folded(value),
                                     [](const Answer& answer) { return answer.kind == Answer::Kind::Text; }, {}));
        return any;
    }
    std::vector<Answer> wanted;
    for (const std::string& value : values)
        wanted.push_back(answerOf(value, column));
    return test(
        path, {},
        [wanted](const Answer& answer)
        { return std::any_of(wanted.begin(), wanted.end(), [&](const Answer& each) { return each == answer; }); },
        wanted);
}

Condition Asking::compared(const model::Filter& filter)
{
    using Test = model::Filter::Kind;
    std::vector<Answer> candidates{{Answer::Kind::Number, {}, filter.bound}};
    if (filter.kind == Test::Age)
    {
        candidates = {{Answer::Kind::Number, {}, filter.from.value_or(0)}};
        if (filter.below)
            candidates.push_back({Answer::Kind::Number, {}, *filter.below});
    }
    const auto fits = [filter](const Answer& answer)
    {
        if (answer.kind != Answer::Kind::Number)
            return false;
        switch (filter.kind)
        {
        case Test::Less:
            return answer.number < filter.bound;
        case Test::LessOrEqual:
            return answer.number <= filter.bound;
        case Test::Greater:
            return answer.number > filter.bound;
        case Test::GreaterOrEqual:
            return answer.number >= filter.bound;
        default:
            return answer.number >= filter.from.value_or(0) && (!filter.below || answer.number < *filter.below);
        }
    };
    return filter.kind == Test::Age ? age(filter.path, filter.on, fits, candidates)
                                    : test(filter.path, {}, fits, candidates);
}

Condition Asking::filter(const model::Filter& filter)
{
    using Test = model::Filter::Kind;
    Condition made;
    switch (filter.kind)
    {
    case Test::Everything:
        return made;
    case Test::All:
    case Test::Any:
    case Test::Not:
        made.kind = filter.kind == Test::All   ? Condition::Kind::All
                    : filter.kind == Test::Any ? Condition::Kind::Any
                                               : Condition::Kind::Not;
        for (const model::Filter& part : filter.parts)
            made.parts.push_back(this->filter(part));
        return made;
    case Test::In:
        return isOneOf(filter.path, filter.values);
    case Test::Empty:
        return test(filter.path, {}, [](const Answer& answer) { return answer.kind == Answer::Kind::Nothing; }, {});
    default:
        return compared(filter);
    }
}

Condition Asking::days(model::Window window, const model::Period& period)
{
    const model::Path path = mMeasure.period.empty() ? mSource.date : mMeasure.period;
    if (path.empty() || window == model::Window::Any)
        return {};
    model::Period days = window == model::Window::Previous ? model::previousPeriod(period) : period;
    if (window == model::Window::Before)
        days.last = {period.first.daysSinceEpoch - 1};
    const bool fromTheBeginning = window == model::Window::Before || window == model::Window::Until;
    const double first = fromTheBeginning ? -std::numeric_limits<double>::infinity() : days.first.daysSinceEpoch;
    const double last = days.last.daysSinceEpoch;
    std::vector<Answer> candidates{{Answer::Kind::Number, {}, last}};
    if (!fromTheBeginning)
        candidates.push_back({Answer::Kind::Number, {}, first});
    return test(
        path, {},
        [first, last](const Answer& answer)
        { return answer.kind == Answer::Kind::Number && first <= answer.number && answer.number <= last; },
        candidates, mMeasure.period.empty());
}

Condition Asking::calendarKey(const model::Dimension& dimension, const std::string& key, const model::Period& period)
{
    const auto isIn = [&definition = mDefinition, by = dimension.by, key](double day)
    {
        const model::Date date{static_cast<std::int32_t>(day)};
        return engine::calendarLabel(definition, by, engine::calendarPart(by, date)) == key;
    };
    std::vector<Answer> candidates;
    bool before = false;
    for (std::int32_t day = period.first.daysSinceEpoch; day <= period.last.daysSinceEpoch; ++day)
    {
        const bool now = isIn(day);
        if (now != before)
            candidates.push_back({Answer::Kind::Number, {}, static_cast<double>(now ? day : day - 1)});
        before = now;
    }
    return test(
        dimension.path, {},
        [isIn](const Answer& answer) { return answer.kind == Answer::Kind::Number && isIn(answer.number); },
        candidates);
}

}
