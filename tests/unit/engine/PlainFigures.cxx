// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "PlainFigures.hxx"

#include "PlainDays.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::test
{

using model::ColumnType;
using model::Dimension;
using model::MeasureKind;

namespace
{
double size(const std::set<std::string>& texts)
{
    return static_cast<double>(texts.size());
}

/// What a figure over rows is where rows or their values are missing.
ExpectedFigure withoutValue(bool anyRow)
{
    ExpectedFigure figure;
    figure.status = anyRow ? "empty" : "not-applicable";
    return figure;
}
}

void ExpectedFigure::remark(const std::string& what, double count)
{
    if (count > 0)
        remarks.insert(what + " " + shortest(count));
}

std::set<std::string> PlainFigures::texts(const model::Measure& measure, const Dimension& dimension, unsigned row) const
{
    std::set<std::string> all;
    for (const Value& value : mConditions.values(measure, dimension, row).all)
        all.insert(value.text);
    return all;
}

std::set<std::string> PlainFigures::different(const model::Measure& measure, const Rows& rows) const
{
    std::set<std::string> all;
    for (unsigned row : rows)
        if (measure.of.empty())
            all.insert("row " + std::to_string(row));
        else
            all.merge(texts(measure, measure.of, row));
    return all;
}

std::optional<double> PlainFigures::size(const model::Measure& measure, const model::Path& path, unsigned row) const
{
    const Found found = at(measure, path, row);
    const model::Column* column = &mSource.columnAt(registerOf(measure), path.steps);
    if (column->type == ColumnType::Number)
        return found.size;
    const std::vector<std::string>& scale = mSource.list(column->list);
    for (std::size_t place = 0; place < scale.size(); ++place)
        if (!found.nothing() && found.texts[0] == scale[place])
            return static_cast<double>(place + 1);
    return std::nullopt;
}

std::vector<double> PlainFigures::numbers(const model::Measure& measure, const Rows& rows) const
{
    std::vector<double> all;
    for (unsigned row : rows)
        if (const auto number = at(measure, measure.of.path, row).size)
            all.push_back(*number);
    return all;
}

PlainFigures::Rows PlainFigures::byDate(const model::Measure& measure, Rows rows, bool undatedLast) const
{
    const auto day = [&](unsigned row) { return mConditions.dayOf(measure, row).value_or(undatedLast ? 1e9 : -1e9); };
    std::stable_sort(rows.begin(), rows.end(), [&](unsigned one, unsigned other) { return day(one) < day(other); });
    return rows;
}

ExpectedFigure PlainFigures::figure(const model::Measure& measure, const Rows& rows) const
{
    switch (measure.kind)
    {
    case MeasureKind::Sum:
        return sum(measure, rows);
    case MeasureKind::Mean:
    case MeasureKind::Median:
    case MeasureKind::Minimum:
    case MeasureKind::Maximum:
        return sampled(measure, rows);
    case MeasureKind::Distinct:
        return distinct(measure, rows);
    case MeasureKind::AtLeast:
        return atLeast(measure, rows);
    case MeasureKind::List:
        return listed(measure, rows);
    case MeasureKind::Quotes:
        return quotes(measure, measure.of.path, rows);
    case MeasureKind::Level:
        return level(measure, rows);
    case MeasureKind::Paired:
        return paired(measure, rows);
    case MeasureKind::Milestones:
        return milestones(measure, rows);
    case MeasureKind::Done:
        return done(measure, rows);
    case MeasureKind::Manual:
        return stated(measure, rows);
    default:
        ExpectedFigure count;
        count.value = static_cast<double>(rows.size());
        return count;
    }
}

ExpectedFigure PlainFigures::sum(const model::Measure& measure, const Rows& rows) const
{
    ExpectedFigure figure;
    const std::vector<double> all = numbers(measure, rows);
    for (double number : all)
        figure.value += number;
    if (all.empty() && !rows.empty())
        figure.status = "empty";
    return figure;
}

std::optional<double> PlainFigures::eachFigure(const model::Measure& measure, const Rows& rows) const
{
    using Each = model::Sampling::Each;
    if (measure.sampling.each == Each::Count)
        return static_cast<double>(rows.size());
    if (measure.sampling.each == Each::Distinct)
    {
        const std::set<std::string> all = different(measure, rows);
        const bool known = !all.empty() || (mayBeNameless(measure) &&
                                            std::any_of(rows.begin(), rows.end(),
                                                        [&](unsigned row) { return isNameless(measure, row); }));
        return known ? std::optional(test::size(all)) : std::nullopt;
    }
    const std::vector<double> all = numbers(measure, rows);
    if (all.empty())
        return std::nullopt;
    double total = 0;
    for (double number : all)
        total += number;
    switch (measure.sampling.each)
    {
    case Each::Mean:
        return total / static_cast<double>(all.size());
    case Each::Minimum:
        return *std::min_element(all.begin(), all.end());
    case Each::Maximum:
        return *std::max_element(all.begin(), all.end());
    default:
        return total;
    }
}

double PlainFigures::statistic(MeasureKind kind, std::vector<double> sample)
{
    std::sort(sample.begin(), sample.end());
    const std::size_t half = sample.size() / 2;
    if (kind == MeasureKind::Minimum)
        return sample.front();
    if (kind == MeasureKind::Maximum)
        return sample.back();
    if (kind == MeasureKind::Median)
        return sample.size() % 2 == 1 ? sample[half] : (sample[half - 1] + sample[half]) / 2;
    double total = 0;
    for (double number : sample)
        total += number;
    return total / static_cast<double>(sample.size());
}

ExpectedFigure PlainFigures::sampled(const model::Measure& measure, const Rows& rows) const
{
    std::vector<double> sample;
    std::vector<double> most;
    ExpectedFigure figure;
    if (measure.sampling.per.empty())
        sample = most = numbers(measure, rows);
    else
    {
        std::map<std::string, Rows> groups;
        for (unsigned row : rows)
            for (const std::string& text : texts(measure, measure.sampling.per, row))
                groups[text].push_back(row);
        const bool different = measure.sampling.each == model::Sampling::Each::Distinct;
        for (const auto& [text, members] : groups)
            if (const auto number = eachFigure(measure, members))
            {
                sample.push_back(*number);
                most.push_back(*number + (different && mayBeNameless(measure) ? nameless(measure, members) : 0));
            }
        if (different)
            figure.remarks = distinct(measure, rows).remarks;
    }
    if (sample.empty())
    {
        figure.status = withoutValue(!rows.empty()).status;
        return figure;
    }
    figure.value = statistic(measure.kind, sample);
    if (const double high = statistic(measure.kind, most); high > figure.value)
        figure.upperBound = high;
    if (measure.kind == MeasureKind::Mean)
    {
        figure.numerator = 0;
        for (double number : sample)
            *figure.numerator += number;
        figure.denominator = static_cast<double>(sample.size());
    }
    return figure;
}

ExpectedFigure PlainFigures::listed(const model::Measure& measure, const Rows& rows) const
{
    std::map<Value, std::pair<long, std::set<int>>> frequencies;
    for (unsigned row : rows)
        for (Value value : mConditions.values(measure, measure.of, row).all)
        {
            // Of equally frequent values the text decides, whatever its place in a list.
            if (measure.of.by == Dimension::By::Value && !at(measure, measure.of.path, row).size)
                value = {1, 0, value.text};
            auto& [count, days] = frequencies[value];
            ++count;
            if (const auto day = mConditions.dayOf(measure, row))
                days.insert(static_cast<int>(*day));
        }
    ExpectedFigure figure;
    for (const auto& [value, found] : frequencies)
        figure.values.push_back({value.text, found.first, {found.second.begin(), found.second.end()}});
    std::stable_sort(figure.values.begin(), figure.values.end(),
                     [](const auto& one, const auto& other) { return one.count > other.count; });
    figure.value = static_cast<double>(frequencies.size());
    return figure;
}

ExpectedFigure PlainFigures::quotes(const model::Measure& measure, const model::Path& path, const Rows& rows) const
{
    ExpectedFigure figure;
    for (unsigned row : byDate(measure, rows, true))
        if (const Found found = at(measure, path, row); !found.nothing())
            figure.values.push_back({plainForm(found.type == ColumnType::Date ? found.texts[0] : found.typed), 1, {}});
    figure.value = static_cast<double>(figure.values.size());
    return figure;
}

ExpectedFigure PlainFigures::level(const model::Measure& measure, const Rows& rows) const
{
    const model::Column* column = &mSource.columnAt(registerOf(measure), measure.of.path.steps);
    const std::vector<std::string>& scale = mSource.list(column->list);
    std::vector<double> levels;
    for (unsigned row : byDate(measure, rows, false))
        if (const auto place = size(measure, measure.of.path, row))
            levels.push_back(*place);
    if (levels.empty())
        return withoutValue(!rows.empty());
    ExpectedFigure figure;
    if (measure.level == model::LevelFigure::Distribution)
    {
        figure.value = static_cast<double>(levels.size());
        for (std::size_t place = 0; place < scale.size(); ++place)
            figure.values.push_back(
                {scale[place], std::count(levels.begin(), levels.end(), static_cast<double>(place + 1)), {}});
        return figure;
    }
    figure.value = measure.level == model::LevelFigure::Last      ? levels.back()
                   : measure.level == model::LevelFigure::Minimum ? *std::min_element(levels.begin(), levels.end())
                                                                  : *std::max_element(levels.begin(), levels.end());
    figure.level = scale[static_cast<std::size_t>(figure.value) - 1];
    return figure;
}

ExpectedFigure PlainFigures::paired(const model::Measure& measure, const Rows& rows) const
{
    struct Both
    {
        std::optional<double> before;
        std::optional<double> after;
    };
    std::map<std::string, Both> people;
    const auto take = [&](unsigned row, const model::Filter& filter, auto keep)
    {
        const auto number = size(measure, measure.of.path, row);
        const Found person = at(measure, measure.pairing.person, row);
        if (number && !person.nothing() && mConditions.test(measure, filter, row, false) == Known::Yes)
            keep(people[person.texts[0]], *number);
    };
    for (unsigned row : byDate(measure, rows, true))
        take(row, measure.pairing.before,
             [](Both& both, double number) { both.before = both.before.value_or(number); });
    for (unsigned row : byDate(measure, rows, false))
        take(row, measure.pairing.after, [](Both& both, double number) { both.after = number; });
    ExpectedFigure figure;
    double pairs = 0;
    double once = 0;
    double matching = 0;
    using Figure = model::Pairing::Figure;
    for (const auto& [person, both] : people)
    {
        if (!both.before || !both.after)
        {
            ++once;
            continue;
        }
        ++pairs;
        const double change = *both.after - *both.before;
        const bool matches = measure.pairing.figure == Figure::Improved   ? change > 0
                             : measure.pairing.figure == Figure::Declined ? change < 0
                                                                          : change == 0;
        matching += measure.pairing.figure == Figure::Change ? change : matches ? 1 : 0;
    }
    if (pairs == 0)
        figure = withoutValue(!rows.empty());
    else
    {
        figure.numerator = matching;
        figure.denominator = pairs;
        figure.value = measure.pairing.figure == Figure::Change ? matching / pairs : matching;
    }
    figure.remark("seen once", once);
    return figure;
}

std::optional<int> PlainFigures::dayAt(const model::Measure& measure, const model::Path& path, unsigned row) const
{
    if (path.empty())
        return std::nullopt;
    const auto day = at(measure, path, row).size;
    return day ? std::optional(static_cast<int>(*day)) : std::nullopt;
}

bool PlainFigures::isDone(const model::Measure& measure, unsigned row) const
{
    if (mConditions.test(measure, measure.schedule.done, row, false) != Known::Yes)
        return false;
    const auto doneOn = dayAt(measure, measure.schedule.doneOn, row);
    return !doneOn || *doneOn <= mPeriod.last.daysSinceEpoch;
}

ExpectedFigure PlainFigures::milestones(const model::Measure& measure, const Rows& rows) const
{
    if (rows.empty())
        return withoutValue(false);
    const int asOf = std::min(mToday, mPeriod.last.daysSinceEpoch + 1);
    std::multimap<int, ExpectedFigure::Item> late;
    double finished = 0;
    for (unsigned row : rows)
    {
        const bool isFinished = isDone(measure, row);
        finished += isFinished ? 1 : 0;
        const auto due = dayAt(measure, measure.schedule.due, row);
        const auto doneOn = dayAt(measure, measure.schedule.doneOn, row);
        if (!due)
            continue;
        const int until = isFinished ? doneOn.value_or(*due) : asOf;
        const Found label = at(measure, measure.schedule.label, row);
        if (until > *due)
            late.insert({*due, {plainForm(label.typed), until - *due, {*due}}});
    }
    ExpectedFigure figure;
    figure.numerator = finished;
    figure.denominator = static_cast<double>(rows.size());
    figure.value = finished / *figure.denominator;
    for (const auto& [due, item] : late)
        figure.values.push_back(item);
    figure.remark("late", static_cast<double>(late.size()));
    return figure;
}

ExpectedFigure PlainFigures::done(const model::Measure& measure, const Rows& rows) const
{
    ExpectedFigure figure;
    if (measure.evidence.empty())
        figure.value = rows.empty() ? 0 : 1;
    else
    {
        figure = quotes(measure, measure.evidence, rows);
        figure.value = figure.values.empty() ? 0 : 1;
    }
    return figure;
}

ExpectedFigure PlainFigures::stated(const model::Measure& measure, const Rows& rows) const
{
    std::optional<double> latest;
    ExpectedFigure figure;
    for (unsigned row : rows)
    {
        const auto number = at(measure, measure.of.path, row).size;
        const Found source = at(measure, measure.statement.source, row);
        const auto day = at(measure, measure.statement.date, row).size;
        if (!number || source.nothing() || !day || (latest && *day < *latest))
            continue;
        latest = day;
        figure.value = *number;
        figure.remarks = {"source " + plainForm(source.typed) + " on " + isoForm(static_cast<int>(*day))};
    }
    return latest ? figure : withoutValue(true);
}

std::set<Place> PlainFigures::doubts(const model::Measure& measure, const std::vector<Dimension>& breakdown,
                                     unsigned row) const
{
    std::set<Place> all;
    const auto ofValue = [&](const Dimension& dimension)
    {
        if (!dimension.empty())
            all.merge(mConditions.values(measure, dimension, row).doubts);
    };
    for (const Dimension& dimension : breakdown)
        ofValue(dimension);
    if (measure.kind != MeasureKind::Count)
        ofValue(measure.of);
    ofValue(measure.sampling.per);
    ofValue(measure.repetition.counting);
    ofValue(measure.evidence);
    if (measure.kind == MeasureKind::Paired)
    {
        ofValue(measure.pairing.person);
        mConditions.reasons(measure, measure.pairing.before, row, all);
        mConditions.reasons(measure, measure.pairing.after, row, all);
    }
    if (measure.kind == MeasureKind::Milestones)
    {
        mConditions.reasons(measure, measure.schedule.done, row, all);
        ofValue(measure.schedule.due);
        ofValue(measure.schedule.doneOn);
    }
    if (measure.kind == MeasureKind::Manual)
        for (const model::Path& path : {measure.statement.source, measure.statement.date})
        {
            const Found found = at(measure, path, row);
            all.insert(found.doubts.begin(), found.doubts.end());
            if (found.nothing() && !found.unknown && at(measure, measure.of.path, row).size)
                all.insert(found.where);
        }
    return all;
}

}
