// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/Conditions.hxx"

#include "design/Words.hxx"
#include "explain/RuleText.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::design
{

using model::ColumnType;
using model::Filter;

namespace
{
struct Bound
{
    Operator test;
    Filter::Kind kind;
    const char* word;
};

constexpr Bound bounds[]{{Operator::Less, Filter::Kind::Less, "less"},
                         {Operator::AtMost, Filter::Kind::LessOrEqual, "at-most"},
                         {Operator::Greater, Filter::Kind::Greater, "greater"},
                         {Operator::AtLeast, Filter::Kind::GreaterOrEqual, "at-least"}};

Condition keptCondition(const Filter& filter)
{
    Condition condition;
    condition.test = Operator::AsItStands;
    condition.kept = filter;
    return condition;
}

Condition ofValues(const Filter& filter, Operator one, Operator several)
{
    Condition condition;
    condition.path = filter.path;
    condition.test = filter.values.size() == 1 ? one : several;
    condition.values = filter.values;
    return condition;
}

Condition conditionOf(const Filter& filter)
{
    const bool isOpposite = filter.kind == Filter::Kind::Not && filter.parts.size() == 1;
    const Filter& test = isOpposite ? filter.parts.front() : filter;
    Condition condition;
    condition.path = test.path;
    if (test.kind == Filter::Kind::In && !test.values.empty())
        condition = isOpposite ? ofValues(test, Operator::IsNot, Operator::IsNoneOf)
                               : ofValues(test, Operator::Is, Operator::IsOneOf);
    else if (test.kind == Filter::Kind::Empty)
        condition.test = isOpposite ? Operator::IsNotEmpty : Operator::IsEmpty;
    else if (isOpposite)
        return keptCondition(filter);
    else if (test.kind == Filter::Kind::Age)
    {
        condition.test = Operator::AgeIs;
        condition.from = test.from;
        condition.below = test.below;
        condition.on = test.on;
    }
    else
    {
        const auto* const bound = std::find_if(std::begin(bounds), std::end(bounds),
                                               [&](const Bound& each) { return each.kind == test.kind; });
        if (bound == std::end(bounds))
            return keptCondition(filter);
        condition.test = bound->test;
        condition.bound = test.bound;
    }
    return condition;
}

Filter opposite(Filter part)
{
    Filter filter;
    filter.kind = Filter::Kind::Not;
    filter.parts.push_back(std::move(part));
    return filter;
}

Filter filterOf(const Condition& condition)
{
    Filter filter;
    filter.path = condition.path;
    switch (condition.test)
    {
    case Operator::Is:
    case Operator::IsOneOf:
    case Operator::IsNot:
    case Operator::IsNoneOf:
        filter.kind = Filter::Kind::In;
        filter.values = condition.values;
        return condition.test == Operator::Is || condition.test == Operator::IsOneOf ? filter : opposite(filter);
    case Operator::IsEmpty:
    case Operator::IsNotEmpty:
        filter.kind = Filter::Kind::Empty;
        return condition.test == Operator::IsEmpty ? filter : opposite(filter);
    case Operator::AgeIs:
        filter.kind = Filter::Kind::Age;
        filter.from = condition.from;
        filter.below = condition.below;
        filter.on = condition.on;
        return filter;
    case Operator::AsItStands:
        return condition.kept;
    default:
        break;
    }
    for (const Bound& bound : bounds)
        if (bound.test == condition.test)
            filter.kind = bound.kind;
    filter.bound = condition.bound;
    return filter;
}

/// Between a reference and what is behind it, in the language of the headings.
const char* separatorOf(const model::Template& definition)
{
    return definition.language.starts_with("fr") ? "\u00A0: " : ": ";
}

void addReached(const model::Register& source, const model::Path& before, const std::string& words,
                const char* separator, std::vector<ReachedColumn>& reached)
{
    for (const model::Column& column : source.columns)
    {
        if (!before.empty() && column.id == source.key)
            continue;
        model::Path path = before;
        path.steps.push_back(column.id);
        reached.push_back({std::move(path), &column, words.empty() ? column.label : words + separator + column.label});
    }
}

/// Whether the heading begins one of its words so.
bool tellsOf(const std::string& heading, std::string_view beginning)
{
    const std::size_t place = heading.find(beginning);
    return place == 0 || (place != std::string::npos && heading[place - 1] == ' ');
}

std::string listProblem(const model::Template& definition, const model::Column& column, const Condition& condition,
                        const Words& words)
{
    if (condition.values.empty() || condition.values.front().empty())
        return words.text("condition.no-value", {{"column", column.label}});
    const std::vector<std::string> known = knownValues(definition, column);
    if (known.empty())
        return {};
    for (const std::string& value : condition.values)
        if (std::none_of(known.begin(), known.end(),
                         [&](const std::string& each) { return texts::folded(each) == texts::folded(value); }))
            return words.text("condition.unlisted", {{"value", value}, {"column", column.label}});
    return {};
}

std::string ageProblem(const model::Column& column, bool dated, const Condition& condition, const Words& words)
{
    if (!condition.from && !condition.below)
        return words.text("condition.no-age", {{"column", column.label}});
    if (condition.from && condition.below && *condition.below <= *condition.from)
        return words.text("condition.ages-cross", {{"column", column.label}});
    return dated || !condition.on.empty() ? std::string() : words.text("condition.no-day", {{"column", column.label}});
}
}

ConditionList conditionsOf(const Filter& filter)
{
    ConditionList list;
    if (filter.kind == Filter::Kind::Everything)
        return list;
    const bool isSeveral =
        (filter.kind == Filter::Kind::All || filter.kind == Filter::Kind::Any) && filter.parts.size() > 1;
    if (!isSeveral)
    {
        list.conditions.push_back(conditionOf(filter));
        return list;
    }
    list.any = filter.kind == Filter::Kind::Any;
    for (const Filter& part : filter.parts)
        list.conditions.push_back(conditionOf(part));
    return list;
}

Filter filterOf(const ConditionList& list)
{
    if (list.conditions.empty())
        return {};
    if (list.conditions.size() == 1)
        return filterOf(list.conditions.front());
    Filter filter;
    filter.kind = list.any ? Filter::Kind::Any : Filter::Kind::All;
    for (const Condition& condition : list.conditions)
        filter.parts.push_back(filterOf(condition));
    return filter;
}

std::vector<ReachedColumn> reachedColumns(const model::Template& definition, const model::Register& source)
{
    constexpr std::size_t mostSteps = 3; // two references, and the column behind them
    std::vector<ReachedColumn> reached;
    addReached(source, {}, {}, separatorOf(definition), reached);
    for (std::size_t index = 0; index < reached.size(); ++index)
    {
        const ReachedColumn each = reached[index];
        const model::Register* const behind =
            each.column->type == ColumnType::Reference ? definition.registerNamed(each.column->reference) : nullptr;
        if (behind && each.path.steps.size() < mostSteps)
            addReached(*behind, each.path, each.words, separatorOf(definition), reached);
    }
    return reached;
}

std::string columnWords(const model::Template& definition, const model::Register& source, const model::Path& path)
{
    std::string words;
    const model::Register* owner = &source;
    for (const std::string& step : path.steps)
    {
        const model::Column* const column = owner ? owner->column(step) : nullptr;
        words += (words.empty() ? "" : separatorOf(definition)) + (column ? column->label : step);
        owner = column ? definition.registerNamed(column->reference) : nullptr;
    }
    return words;
}

bool isOfBirths(const model::Column& column)
{
    if (column.type != ColumnType::Number && column.type != ColumnType::Date)
        return false;
    const std::string heading = texts::folded(column.label);
    return column.birth || tellsOf(heading, "naiss") || tellsOf(heading, "ne(e)") || tellsOf(heading, "birth") ||
           tellsOf(heading, "born");
}

std::vector<Operator> operatorsFor(const model::Column& column)
{
    std::vector<Operator> operators;
    if (column.type == ColumnType::Number || column.type == ColumnType::Date)
    {
        if (isOfBirths(column))
            operators.push_back(Operator::AgeIs);
        for (const Bound& bound : bounds)
            operators.push_back(bound.test);
        if (column.personal && !isOfBirths(column))
            operators.push_back(Operator::AgeIs);
    }
    else
        operators = {Operator::Is, Operator::IsNot, Operator::IsOneOf, Operator::IsNoneOf};
    operators.push_back(Operator::IsEmpty);
    operators.push_back(Operator::IsNotEmpty);
    return operators;
}

std::string operatorWords(Operator test, const model::Column& column, std::string_view language)
{
    const Words words(language);
    for (const Bound& bound : bounds)
        if (bound.test == test)
            return words.text((column.type == ColumnType::Date ? "operator.date." : "operator.number.") +
                              std::string(bound.word));
    switch (test)
    {
    case Operator::Is:
        return words.text("operator.is");
    case Operator::IsNot:
        return words.text("operator.is-not");
    case Operator::IsOneOf:
        return words.text("operator.one-of");
    case Operator::IsNoneOf:
        return words.text("operator.none-of");
    case Operator::IsEmpty:
        return words.text("operator.empty");
    case Operator::IsNotEmpty:
        return words.text("operator.not-empty");
    case Operator::AgeIs:
        return words.text("operator.age");
    default:
        return words.text("operator.as-it-stands");
    }
}

std::vector<std::string> knownValues(const model::Template& definition, const model::Column& column)
{
    const model::ListOfValues* const list = definition.listNamed(column.list);
    return list ? list->values : std::vector<std::string>();
}

std::string conditionWords(const model::Template& definition, const model::Register& source, const Condition& condition,
                           std::string_view language)
{
    return explain::filterText(explain::Words(std::string(language)), definition, source, filterOf(condition));
}

std::string conditionProblem(const model::Template& definition, const model::Register& source, bool dated,
                             const Condition& condition, std::string_view language)
{
    if (condition.test == Operator::AsItStands)
        return {};
    const Words words(language);
    const auto target = model::resolve(definition, source, condition.path);
    if (!target || !target->column)
        return words.text("condition.no-column");
    switch (condition.test)
    {
    case Operator::Is:
    case Operator::IsNot:
    case Operator::IsOneOf:
    case Operator::IsNoneOf:
        return listProblem(definition, *target->column, condition, words);
    case Operator::AgeIs:
        return ageProblem(*target->column, dated, condition, words);
    case Operator::IsEmpty:
    case Operator::IsNotEmpty:
        return {};
    default: // nobody means the first day that computers count from
        return target->column->type == ColumnType::Date && condition.bound == 0
                   ? words.text("condition.no-date", {{"column", target->column->label}})
                   : std::string();
    }
}

}
