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

namespace
{
double size(const std::set<std::string>& texts)
{
    return static_cast<double>(texts.size());
}

/// Whether each of those with these needs finds so many different sightings with a place that is free: whoever needs
/// most takes those with the most places.
bool fit(std::vector<double> needs, const std::map<std::string, double>& spare)
{
    std::vector<double> places;
    for (const auto& [sighting, people] : spare)
        places.push_back(std::floor(people));
    for (std::sort(needs.rbegin(), needs.rend()); const double need : needs)
    {
        std::sort(places.rbegin(), places.rend());
        for (std::size_t place = 0; place < static_cast<std::size_t>(need); ++place)
            if (place >= places.size() || places[place]-- < 1)
                return false;
    }
    return true;
}
}

double mostShared(const Crowd& one, const Crowd& other)
{
    int shared = 0;
    for (const std::string& person : one.named)
        shared += static_cast<int>(other.named.count(person));
    const int oneAlone = static_cast<int>(one.named.size()) - shared;
    const int otherAlone = static_cast<int>(other.named.size()) - shared;
    double most = 0;
    for (int found = 0; found <= oneAlone && found <= other.nameless; ++found)
        for (int back = 0; back <= otherAlone && back <= one.nameless; ++back)
            most = std::max(most, shared + found + back + std::min(one.nameless - back, other.nameless - found));
    return most;
}

bool PlainFigures::mayBeNameless(const model::Measure& measure) const
{
    return measure.of.by == Dimension::By::Value && measure.of.path.steps.size() == 1 &&
           !registerOf(measure).weight.empty() &&
           mSource.columnAt(registerOf(measure), {measure.of.path.steps[0]}).type == ColumnType::Reference;
}

double PlainFigures::nameless(const model::Measure& measure, const Rows& rows) const
{
    double count = 0;
    for (unsigned row : rows)
        if (isNameless(measure, row))
            count += mSource.headCount(registerOf(measure), row);
    return count;
}

bool PlainFigures::isNameless(const model::Measure& measure, unsigned row) const
{
    const Found found = at(measure, {{measure.of.path.steps[0]}}, row);
    return found.nothing() && !found.unknown;
}

Crowd PlainFigures::crowd(const model::Measure& measure, const Rows& rows) const
{
    return {different(measure, rows), mayBeNameless(measure) ? nameless(measure, rows) : 0};
}

ExpectedFigure PlainFigures::distinct(const model::Measure& measure, const Rows& rows) const
{
    ExpectedFigure figure;
    figure.value = test::size(different(measure, rows));
    const model::Register& each = registerOf(measure);
    if (measure.of.empty() || measure.of.by != Dimension::By::Value ||
        mSource.columnAt(each, {measure.of.path.steps[0]}).type != ColumnType::Reference)
        return figure;
    const double counted = each.weight.empty() ? 0 : nameless(measure, rows);
    figure.remark("counted only", counted);
    if (measure.of.path.steps.size() == 1)
    {
        if (counted > 0)
            figure.upperBound = figure.value + counted;
        return figure;
    }
    std::set<std::string> without;
    for (unsigned row : rows)
    {
        const PlainConditions::Values found = mConditions.values(measure, measure.of, row);
        const int person = at(measure, {{measure.of.path.steps[0]}}, row).row;
        if (person >= 0 && found.all.empty() && !found.unknown)
            without.insert(std::to_string(person));
    }
    const model::Column* column = &mSource.columnAt(each, measure.of.path.steps);
    figure.remark("without " + column->label, test::size(without));
    return figure;
}

ExpectedFigure PlainFigures::atLeast(const model::Measure& measure, const Rows& rows) const
{
    std::map<std::string, std::set<std::string>> seen;
    for (unsigned row : rows)
        for (const std::string& text : texts(measure, measure.of, row))
            if (measure.repetition.counting.empty())
                seen[text].insert(std::to_string(row));
            else
                seen[text].merge(texts(measure, measure.repetition.counting, row));
    const double times = measure.repetition.times;
    ExpectedFigure figure;
    figure.remarks = measure.of.empty() ? std::set<std::string>() : distinct(measure, rows).remarks;
    std::map<std::string, double> spare;
    if (mayBeNameless(measure))
        for (unsigned row : rows)
            if (isNameless(measure, row))
                for (const std::string& sighting : measure.repetition.counting.empty()
                                                       ? std::set<std::string>{std::to_string(row)}
                                                       : texts(measure, measure.repetition.counting, row))
                    spare[sighting] += mSource.headCount(registerOf(measure), row);
    std::vector<double> needs;
    for (const auto& [text, different] : seen)
    {
        const double open = static_cast<double>(std::count_if(spare.begin(), spare.end(),
                                                              [&seen = different](const auto& sighting)
                                                              { return !seen.contains(sighting.first); }));
        if (test::size(different) >= times)
            ++figure.value;
        else if (times - test::size(different) <= open)
            needs.push_back(times - test::size(different));
    }
    std::sort(needs.begin(), needs.end());
    double all = 0;
    for (const auto& [sighting, people] : spare)
        all += std::floor(people);
    needs.insert(needs.end(), static_cast<std::size_t>(all / times), times);
    std::size_t more = 0;
    while (more < needs.size() && fit({needs.begin(), needs.begin() + static_cast<long>(more) + 1}, spare))
        ++more;
    if (more > 0)
        figure.upperBound = figure.value + static_cast<double>(more);
    return figure;
}

ExpectedFigure PlainFigures::newcomers(const model::Measure& measure, const Rows& rows, const Rows& earlier) const
{
    const Crowd now = crowd(measure, rows);
    const Crowd before = crowd(measure, earlier);
    ExpectedFigure figure;
    for (const std::string& person : now.named)
        figure.value += before.named.contains(person) ? 0 : 1;
    figure.remark("counted only", now.nameless);
    if (now.nameless > 0)
        figure.upperBound = figure.value + now.nameless;
    return figure;
}

ExpectedFigure PlainFigures::returning(const model::Measure& measure, const Rows& rows, const Rows& previous) const
{
    const Crowd now = crowd(measure, rows);
    const Crowd then = crowd(measure, previous);
    ExpectedFigure figure;
    for (const std::string& person : now.named)
        figure.value += then.named.contains(person) ? 1 : 0;
    figure.remark("counted only", now.nameless + then.nameless);
    if (const double most = mostShared(now, then); most > figure.value)
        figure.upperBound = most;
    return figure;
}

}
