// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/MeasureName.hxx"

#include "text/Fnv1a.hxx"

#include <charconv>
#include <cstdint>

namespace ficheaction::privacy
{

namespace
{
std::string numberText(double number)
{
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    return {text, end};
}

/// Its length keeps a text from running into the next.
std::string quoted(const std::string& text)
{
    return std::to_string(text.size()) + ":" + text;
}

template <class Value> std::string number(Value value)
{
    return std::to_string(static_cast<int>(value));
}

std::string filterName(const model::Filter& filter)
{
    std::string name = "f" + number(filter.kind) + "(" + quoted(filter.path.text());
    for (const std::string& value : filter.values)
        name += "," + quoted(value);
    name += ";" + numberText(filter.bound) + ";" + quoted(filter.on.text());
    name += filter.from ? ">" + numberText(*filter.from) : "";
    name += filter.below ? "<" + numberText(*filter.below) : "";
    for (const model::Filter& part : filter.parts)
        name += filterName(part);
    return name + ")";
}

std::string formulaName(const model::Formula& formula)
{
    std::string name = "x" + number(formula.kind) + "(" + numberText(formula.number) + quoted(formula.indicator);
    for (const model::Formula& part : formula.parts)
        name += formulaName(part);
    return name + ")";
}
}

std::string dimensionName(const model::Dimension& dimension)
{
    std::string name = quoted(dimension.path.text()) + "@" + number(dimension.by) + quoted(dimension.on.text());
    for (const double bound : dimension.bounds)
        name += "," + numberText(bound);
    for (const std::string& label : dimension.labels)
        name += "," + quoted(label);
    return name;
}

std::string selectionName(const model::Measure& measure)
{
    return quoted(measure.source) + filterName(measure.condition()) + quoted(measure.period.text()) +
           number(measure.window);
}

std::string ruleName(const model::Measure& measure)
{
    std::string name = "m" + number(measure.kind) + "(" + selectionName(measure) + dimensionName(measure.of);
    name += "s" + dimensionName(measure.sampling.per) + number(measure.sampling.each);
    name += "r" + std::to_string(measure.repetition.times) + dimensionName(measure.repetition.counting);
    name += "l" + number(measure.level);
    name += "p" + quoted(measure.pairing.person.text()) + filterName(measure.pairing.before) +
            filterName(measure.pairing.after) + number(measure.pairing.figure);
    name += "d" + filterName(measure.schedule.done) + quoted(measure.schedule.due.text()) +
            quoted(measure.schedule.doneOn.text()) + quoted(measure.schedule.label.text());
    name += "e" + quoted(measure.evidence.text()) + quoted(measure.statement.source.text()) +
            quoted(measure.statement.date.text());
    if (measure.outside)
        name += "o" + numberText(measure.outside->value) + quoted(measure.outside->source) +
                std::to_string(measure.outside->year);
    name += "c" + number(measure.comparison.against) + number(measure.comparison.form) + formulaName(measure.formula);
    for (const model::Measure& operand : measure.operands)
        name += ruleName(operand);
    return name + ")";
}

std::string digestOf(const std::string& text)
{
    texts::Fnv1a digest;
    digest.take(text);
    char number[16];
    const auto end = std::to_chars(number, number + sizeof number, digest.value(), 16).ptr;
    return {number, end};
}

}
