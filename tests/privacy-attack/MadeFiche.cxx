// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "MadeFiche.hxx"

#include "model/CountedRows.hxx"

#include <algorithm>
#include <array>
#include <set>

namespace ficheaction::test
{

namespace
{
using model::ColumnType;
using model::Filter;
using model::Measure;
using model::MeasureKind;

constexpr std::array kindNames{"breakdowns",
                               "filters beside",
                               "breakdown and same",
                               "filter by another",
                               "not",
                               "new and returning",
                               "logic",
                               "often",
                               "sets",
                               "shares",
                               "periods",
                               "mean",
                               "two copies",
                               "lessons",
                               "together"};

model::Column column(const char* id, ColumnType type = ColumnType::Text, const char* reference = "")
{
    model::Column made;
    made.id = made.label = id;
    made.type = type;
    made.reference = reference;
    return made;
}

model::Register registerOf(const char* id, const char* key, std::vector<model::Column> columns)
{
    model::Register made;
    made.id = made.label = id;
    made.key = key;
    made.columns = std::move(columns);
    return made;
}

std::unique_ptr<model::Template> centre()
{
    auto definition = std::make_unique<model::Template>();
    definition->id = "made-up";
    model::Column name = column("name");
    name.personal = true;
    definition->registers.push_back(registerOf("people", "id",
                                               {column("id"), name, column("sex", ColumnType::List),
                                                column("quarter", ColumnType::List), column("age", ColumnType::List)}));
    definition->registers.push_back(
        registerOf("events", "id", {column("id"), column("date", ColumnType::Date), column("kind", ColumnType::List)}));
    model::Column hours = column("hours", ColumnType::Number);
    hours.unit = "h";
    definition->registers.push_back(
        registerOf("visits", "",
                   {column("event", ColumnType::Reference, "events"), column("person", ColumnType::Reference, "people"),
                    column("role", ColumnType::List), hours}));
    definition->registers[1].date = {{"date"}};
    definition->registers[2].date = {{"event", "date"}};
    definition->grid.objects.push_back({"all", "All", {}, {}});
    return definition;
}

model::Path path(const std::string& name)
{
    if (name == "role" || name == "hours")
        return {{name}};
    if (name == "kind")
        return {{"event", name}};
    return {{"person", name}};
}

Filter isOneOf(const std::string& name, std::vector<std::string> values)
{
    Filter filter;
    filter.kind = Filter::Kind::In;
    filter.path = path(name);
    filter.values = std::move(values);
    return filter;
}

Filter joined(Filter::Kind kind, std::vector<Filter> parts)
{
    Filter filter;
    filter.kind = kind;
    filter.parts = std::move(parts);
    return filter;
}

Measure people(Filter where = {}, MeasureKind kind = MeasureKind::Distinct)
{
    Measure measure;
    measure.kind = kind;
    measure.source = "visits";
    measure.of = model::Dimension(model::Path{{"person"}});
    measure.where = std::move(where);
    return measure;
}

Measure over(MeasureKind kind, std::vector<Measure> operands)
{
    Measure measure;
    measure.kind = kind;
    measure.operands = std::move(operands);
    return measure;
}

class Making
{
public:
    explicit Making(std::uint64_t seed)
        : mRandom(seed * 7919 + 17)
    {
        mFiche.kind = static_cast<FicheKind>(seed % static_cast<std::uint64_t>(FicheKind::Count));
        mFiche.definition = centre();
    }

