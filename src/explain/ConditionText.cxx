// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "explain/RuleText.hxx"

#include "model/AgeDay.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <cmath>

namespace ficheaction::explain
{

namespace
{
using Kind = model::Filter::Kind;

constexpr const char* months[]{"january", "february", "march",     "april",   "may",      "june",
                               "july",    "august",   "september", "october", "november", "december"};

/// "1er janvier", "1er janvier 2026".
std::string dayText(const Words& words, model::Date day, bool withYear)
{
    const std::chrono::year_month_day civil = day.civil();
    const unsigned number = static_cast<unsigned>(civil.day());
    std::string text = (number == 1 ? words.text("first") : std::to_string(number)) + ' ' +
                       words.text(months[static_cast<unsigned>(civil.month()) - 1]);
    return withYear ? text + ' ' + std::to_string(static_cast<int>(civil.year())) : text;
}

/// The texts one behind the other, the last two joined by the phrase `last`.
std::string joined(const Words& words, const std::vector<std::string>& texts, const std::string& last)
{
    if (texts.empty())
        return {};
    std::string front;
    for (std::size_t index = 0; index + 1 < texts.size(); ++index)
        front += (index == 0 ? "" : ", ") + texts[index];
    return texts.size() == 1 ? texts.front() : words.text(last, {{"one", front}, {"other", texts.back()}});
}

bool isDate(const model::Template& definition, const model::Register& source, const model::Path& path)
{
    const auto target = model::resolve(definition, source, path);
    return target && target->column && target->column->type == model::ColumnType::Date;
}

/// The day that an age is counted on.
std::string ageDayText(const Words& words, const model::Template& definition, const model::Register& source,
                       const model::Path& on)
{
    if (model::isPeriodEnd(on))
        return words.text("on.period-end");
    if (const std::optional<model::Date> day = model::fixedDay(on))
        return words.text("on.day", {{"day", dayText(words, *day, true)}});
    return words.text("on.date", {{"date", pathText(words, definition, source, on)}});
}

/// A filter in words, told where it stands: parts of parts need brackets.
class FilterWords
{
public:
    FilterWords(const Words& words, const model::Template& definition, const model::Register& source)
        : mWords(words)
        , mDefinition(definition)
        , mSource(source)
    {
    }

    std::string text(const model::Filter& filter, bool inside) const
    {
        switch (filter.kind)
        {
        case Kind::All:
            return several(filter, "and", inside);
        case Kind::Any:
            return several(filter, "or", inside);
        case Kind::Not:
            return filter.parts.empty() ? std::string() : opposite(filter.parts.front());
        default:
            return test(filter);
        }
    }

private:
    std::string several(const model::Filter& filter, const std::string& last, bool inside) const
    {
        std::vector<std::string> parts;
        for (const model::Filter& part : filter.parts)
            parts.push_back(text(part, true));
        const std::string whole = joined(mWords, parts, last);
        return inside && parts.size() > 1 ? "(" + whole + ")" : whole;
    }

    std::string opposite(const model::Filter& filter) const
    {
        if (filter.kind == Kind::In)
            return mWords.text("value-is-not", {{"path", path(filter.path)}, {"value", values(filter)}});
        if (filter.kind == Kind::Empty)
            return mWords.text("filled", {{"path", path(filter.path)}});
        return mWords.text("not", {{"condition", text(filter, false)}});
    }

    std::string path(const model::Path& path) const { return pathText(mWords, mDefinition, mSource, path); }

    std::string values(const model::Filter& filter) const { return joined(mWords, filter.values, "value-or"); }

    std::string test(const model::Filter& filter) const
    {
        switch (filter.kind)
        {
        case Kind::In:
            return mWords.text("value-is", {{"path", path(filter.path)}, {"value", values(filter)}});
        case Kind::Empty:
            return mWords.text("empty", {{"path", path(filter.path)}});
        case Kind::Less:
            return bounded(filter, "less");
        case Kind::LessOrEqual:
            return bounded(filter, "at-most");
        case Kind::Greater:
            return bounded(filter, "greater");
        case Kind::GreaterOrEqual:
            return bounded(filter, "at-least");
        case Kind::Age:
            return age(filter);
        default:
            return {};
        }
    }

