// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Asked.hxx"

#include "design/Fit.hxx"
#include "explain/RuleText.hxx"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace ficheaction::design
{

using model::ColumnType;
using model::Dimension;
using By = Dimension::By;

namespace
{
constexpr Named<By> byWords[]{{"value", By::Value}, {"age", By::Age},
                              {"bands", By::Bands}, {"week", By::Week},
                              {"month", By::Month}, {"quarter", By::Quarter},
                              {"term", By::Term},   {"semester", By::Semester},
                              {"year", By::Year},   {"school-year", By::SchoolYear}};

// Control characters, which no text of a template has, part what a choice is made of.
constexpr char betweenParts = '\x1E';
constexpr char betweenItems = '\x1F';

const char* wordOf(By by)
{
    for (const Named<By>& each : byWords)
        if (each.value == by)
            return each.word;
    return "value";
}

std::string digits(double number)
{
    constexpr std::size_t most = 32;
    std::string text(most, ' ');
    const auto [end, failure] = std::to_chars(text.data(), text.data() + most, number);
    text.resize(failure == std::errc() ? static_cast<std::size_t>(end - text.data()) : 0);
    return text;
}

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    while (!text.empty())
    {
        const std::size_t end = std::min(text.find(separator), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}
}

model::Path pathOf(std::string_view text)
{
    model::Path path;
    for (const std::string_view step : split(text, '.'))
        path.steps.emplace_back(step);
    return path;
}

std::string choiceOf(const Dimension& dimension)
{
    if (dimension.empty())
        return {};
    std::string text = dimension.path.text() + betweenParts + wordOf(dimension.by);
    if (dimension.bounds.empty())
        return text;
    text += betweenParts;
    for (const double bound : dimension.bounds)
        text += digits(bound) + betweenItems;
    text += betweenParts + dimension.on.text() + betweenParts;
    for (const std::string& label : dimension.labels)
        text += label + betweenItems;
    return text;
}

Dimension dimensionOf(std::string_view choice)
{
    const std::vector<std::string_view> parts = split(choice, betweenParts);
    Dimension dimension;
    if (parts.size() < 2)
        return dimension;
    dimension.path = pathOf(parts[0]);
    for (const Named<By>& each : byWords)
        if (parts[1] == each.word)
            dimension.by = each.value;
    if (parts.size() > 2)
        for (const std::string_view bound : split(parts[2], betweenItems))
            std::from_chars(bound.data(), bound.data() + bound.size(), dimension.bounds.emplace_back());
    if (parts.size() > 3)
        dimension.on = pathOf(parts[3]);
    if (parts.size() > 4)
        for (const std::string_view label : split(parts[4], betweenItems))
            dimension.labels.emplace_back(label);
    return dimension;
}

std::string dimensionWords(const model::Template& definition, const model::Register& source, const Dimension& dimension,
                           const Words& words)
{
    const std::string column = columnWords(definition, source, dimension.path);
    return dimension.by == By::Value ? column
                                     : words.text(std::string("by.") + wordOf(dimension.by), {{"column", column}});
}

void setWhole(const Answer& answer, int& place)
{
    constexpr double most = 1'000'000;
    const auto* const number = std::get_if<double>(&answer);
    if (number && *number >= 0 && *number <= most && *number == std::floor(*number))
        place = static_cast<int>(*number);
}

void keepPresent(Question& question, const std::string& value, const std::string& words)
{
    const bool isThere = std::any_of(question.choices.begin(), question.choices.end(),
                                     [&](const Choice& each) { return each.value == value; });
    if (!isThere)
        question.choices.push_back({value, words});
}

Question& Asked::add(const Figure& figure, const std::string& id, QuestionKind kind, const std::string& label,
                     const std::function<void(model::Measure&, const Answer&)>& set)
{
    Question question;
    question.id = figure.prefix + id;
    question.kind = kind;
    question.label = mWords.text(label);
    question.part = figure.part;
    mQuestions.push_back({std::move(question),
                          [change = figure.change, set](IndicatorDraft& draft, const Answer& answer)
                          { change(draft, [&](model::Measure& measure) { set(measure, answer); }); }});
    return mQuestions.back().question;
}

void Asked::addNone(Question& question, const std::string& none, const model::Register& source) const
{
    question.required = none.empty();
    if (!none.empty())
        question.choices.push_back({"", mWords.text(none, {{"register", source.label}})});
}

Question& Asked::column(const Figure& figure, const std::string& id, const std::string& label,
                        const model::Register& source, const model::Path& present, const Fits& fits,
                        const std::string& none, const std::function<void(model::Measure&, const model::Path&)>& set)
{
    Question& question = add(figure, id, QuestionKind::Choice, label,
                             [set](model::Measure& measure, const Answer& answer)
                             {
                                 const auto* const value = std::get_if<std::string>(&answer);
                                 set(measure, value ? pathOf(*value) : model::Path());
                             });
    addNone(question, none, source);
    for (const ReachedColumn& reached : reachedColumns(mDefinition, source))
        if (fits(*reached.column))
            question.choices.push_back({reached.path.text(), reached.words});
    if (present.empty() && question.required)
        return question;
    keepPresent(question, present.text(), columnWords(mDefinition, source, present));
    question.answer = present.text();
    return question;
}

Question& Asked::dimension(const Figure& figure, const std::string& id, const std::string& label,
                           const model::Register& source, const Dimension& present, const Fits& fits,
                           const std::string& none, const std::function<void(model::Measure&, const Dimension&)>& set)
{
    Question& question = add(figure, id, QuestionKind::Choice, label,
                             [set](model::Measure& measure, const Answer& answer)
                             {
                                 const auto* const value = std::get_if<std::string>(&answer);
                                 set(measure, value ? dimensionOf(*value) : Dimension());
                             });
    addNone(question, none, source);
    std::vector<ReachedColumn> columns = reachedColumns(mDefinition, source);
    const auto rank = [](const ReachedColumn& each) {
        return each.column->type == ColumnType::Reference ? 0 : each.column->type == ColumnType::Date ? 2 : 1;
    };
    std::stable_sort(columns.begin(), columns.end(),
                     [rank](const ReachedColumn& one, const ReachedColumn& other) { return rank(one) < rank(other); });
    for (const ReachedColumn& reached : columns)
    {
        Dimension dimension(reached.path);
        if (fits(*reached.column))
            question.choices.push_back({choiceOf(dimension), reached.words});
        if (reached.column->type != ColumnType::Date || isOfBirths(*reached.column))
            continue;
        for (const Named<By>& part : byWords)
            if (part.value >= By::Week)
            {
                dimension.by = part.value;
                question.choices.push_back(
                    {choiceOf(dimension), dimensionWords(mDefinition, source, dimension, mWords)});
            }
    }
    if (present.empty() && question.required)
        return question;
    keepPresent(question, choiceOf(present), dimensionWords(mDefinition, source, present, mWords));
    question.answer = choiceOf(present);
    return question;
}

Question& Asked::conditions(const Figure& figure, const std::string& id, const std::string& label,
                            const model::Register& source, const model::Filter& present, bool required,
                            const std::function<void(model::Measure&, const model::Filter&)>& set)
{
    Question& question = add(figure, id, QuestionKind::Conditions, label,
                             [set](model::Measure& measure, const Answer& answer)
                             {
                                 const auto* const filter = std::get_if<model::Filter>(&answer);
                                 set(measure, filter ? *filter : model::Filter());
                             });
    question.required = required;
    question.source = source.id;
    question.dated = isDated(source, *figure.measure);
    if (present.kind == model::Filter::Kind::Everything && required)
        return question;
    question.answer = present;
    for (const Condition& condition : conditionsOf(present).conditions)
        if (question.problem.empty())
            question.problem = conditionProblem(mDefinition, source, question.dated, condition, mWords.language());
    return question;
}

}