    MadeFiche make()
    {
        constexpr std::array thresholds{5, 3, 11};
        mFiche.threshold = thresholds[mRandom() % thresholds.size()];
        makePeople();
        const model::Period year = model::calendarYear(2026);
        const model::Period first{model::Date::of(2026, 1, 1), model::Date::of(2026, 6, 30)};
        const model::Period second{model::Date::of(2026, 7, 1), model::Date::of(2026, 12, 31)};
        mFiche.copies = {{year}};
        switch (mFiche.kind)
        {
        case FicheKind::Breakdowns:
            breakdowns();
            break;
        case FicheKind::FiltersBeside:
            add("all", people());
            add("women", people(isOneOf("sex", {"F"})));
            add("men", people(isOneOf("sex", {"M"})));
            if (isChosen(3))
                add("A", people(isOneOf("quarter", {"A"})));
            break;
        case FicheKind::BreakdownAndSame:
            add("by", people(), {"quarter"});
            add("A", people(isOneOf("quarter", {"A"})));
            if (isChosen(2))
                add("AB", people(isOneOf("quarter", {"A", "B"})));
            break;
        case FicheKind::FilterByAnother:
            add("by quarter", people(), {"quarter"});
            add("women by quarter", people(isOneOf("sex", {"F"})), {"quarter"});
            if (isChosen(2))
                add("men", people(isOneOf("sex", {"M"})));
            break;
        case FicheKind::NotAs:
            notAs();
            break;
        case FicheKind::NewAndReturning:
            newAndReturning();
            if (isChosen(3))
                mFiche.copies = {{year, first, second}};
            break;
        case FicheKind::Logic:
            logic(4);
            break;
        case FicheKind::Often:
            often();
            break;
        case FicheKind::Sets:
            sets();
            break;
        case FicheKind::Shares:
            add("parents", people(), {"sex", isChosen(3) ? "kind" : "age"});
            add("fathers", over(MeasureKind::Ratio, {people(isOneOf("sex", {"M"})), people()}));
            add("families", people(), {"quarter"});
            break;
        case FicheKind::Periods:
            add("all", people(), isChosen(2) ? std::vector<std::string>{"quarter"} : std::vector<std::string>{});
            add("women", people(isOneOf("sex", {"F"})));
            mFiche.copies = {{year, first, second}};
            break;
        case FicheKind::Mean:
            mean();
            break;
        case FicheKind::TwoCopies:
            add("all", people(), isChosen(2) ? std::vector<std::string>{"quarter"} : std::vector<std::string>{});
            if (isChosen(2))
                add("women", people(isOneOf("sex", {"F"})));
            if (isChosen(2))
                add("visits", people({}, MeasureKind::Count), {"quarter"});
            mFiche.copies = {{first}, {year}};
            if (isChosen(2))
                mFiche.copies.insert(mFiche.copies.begin() + 1,
                                     {{model::Date::of(2026, 1, 1), model::Date::of(2026, 9, 30)}});
            break;
        case FicheKind::Lessons:
            add("children", people(), {"quarter"});
            add("by age", people(), {"age", "sex", "kind"});
            if (isChosen(2))
                add("by quarter and sex", people(), {"quarter", "sex"});
            add("new", people({}, MeasureKind::New));
            add("returning", people({}, MeasureKind::Returning));
            if (isChosen(2))
                add("often", people({}, MeasureKind::AtLeast));
            break;
        default:
            together();
        }
        if (isChosen(4))
            leaveRowsOut();
        model::applyRegisterConditions(*mFiche.definition);
        return std::move(mFiche);
    }

private:
    std::size_t upTo(std::size_t most) { return mRandom() % (most + 1); }
    bool isChosen(std::size_t ofHowMany) { return upTo(ofHowMany - 1) == 0; }

    /// One of so many values; the first ones more often.
    std::string pick(char first, std::size_t count)
    {
        const std::size_t place = std::min(upTo(count - 1), upTo(count));
        return std::string(1, static_cast<char>(first + static_cast<char>(std::min(place, count - 1))));
    }

    void makePeople()
    {
        const std::size_t count = isChosen(2) ? 4 + upTo(16) : 10 + upTo(60);
        const std::size_t quarters = 2 + upTo(3);
        const std::size_t ages = 2 + upTo(1);
        for (std::size_t each = 0; each < count; ++each)
        {
            MadePerson person;
            person.values["sex"] = isChosen(3) ? "M" : "F";
            person.values["quarter"] = pick('A', quarters);
            person.values["age"] = pick('a', ages);
            const std::size_t rows = 1 + upTo(3);
            for (std::size_t row = 0; row < rows; ++row)
            {
                MadeRow made;
                made.values["role"] = pick('p', 3);
                made.values["kind"] = pick('x', 2);
                const int which = static_cast<int>(upTo(5));
                made.day = which == 0   ? model::Date::of(2025, 3, 2)
                           : which == 1 ? model::Date::of(2025, 10, 2)
                           : which <= 3 ? model::Date::of(2026, 3, 2)
                           : which == 4 ? model::Date::of(2026, 8, 2)
                                        : model::Date::of(2026, 10, 2);
                made.hours = static_cast<double>(1 + upTo(5));
                person.rows.push_back(std::move(made));
            }
            mFiche.people.push_back(std::move(person));
        }
    }

