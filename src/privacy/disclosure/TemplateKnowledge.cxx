// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/TemplateKnowledge.hxx"

#include "model/AgeDay.hxx"

#include <algorithm>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;

bool beginsWith(const model::Path& path, const model::Path& start)
{
    return path.steps.size() >= start.steps.size() &&
           std::equal(start.steps.begin(), start.steps.end(), path.steps.begin());
}

bool isSet(Kind kind)
{
    return kind == Kind::Union || kind == Kind::Overlap || kind == Kind::Difference;
}
}

bool countsRows(const model::Measure& measure)
{
    return measure.kind == Kind::Count || measure.kind == Kind::Sum ||
           (measure.kind == Kind::Distinct && measure.of.empty());
}

bool isPlainCount(const model::Measure& measure)
{
    switch (measure.kind)
    {
    case Kind::Count:
    case Kind::Sum:
    case Kind::Distinct:
    case Kind::AtLeast:
    case Kind::New:
    case Kind::Returning:
    case Kind::Union:
    case Kind::Overlap:
    case Kind::Difference:
        return true;
    default:
        return false;
    }
}

model::Path TemplateKnowledge::pathForNamed(const std::string& source, const model::Path& path) const
{
    const model::Register* owner = mDefinition->registerNamed(source);
    const model::Column* column = owner && !path.empty() ? owner->column(path.steps.front()) : nullptr;
    if (!column || column->inherit.empty())
        return path;
    model::Path followed = column->inherit;
    followed.steps.insert(followed.steps.end(), path.steps.begin() + 1, path.steps.end());
    return followed;
}

bool TemplateKnowledge::hasOneValue(const std::string& source, const model::Dimension& dimension) const
{
    const model::Register* owner = mDefinition->registerNamed(source);
    if (!owner)
        return false;
    const std::optional<model::PathTarget> target = model::resolve(*mDefinition, *owner, dimension.path);
    return target && target->column && target->column->type != model::ColumnType::Values;
}

bool TemplateKnowledge::isInOnePart(const model::Measure& measure, const model::Dimension& dimension) const
{
    if (isSet(measure.kind))
        return std::all_of(measure.operands.begin(), measure.operands.end(),
                           [&](const model::Measure& operand) { return isInOnePart(operand, dimension); });
    if (!hasOneValue(measure.source, dimension))
        return false;
    const bool ofPeople = measure.kind == Kind::Paired || (isPlainCount(measure) && !countsRows(measure));
    if (!ofPeople)
        return true;
    const model::Path& counted = measure.kind == Kind::Paired ? measure.pairing.person : measure.of.path;
    if (counted.empty())
        return true;
    if (measure.of.by != model::Dimension::By::Value && measure.kind != Kind::Paired)
        return false;
    const model::Path value = pathForNamed(measure.source, dimension.path);
    const bool onPerson = dimension.by != model::Dimension::By::Age || model::isOneDay(dimension.on) ||
                          (!dimension.on.empty() && beginsWith(pathForNamed(measure.source, dimension.on), counted));
    return beginsWith(value, counted) && onPerson;
}

bool TemplateKnowledge::mayHaveUnnamed(const model::Measure& measure) const
{
    const model::Register* owner = mDefinition->registerNamed(measure.source);
    if (!owner || owner->weight.empty() || measure.of.by != model::Dimension::By::Value ||
        measure.of.path.steps.size() != 1)
        return false;
    const model::Column* column = owner->column(measure.of.path.steps.front());
    return column && column->type == model::ColumnType::Reference;
}

std::string TemplateKnowledge::daysOf(const model::Measure& measure, const model::Period& period) const
{
    const bool seenBefore = measure.kind == Kind::New || measure.kind == Kind::Returning;
    const model::Register* owner = mDefinition->registerNamed(measure.source);
    const bool undated = owner && owner->date.empty() && measure.period.empty() && !seenBefore;
    if (!seenBefore && (measure.window == model::Window::Any || undated))
        return "any";
    if (!seenBefore && measure.window == model::Window::Until)
        return "until " + model::isoText(period.last);
    return model::isoText(period.first) + "/" + model::isoText(period.last);
}

}
