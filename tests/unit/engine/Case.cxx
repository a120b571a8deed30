// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "Case.hxx"

#include "PlainDays.hxx"

#include <sstream>

namespace ficheaction::test
{

using model::Dimension;
using model::Filter;
using model::Formula;
using model::MeasureKind;

Workbook workbookOf(const Case& example)
{
    Workbook workbook(example.definition);
    for (const auto& [registerId, rows] : example.sheets)
        for (const std::vector<Cell>& row : rows)
            workbook.add(registerId, row);
    workbook.raw().lists.assign(example.lists.begin(), example.lists.end());
    return workbook;
}

namespace
{
std::string shortText(double number)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.12g", number);
    return buffer;
}

/// " name 'path'", or nothing for an empty path.
std::string named(const char* name, const std::string& text)
{
    return text.empty() ? "" : std::string(" ") + name + " '" + text + "'";
}

const char* kindName(MeasureKind kind)
{
    static const char* const names[] = {
        "count",     "sum",        "mean",   "median", "min",       "max",        "distinct", "at_least",  "new",
        "returning", "list",       "quotes", "level",  "paired",    "milestones", "done",     "manual",    "union",
        "overlap",   "difference", "ratio",  "rate",   "unit_cost", "coverage",   "trend",    "expression"};
    return names[static_cast<int>(kind)];
}

std::string formulaText(const Formula& formula)
{
    static const char* const signs[] = {"", "", " + ", " - ", " * ", " / "};
    switch (formula.kind)
    {
    case Formula::Kind::Number:
        return shortText(formula.number);
    case Formula::Kind::Indicator:
        return formula.indicator;
    case Formula::Kind::Negation:
        return "-(" + formulaText(formula.parts[0]) + ")";
    default:
        return "(" + formulaText(formula.parts[0]) + signs[static_cast<int>(formula.kind)] +
               formulaText(formula.parts[1]) + ")";
    }
}

/// What only some kinds have.
std::string ownPart(const model::Measure& measure)
{
    static const char* const each[] = {"sum", "count", "distinct", "mean", "min", "max"};
    static const char* const levels[] = {"last", "min", "max", "distribution"};
    static const char* const changes[] = {"change", "improved", "declined", "unchanged"};
    switch (measure.kind)
    {
    case MeasureKind::Mean:
    case MeasureKind::Median:
    case MeasureKind::Minimum:
    case MeasureKind::Maximum:
        return measure.sampling.per.empty()
                   ? ""
                   : " per " + shown(measure.sampling.per) + " each " + each[static_cast<int>(measure.sampling.each)];
    case MeasureKind::AtLeast:
        return " times " + std::to_string(measure.repetition.times) +
               (measure.repetition.counting.empty() ? "" : " counting " + shown(measure.repetition.counting));
    case MeasureKind::Level:
        return std::string(" figure ") + levels[static_cast<int>(measure.level)];
    case MeasureKind::Paired:
        return named("person", measure.pairing.person.text()) + " before (" + shown(measure.pairing.before) +
               ") after (" + shown(measure.pairing.after) + ") figure " +
               changes[static_cast<int>(measure.pairing.figure)];
    case MeasureKind::Milestones:
        return " done (" + shown(measure.schedule.done) + ")" + named("due", measure.schedule.due.text()) +
               named("doneOn", measure.schedule.doneOn.text()) + named("label", measure.schedule.label.text());
    case MeasureKind::Done:
        return named("evidence", measure.evidence.text());
    case MeasureKind::Manual:
        return named("source", measure.statement.source.text()) + named("date", measure.statement.date.text());
    case MeasureKind::Coverage:
        return measure.outside ? " over " + shortText(measure.outside->value) + " (" + measure.outside->source + ", " +
                                     std::to_string(measure.outside->year) + ")"
                               : "";
    case MeasureKind::Trend:
        return std::string(measure.comparison.against == model::Comparison::Against::Previous ? " against previous"
                                                                                              : " against baseline") +
               (measure.comparison.form == model::Comparison::Form::Difference ? " as difference" : " as change");
    case MeasureKind::Expression:
        return " " + formulaText(measure.formula);
    default:
        return "";
    }
}

std::string columnText(const model::Column& column)
{
    static const char* const types[] = {"text", "number", "date", "list", "values", "reference"};
    std::string text = column.id + ": " + types[static_cast<int>(column.type)] + named("of", column.list) +
                       named("to", column.reference) + named("inherit", column.inherit.text());
    text += column.required ? " required" : "";
    text += column.whole ? " whole" : "";
    text += column.minimum ? " minimum " + shortText(*column.minimum) : "";
    text += column.maximum ? " maximum " + shortText(*column.maximum) : "";
    text += column.whereEmpty ? " whereEmpty " + shortText(*column.whereEmpty) : "";
    return text;
}

std::string expectationText(const model::Expectation& expectation)
{
    if (const auto* number = std::get_if<double>(&expectation))
        return shortText(*number);
    const auto* words = std::get_if<std::string>(&expectation);
    return words ? '"' + *words + '"' : "nothing";
}

void showRegister(std::ostream& text, const model::Register& each, const std::vector<std::vector<Cell>>& rows)
{
    text << "register " << each.id << named("key", each.key) << named("weight", each.weight)
         << named("date", each.date.text()) << '\n';
    for (const model::Column& column : each.columns)
        text << "    " << columnText(column) << '\n';
    for (const std::vector<Cell>& row : rows)
    {
        text << "   ";
        for (const Cell& cell : row)
            text << ' ' << shown(cell);
        text << '\n';
    }
}
}