    void add(const std::string& id, Measure measure, const std::vector<std::string>& breakdown = {}, int decimals = 0)
    {
        for (const std::string& each : breakdown)
            measure.breakdown.emplace_back(path(each));
        model::Indicator indicator;
        indicator.id = indicator.label = id;
        indicator.decimals = decimals;
        indicator.measure = std::move(measure);
        mFiche.definition->grid.objects[0].indicators.push_back(std::move(indicator));
    }

    /// Events or people of some sort do not count, but in the indicators that count all.
    void leaveRowsOut()
    {
        const bool ofEvents = isChosen(2);
        Filter counts = ofEvents ? isOneOf("kind", {"x", "y"}) : isOneOf("quarter", {"A"});
        counts.path.steps.erase(counts.path.steps.begin());
        mFiche.definition->registers[ofEvents ? 1 : 0].counts = counts;
        for (model::Indicator& indicator : mFiche.definition->grid.objects[0].indicators)
            if (isChosen(3))
                countAll(indicator.measure);
    }

    static void countAll(Measure& measure)
    {
        measure.countsAll = true;
        for (Measure& operand : measure.operands)
            countAll(operand);
    }

    void breakdowns()
    {
        add("first", people(), {"quarter"});
        switch (upTo(3))
        {
        case 0:
            add("second", people(), {"quarter", "sex"});
            break;
        case 1:
            add("second", people(), {"sex", "age"});
            break;
        case 2:
            add("second", people(), {"quarter", "sex", "age"});
            break;
        default:
            add("second", people(), {"role"});
        }
    }

    void notAs()
    {
        const Filter some = isChosen(2) ? isOneOf("quarter", {"A"}) : isOneOf("role", {"p"});
        add("all", people());
        add("A", people(some));
        add("not A", people(joined(Filter::Kind::Not, {some})));
        if (isChosen(2))
            add("sex", people(), {"sex"});
    }

    void newAndReturning()
    {
        const Filter where = isChosen(3) ? isOneOf("sex", {"F"}) : Filter();
        add("all", people(where));
        add("new", people(where, MeasureKind::New));
        add("returning", people(where, MeasureKind::Returning));
        if (isChosen(2))
            add("by", people(where), {"age"});
    }

    Filter leaf()
    {
        switch (upTo(3))
        {
        case 0:
            return isOneOf("sex", {"F"});
        case 1:
            return isOneOf("quarter", {isChosen(2) ? "A" : "B"});
        case 2:
            return isOneOf("role", {isChosen(2) ? "p" : "q"});
        default:
            return isOneOf("age", {"a"});
        }
    }

    Filter filter(int depth)
    {
        if (depth == 0)
            return leaf();
        switch (upTo(3))
        {
        case 0:
            return joined(Filter::Kind::All, {filter(depth - 1), filter(depth - 1)});
        case 1:
            return joined(Filter::Kind::Any, {filter(depth - 1), filter(depth - 1)});
        case 2:
            return joined(Filter::Kind::Not, {filter(depth - 1)});
        default:
            return leaf();
        }
    }

    void logic(std::size_t count)
    {
        add("all", people());
        for (std::size_t each = 0; each < count; ++each)
            add("logic " + std::to_string(each), people(filter(2)));
        if (isChosen(2))
            add("by", people(), {isChosen(2) ? "sex" : "quarter"});
    }

