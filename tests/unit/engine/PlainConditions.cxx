// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "PlainConditions.hxx"

#include "PlainDays.hxx"

#include <algorithm>

namespace ficheaction::test
{

using model::ColumnType;
using model::Dimension;
using model::Filter;

namespace
{
Known inverse(Known one)
{
    return one == Known::Yes ? Known::No : one == Known::No ? Known::Yes : Known::Perhaps;
}

/// Of the band that `size` is in.
std::string bandLabel(const Dimension& dimension, std::size_t band, const std::map<std::string, std::string>& wording)
{
    if (!dimension.labels.empty())
        return dimension.labels[band];
    const bool ages = dimension.by == Dimension::By::Age;
    const std::string name = ages ? "age." : "band.";
    if (band == 0)
        return filledIn(wording.at(name + "below"), {{"to", shortest(dimension.bounds.front())}});
    if (band == dimension.bounds.size())
        return filledIn(wording.at(name + "from"), {{"from", shortest(dimension.bounds.back())}});
    if (ages && dimension.bounds[band - 1] == dimension.bounds[band] - 1)
        return filledIn(wording.at("age.single"), {{"from", shortest(dimension.bounds[band - 1])}});
    return filledIn(wording.at(name + "between"), {{"from", shortest(dimension.bounds[band - 1])},
                                                   {"to", shortest(dimension.bounds[band] - (ages ? 1 : 0))}});
}

/// A blank cell that is there; a reference to nobody is none.
bool isGap(const Found& found)
{
    return found.nothing() && found.reached && !found.unknown && found.doubts.empty() &&
           found.type != ColumnType::Reference;
}
}

std::vector<std::string> PlainConditions::dayPath(const model::Measure& measure) const
{
    return measure.period.empty() ? registerOf(measure).date.steps : measure.period.steps;
}

std::optional<double> PlainConditions::dayOf(const model::Measure& measure, unsigned row) const
{
    const std::vector<std::string> day = dayPath(measure);
    return day.empty() ? std::nullopt : mSource.at(registerOf(measure), day, row).size;
}

/// "periodEnd" or "2026-12-31".
std::optional<int> PlainConditions::oneDay(const model::Path& on) const
{
    const std::string text = on.text();
    if (text == "periodEnd")
        return mLastDay;
    if (text.size() != 10 || text[4] != '-')
        return std::nullopt;
    return daysOf({std::stoi(text.substr(0, 4)), std::stoi(text.substr(5, 2)), std::stoi(text.substr(8, 2))});
}

PlainConditions::Age PlainConditions::age(const model::Measure& measure, const model::Path& birth,
                                          const model::Path& on, unsigned row) const
{
    const Found born = mSource.at(registerOf(measure), birth.steps, row);
    const std::vector<std::string> dayAt = on.empty() ? dayPath(measure) : on.steps;
    const std::optional<int> sameDay = oneDay(on);
    Found day = dayAt.empty() || sameDay ? Found() : mSource.at(registerOf(measure), dayAt, row);
    if (sameDay)
        day.size = *sameDay;
    Age found;
    if (dayAt.empty())
        return found; // without a day there is no age, whatever the birth
    found.unknown = born.unknown || day.unknown;
    found.doubts = born.doubts;
    found.doubts.insert(day.doubts.begin(), day.doubts.end());
    for (const Found* part : std::initializer_list<const Found*>{&born, &day})
        if (isGap(*part) && !(sameDay && part == &day))
            found.gaps.insert(part->where);
    if (!born.size || !day.size)
        return found;
    const int then = static_cast<int>(*day.size);
    const double years =
        born.type == ColumnType::Date ? plainAge(static_cast<int>(*born.size), then) : plainDay(then).year - *born.size;
    if (years >= 0)
        found.years = years;
    return found;
}

PlainConditions::Values PlainConditions::values(const model::Measure& measure, const Dimension& dimension,
                                                unsigned row) const
{
    const auto& wording = mSource.definition().wording;
    Values result;
    std::optional<double> size;
    Found found;
    if (dimension.by == Dimension::By::Age)
    {
        const Age years = age(measure, dimension.path, dimension.on, row);
        size = years.years;
        result.unknown = years.unknown;
        result.doubts = years.doubts;
    }
    else
    {
        found = mSource.at(registerOf(measure), dimension.path.steps, row);
        size = found.size;
        result.unknown = found.unknown;
        result.doubts = found.doubts;
    }
    if (dimension.by == Dimension::By::Value)
    {
        const model::Column& column = mSource.columnAt(registerOf(measure), dimension.path.steps);
        for (const std::string& text : found.texts)
        {
            const std::vector<std::string> forms =
                column.list.empty() ? std::vector<std::string>() : mSource.list(column.list);
            const auto listed = std::find(forms.begin(), forms.end(), text);
            if (size)
                result.all.push_back({0, *size, text});
            else if (listed != forms.end())
                result.all.push_back({0, static_cast<double>(listed - forms.begin()), text});
            else
                result.all.push_back({1, 0, text});
        }
    }
    else if (size && (dimension.by == Dimension::By::Age || dimension.by == Dimension::By::Bands))
    {
        std::size_t band = 0;
        while (band < dimension.bounds.size() && dimension.bounds[band] <= *size)
            ++band;
        result.all.push_back({0, static_cast<double>(band), plainForm(bandLabel(dimension, band, wording))});
    }
    else if (size)
    {
        const PlainPart part = plainPart(dimension.by, static_cast<int>(*size), wording);
        result.all.push_back({0, static_cast<double>(part.begins), plainForm(part.label)});
    }
    return result;
}

Known PlainConditions::test(const model::Measure& measure, const Filter& filter, unsigned row, bool cautious) const
{
    using Kind = Filter::Kind;
    if (filter.kind == Kind::Everything)
        return Known::Yes;
    if (filter.kind == Kind::Not)
        return inverse(test(measure, filter.parts[0], row, cautious));
    if (filter.kind != Kind::All && filter.kind != Kind::Any)
        return leaf(measure, filter, row, cautious);
    Known known = filter.kind == Kind::All ? Known::Yes : Known::No;
    for (const Filter& part : filter.parts)
    {
        const Known here = test(measure, part, row, cautious);
        known = filter.kind == Kind::All ? std::min(known, here) : std::max(known, here);
    }
    return known;
}

Known PlainConditions::leaf(const model::Measure& measure, const Filter& filter, unsigned row, bool cautious) const
{
    using Kind = Filter::Kind;
    if (filter.kind == Kind::Age)
    {
        const Age years = age(measure, filter.path, filter.on, row);
        if (years.unknown)
            return Known::Perhaps;
        return years.years && (!filter.from || *filter.from <= *years.years) &&
                       (!filter.below || *years.years < *filter.below)
                   ? Known::Yes
               : cautious && !years.gaps.empty() ? Known::Perhaps
                                                 : Known::No;
    }
    const Found found = mSource.at(registerOf(measure), filter.path.steps, row);
    if (found.unknown)
        return Known::Perhaps;
    if (filter.kind == Kind::Empty)
        return found.nothing() ? Known::Yes : Known::No;
    if (cautious && isGap(found))
        return Known::Perhaps;
    if (filter.kind == Kind::In)
    {
        for (const std::string& wanted : filter.values)
            if (std::find(found.texts.begin(), found.texts.end(), plainForm(wanted)) != found.texts.end())
                return Known::Yes;
        return cautious && found.unlisted ? Known::Perhaps : Known::No;
    }
    if (!found.size)
        return Known::No;
    const double size = *found.size;
    const bool passes = filter.kind == Kind::Less          ? size < filter.bound
                        : filter.kind == Kind::LessOrEqual ? size <= filter.bound
                        : filter.kind == Kind::Greater     ? size > filter.bound
                                                           : size >= filter.bound;
    return passes ? Known::Yes : Known::No;
}

void PlainConditions::reasons(const model::Measure& measure, const Filter& filter, unsigned row,
                              std::set<Place>& found) const
{
    if (test(measure, filter, row, true) != Known::Perhaps)
        return;
    for (const Filter& part : filter.parts)
        reasons(measure, part, row, found);
    if (filter.kind == Filter::Kind::Age)
    {
        Age years = age(measure, filter.path, filter.on, row);
        found.merge(years.doubts);
        found.merge(years.gaps);
    }
    else if (filter.parts.empty())
    {
        Found there = mSource.at(registerOf(measure), filter.path.steps, row);
        found.merge(there.doubts);
        if (filter.kind != Filter::Kind::Empty && isGap(there))
            found.insert(there.where);
    }
}

namespace
{
Filter reachedBy(const std::vector<std::string>& way, Filter filter, const model::Register& owner)
{
    for (Filter& part : filter.parts)
        part = reachedBy(way, part, owner);
    const std::string on = filter.on.text();
    const bool isSameForAll = on == "periodEnd" || (on.size() == 10 && on[4] == '-');
    std::vector<std::string> day = isSameForAll ? std::vector<std::string>() : filter.on.steps;
    if (!isSameForAll && filter.kind == Filter::Kind::Age && day.empty() && !way.empty())
        day = owner.date.steps;
    if (!day.empty())
    {
        filter.on.steps = way;
        filter.on.steps.insert(filter.on.steps.end(), day.begin(), day.end());
    }
    if (!filter.path.empty())
        filter.path.steps.insert(filter.path.steps.begin(), way.begin(), way.end());
    return filter;
}
}

Filter PlainConditions::partOf(const std::vector<std::string>& way, const std::vector<std::string>& registers) const
{
    const model::Register& owner = mSource.registerOf(registers.back());
    Filter every;
    every.kind = Filter::Kind::All;
    every.parts = {reachedBy(way, owner.counts, owner)};
    for (const model::Column& column : owner.columns)
    {
        const bool datesIt = owner.date.steps.size() > 1 && owner.date.steps[0] == column.id;
        const bool known = std::find(registers.begin(), registers.end(), column.reference) != registers.end();
        if (column.type != ColumnType::Reference || known || (!column.required && !datesIt))
            continue;
        std::vector<std::string> further = way;
        further.push_back(column.id);
        std::vector<std::string> more = registers;
        more.push_back(column.reference);
        every.parts.push_back(partOf(further, more));
    }
    return every;
}

/// All that a row must be, apart from its days: the register's conditions are written out, each where it is asked.
Filter PlainConditions::askedOf(const model::Measure& measure) const
{
    Filter every;
    every.kind = Filter::Kind::All;
    every.parts = {measure.where};
    if (measure.countsAll)
        return every;
    every.parts.push_back(partOf({}, {measure.source}));
    for (const model::Path* path : {&measure.of.path, &measure.pairing.person})
    {
        std::string owner = measure.source;
        std::vector<std::string> way;
        for (const std::string& step : path->steps)
        {
            const model::Column& column = mSource.columnAt(mSource.registerOf(owner), {step});
            if (column.type != ColumnType::Reference)
                break;
            way.push_back(step);
            owner = column.reference;
            Filter nobody;
            nobody.kind = Filter::Kind::Empty;
            nobody.path.steps = way;
            Filter either;
            either.kind = Filter::Kind::Any;
            either.parts = {partOf(way, {owner}), nobody};
            every.parts.push_back(either);
        }
    }
    return every;
}

Known PlainConditions::inWindow(const Found& day, model::Window window, const model::Period& period) const
{
    if (day.unknown)
        return Known::Perhaps;
    if (!day.size)
        return Known::No;
    const int first = period.first.daysSinceEpoch;
    const int last = period.last.daysSinceEpoch;
    const auto [previousFirst, previousLast] = plainPrevious(first, last);
    const int then = static_cast<int>(*day.size);
    const bool inside = window == model::Window::Period     ? first <= then && then <= last
                        : window == model::Window::Previous ? previousFirst <= then && then <= previousLast
                        : window == model::Window::Before   ? then < first
                                                            : then <= last;
    return inside ? Known::Yes : Known::No;
}

PlainConditions::Chosen PlainConditions::choose(const model::Measure& measure, model::Window window,
                                                const model::Period& period) const
{
    const model::Register& each = registerOf(measure);
    const std::vector<std::string> day = dayPath(measure);
    const Filter asked = askedOf(measure);
    Chosen chosen;
    for (unsigned row = 0; row < mSource.rows(each).size(); ++row)
    {
        if (mSource.isBlankRow(each, row) || mSource.isTotal(each, row))
            continue;
        const std::set<Place> wrong = mSource.flaws(each, row);
        Known dated = Known::Yes;
        std::set<Place> dateDoubts;
        if (!day.empty() && window != model::Window::Any)
        {
            const Found found = mSource.at(each, day, row);
            dated = inWindow(found, window, period);
            dateDoubts = found.doubts;
        }
        if (wrong.empty() && dated == Known::Yes)
            chosen.noted = true;
        if (wrong.empty() && std::min(dated, test(measure, asked, row, false)) == Known::Yes)
            chosen.rows.push_back(row);
        const Known valid = wrong.empty() ? Known::Yes : Known::Perhaps;
        if (std::min({valid, dated, test(measure, asked, row, true)}) != Known::Perhaps)
            continue;
        chosen.alerts.insert(wrong.begin(), wrong.end());
        if (dated == Known::Perhaps)
            chosen.alerts.merge(dateDoubts);
        reasons(measure, asked, row, chosen.alerts);
    }
    return chosen;
}

}