    std::string bounded(const model::Filter& filter, const std::string& how) const
    {
        const bool date = isDate(mDefinition, mSource, filter.path);
        const std::string bound = date ? explain::dayText(mWords, {static_cast<std::int32_t>(filter.bound)})
                                       : numberText(mWords, filter.bound);
        return mWords.text((date ? "date." : "number.") + how, {{"path", path(filter.path)}, {"bound", bound}});
    }

    std::string age(const model::Filter& filter) const
    {
        std::map<std::string, std::string> parameters{{"path", path(filter.path)}};
        if (filter.from)
            parameters["from"] = numberText(mWords, *filter.from);
        if (filter.below)
        {
            parameters["below"] = numberText(mWords, *filter.below);
            parameters["last"] = numberText(mWords, *filter.below - 1);
        }
        const std::string age = mWords.text(filter.from && filter.below ? "age.between"
                                            : filter.from               ? "age.from"
                                                                        : "age.below",
                                            parameters);
        return filter.on.empty()
                   ? age
                   : mWords.text("age.on", {{"age", age}, {"on", ageDayText(mWords, mDefinition, mSource, filter.on)}});
    }

    const Words& mWords;
    const model::Template& mDefinition;
    const model::Register& mSource;
};
}

std::string quoted(const Words& words, const std::string& text)
{
    return words.text("quoted", {{"text", text}});
}

engine::Writing writingOf(const Words& words)
{
    return {[&words](double number) { return numberText(words, number); },
            [&words](model::Date day) { return dayText(words, day); }};
}

std::string numberText(const Words& words, double number)
{
    std::string text = texts::numberText(number);
    if (words.isFrench())
        std::replace(text.begin(), text.end(), '.', ',');
    return text;
}

std::string dayText(const Words& words, model::Date day)
{
    return dayText(words, day, true);
}

std::string periodText(const Words& words, const model::Period& period)
{
    if (period.first == period.last)
        return words.text("one-day", {{"first", dayText(words, period.first)}});
    const bool oneYear = period.first.civil().year() == period.last.civil().year();
    return words.text("days",
                      {{"first", dayText(words, period.first, !oneYear)}, {"last", dayText(words, period.last)}});
}

std::string pathText(const Words& words, const model::Template& definition, const model::Register& source,
                     const model::Path& path)
{
    if (path.empty())
        return quoted(words, source.label);
    std::string text;
    const model::Register* owner = &source;
    for (const std::string& step : path.steps)
    {
        const model::Column* const column = owner ? owner->column(step) : nullptr;
        const std::string label = quoted(words, column ? column->label : step);
        text = text.empty() ? label : words.text("of-path", {{"column", label}, {"rest", text}});
        owner = column ? definition.registerNamed(column->reference) : nullptr;
    }
    return text;
}

std::string dimensionText(const Words& words, const model::Template& definition, const model::Register& source,
                          const model::Dimension& dimension)
{
    using By = model::Dimension::By;
    std::string path = pathText(words, definition, source, dimension.path);
    const auto by = [&](const char* key) { return words.text(key, {{"path", path}}); };
    switch (dimension.by)
    {
    case By::Age:
        return dimension.on.empty()
                   ? by("by.age")
                   : words.text("by.age-on",
                                {{"path", path}, {"on", ageDayText(words, definition, source, dimension.on)}});
    case By::Bands:
        return by("by.bands");
    case By::Week:
        return by("by.week");
    case By::Month:
        return by("by.month");
    case By::Quarter:
        return by("by.quarter");
    case By::Term:
        return by("by.term");
    case By::Semester:
        return by("by.semester");
    case By::Year:
        return by("by.year");
    case By::SchoolYear:
        return by("by.school-year");
    default:
        return path;
    }
}

std::string filterText(const Words& words, const model::Template& definition, const model::Register& source,
                       const model::Filter& filter)
{
    return FilterWords(words, definition, source).text(filter, false);
}

}