    void often()
    {
        add("all", people(), isChosen(2) ? std::vector<std::string>{"age"} : std::vector<std::string>{});
        add("often", people({}, MeasureKind::AtLeast));
        if (isChosen(2))
            add("women", people(isOneOf("sex", {"F"})));
        if (isChosen(2))
            add("often women", people(isOneOf("sex", {"F"}), MeasureKind::AtLeast));
    }

    void sets()
    {
        const Measure one = people(isOneOf("role", {"p"}));
        const Measure other = people(isChosen(2) ? isOneOf("role", {"q"}) : isOneOf("kind", {"x"}));
        add("one", one);
        add("other", other);
        add("any", over(MeasureKind::Union, {one, other}));
        if (isChosen(2))
            add("both", over(MeasureKind::Overlap, {one, other}));
        if (isChosen(2))
            add("alone", over(MeasureKind::Difference, {one, other}));
        if (isChosen(2))
            add("all", people());
    }

    void mean()
    {
        Measure rows = people({}, MeasureKind::Count);
        rows.of = {};
        if (isChosen(2))
            rows.where = isOneOf("role", {"p", "q"});
        Measure mean = rows;
        mean.kind = MeasureKind::Mean;
        mean.of = model::Dimension(path("hours"));
        add("visits", rows, {"quarter"});
        add("hours", mean, {"quarter"}, 1);
    }

    void together()
    {
        add("all", people(), {"quarter"});
        add("women", people(isOneOf("sex", {"F"})),
            isChosen(2) ? std::vector<std::string>{"quarter"} : std::vector<std::string>{});
        add("men", people(isOneOf("sex", {"M"})));
        add("not A", people(joined(Filter::Kind::Not, {isOneOf("quarter", {"A"})})));
        add("new", people({}, MeasureKind::New));
        if (isChosen(2))
            add("returning", people({}, MeasureKind::Returning));
        if (isChosen(2))
            add("p", people(isOneOf("role", {"p"})));
    }

    std::mt19937_64 mRandom;
    MadeFiche mFiche;
};

const std::string& valueAt(const MadePerson& person, const MadeRow& row, const model::Path& where)
{
    const std::string& name = where.steps.back();
    const auto own = person.values.find(name);
    return own != person.values.end() ? own->second : row.values.at(name);
}

bool counts(const Filter& filter, const MadePerson& person, const MadeRow& row)
{
    const auto part = [&](const Filter& each) { return counts(each, person, row); };
    switch (filter.kind)
    {
    case Filter::Kind::All:
        return std::all_of(filter.parts.begin(), filter.parts.end(), part);
    case Filter::Kind::Any:
        return std::any_of(filter.parts.begin(), filter.parts.end(), part);
    case Filter::Kind::Not:
        return !part(filter.parts[0]);
    case Filter::Kind::In:
        return std::find(filter.values.begin(), filter.values.end(), valueAt(person, row, filter.path)) !=
               filter.values.end();
    case Filter::Kind::Empty:
        return false; // Every row names somebody.
    default:
        return true;
    }
}

using Keys = std::vector<std::string>;

/// The rows of each person that count, by place of the person.
class Counting
{
public:
    Counting(const MadeFiche& fiche, const std::vector<model::Dimension>& breakdown)
        : mFiche(fiche)
        , mBreakdown(breakdown)
    {
    }

    bool isIn(const Measure& measure, const MadePerson& person, const MadeRow& row, const Keys* keys) const
    {
        if (!counts(measure.condition(), person, row))
            return false;
        for (std::size_t each = 0; keys && each < keys->size(); ++each)
            if (valueAt(person, row, mBreakdown[each].path) != (*keys)[each])
                return false;
        return true;
    }

    std::size_t rows(const Measure& measure, const MadePerson& person, const Keys* keys, model::Period period) const
    {
        return static_cast<std::size_t>(std::count_if(
            person.rows.begin(), person.rows.end(),
            [&](const MadeRow& row) { return period.contains(row.day) && isIn(measure, person, row, keys); }));
    }