std::string shown(const Cell& cell)
{
    if (const auto* number = std::get_if<double>(&cell))
        return shortText(*number);
    const auto* text = std::get_if<std::string>(&cell);
    return text ? '"' + *text + '"' : std::holds_alternative<ErrorValue>(cell) ? "#N/A" : "-";
}

std::string shown(const Filter& filter)
{
    static const char* const kinds[] = {"everything", "all", "any", "not", "in", "empty", "<", "<=", ">", ">=", "age"};
    std::string text = filter.path.empty() ? "" : "'" + filter.path.text() + "' ";
    text += kinds[static_cast<int>(filter.kind)];
    if (filter.kind >= Filter::Kind::Less && filter.kind <= Filter::Kind::GreaterOrEqual)
        text += " " + shortText(filter.bound);
    for (const std::string& value : filter.values)
        text += " \"" + value + '"';
    text += named("on", filter.on.text());
    text += filter.from ? " from " + shortText(*filter.from) : "";
    text += filter.below ? " below " + shortText(*filter.below) : "";
    for (const Filter& part : filter.parts)
        text += " (" + shown(part) + ")";
    return text;
}

std::string shown(const Dimension& dimension)
{
    static const char* const by[] = {"",          " by age",        " by bands", " by week",
                                     " by month", " by quarter",    " by term",  " by semester",
                                     " by year",  " by school_year"};
    std::string text = "'" + dimension.path.text() + "'" + by[static_cast<int>(dimension.by)];
    for (double bound : dimension.bounds)
        text += " " + shortText(bound);
    for (const std::string& label : dimension.labels)
        text += " \"" + label + '"';
    return text + named("on", dimension.on.text());
}

std::string shown(const model::Measure& measure)
{
    static const char* const windows[] = {"", " window previous", " window before", " window until", " window any"};
    std::string text = kindName(measure.kind);
    text += measure.source.empty() ? "" : " of register " + measure.source;
    text += measure.of.empty() ? "" : " of " + shown(measure.of);
    text += ownPart(measure);
    text += measure.where.kind == Filter::Kind::Everything ? "" : " where " + shown(measure.where);
    text += named("period", measure.period.text()) + windows[static_cast<int>(measure.window)];
    for (const Dimension& each : measure.breakdown)
        text += " by [" + shown(each) + "]";
    for (const model::Measure& operand : measure.operands)
        text += "\n        operand { " + shown(operand) + " }";
    return text;
}

std::string shown(const Case& example)
{
    std::ostringstream text;
    for (const model::Period& period : example.periods)
        text << "period " << isoForm(period.first.daysSinceEpoch) << " to " << isoForm(period.last.daysSinceEpoch)
             << '\n';
    text << "today " << isoForm(example.inputs.today.daysSinceEpoch) << '\n';
    for (const auto& [id, baseline] : example.inputs.baselines)
        text << "typed baseline of " << id << ": " << expectationText(baseline) << '\n';
    for (const model::ListOfValues& list : example.definition.lists)
    {
        const auto own = example.lists.find(list.id);
        text << "list " << list.id << (list.ordered ? " (ordered)" : "") << ':';
        for (const std::string& value : own == example.lists.end() ? list.values : own->second)
            text << " \"" << value << '"';
        text << '\n';
    }
    for (const model::Register& each : example.definition.registers)
        showRegister(text, each, example.sheets.at(each.id));
    for (const model::Indicator& indicator : example.indicators())
        text << "indicator " << indicator.id << " (baseline " << expectationText(indicator.baseline)
             << "): " << shown(indicator.measure) << '\n';
    return text.str();
}

}