    bool has(const Measure& measure, const MadePerson& person, const Keys* keys, const model::Period& period) const
    {
        const auto in = [&](const Measure& operand) { return has(operand, person, keys, period); };
        const std::size_t now = measure.operands.empty() ? rows(measure, person, keys, period) : 0;
        switch (measure.kind)
        {
        case MeasureKind::Union:
            return std::any_of(measure.operands.begin(), measure.operands.end(), in);
        case MeasureKind::Overlap:
            return std::all_of(measure.operands.begin(), measure.operands.end(), in);
        case MeasureKind::Difference:
            return in(measure.operands[0]) && !in(measure.operands[1]);
        case MeasureKind::AtLeast:
            return now >= static_cast<std::size_t>(measure.repetition.times);
        case MeasureKind::New:
            return now > 0 &&
                   rows(measure, person, keys, {model::Date::of(1900, 1, 1), {period.first.daysSinceEpoch - 1}}) == 0;
        case MeasureKind::Returning:
            return now > 0 && rows(measure, person, keys, model::previousPeriod(period)) > 0;
        default:
            return now > 0;
        }
    }

    double number(const Measure& measure, const Keys* keys, const model::Period& period) const
    {
        double count = 0;
        for (const MadePerson& person : mFiche.people)
            if (measure.kind == MeasureKind::Count)
                count += static_cast<double>(rows(measure, person, keys, period));
            else
                count += has(measure, person, keys, period) ? 1 : 0;
        return count;
    }

    engine::Figure figure(const Measure& measure, const Keys* keys, const model::Period& period) const
    {
        engine::Figure figure;
        figure.status = engine::Status::Ok;
        if (measure.kind == MeasureKind::Ratio)
        {
            figure.numerator = number(measure.operands[0], keys, period);
            figure.denominator = number(measure.operands[1], keys, period);
        }
        else if (measure.kind == MeasureKind::Mean)
        {
            figure.numerator = 0;
            figure.denominator = 0;
            for (const MadePerson& person : mFiche.people)
                for (const MadeRow& row : person.rows)
                    if (period.contains(row.day) && isIn(measure, person, row, keys))
                    {
                        *figure.numerator += row.hours;
                        *figure.denominator += 1;
                    }
        }
        else
        {
            figure.value = number(measure, keys, period);
            return figure;
        }
        if (*figure.denominator == 0)
            figure.status = engine::Status::NotApplicable;
        else
            figure.value = *figure.numerator / *figure.denominator;
        return figure;
    }

    std::set<Keys> groups(const Measure& measure, const model::Period& period) const
    {
        std::set<Keys> all;
        for (const MadePerson& person : mFiche.people)
            for (const MadeRow& row : person.rows)
                if (period.contains(row.day) && isIn(measure, person, row, nullptr))
                {
                    Keys keys;
                    for (const model::Dimension& dimension : mBreakdown)
                        keys.push_back(valueAt(person, row, dimension.path));
                    all.insert(std::move(keys));
                }
        return all;
    }

private:
    const MadeFiche& mFiche;
    const std::vector<model::Dimension>& mBreakdown;
};
}

const char* nameOf(FicheKind kind)
{
    return kindNames[static_cast<std::size_t>(kind)];
}

MadeFiche madeFiche(std::uint64_t seed)
{
    return Making(seed).make();
}

std::vector<engine::Results> resultsOf(const MadeFiche& fiche, const std::vector<model::Period>& periods)
{
    const model::GridObject& object = fiche.definition->grid.objects[0];
    std::vector<engine::Results> results;
    for (const model::Period& period : periods)
    {
        engine::Results& column = results.emplace_back();
        column.period = period;
        for (const model::Indicator& indicator : object.indicators)
        {
            const Counting counting(fiche, indicator.measure.breakdown);
            engine::IndicatorResult result;
            result.indicator = &indicator;
            result.object = &object;
            result.total = counting.figure(indicator.measure, nullptr, period);
            if (!indicator.measure.breakdown.empty())
                for (const Keys& keys : counting.groups(indicator.measure, period))
                    result.groups.push_back({keys, counting.figure(indicator.measure, &keys, period), false});
            column.indicators.push_back(std::move(result));
        }
    }
    return results;
}

}
