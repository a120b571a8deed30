// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "consolidate/Adding.hxx"

#include "roles/Roles.hxx"

#include <algorithm>
#include <array>

namespace ficheaction::consolidate
{

namespace
{
using model::MeasureKind;

constexpr std::array names{std::pair{Adding::Sum, "sum"},
                           std::pair{Adding::Ratio, "ratio"},
                           std::pair{Adding::Values, "values"},
                           std::pair{Adding::Largest, "largest"},
                           std::pair{Adding::Smallest, "smallest"},
                           std::pair{Adding::People, "people"},
                           std::pair{Adding::Different, "different"},
                           std::pair{Adding::Never, "never"}};

bool isPeopleRegister(const model::Template& definition, const std::string& id)
{
    const std::vector<roles::PeopleRegister> registers = roles::peopleRegisters(definition);
    return std::any_of(registers.begin(), registers.end(),
                       [&](const roles::PeopleRegister& each) { return definition.registers[each.table].id == id; });
}

/// Whether `path` leads to people, or to what they are told apart by: their family, their town.
bool leadsToPeople(const model::Template& definition, const model::Measure& measure)
{
    const model::Register* source = definition.registerNamed(measure.source);
    if (!source)
        return false;
    const std::optional<model::PathTarget> target = model::resolve(definition, *source, measure.of.path);
    if (!target)
        return false;
    if (target->column && target->column->type == model::ColumnType::Reference)
        return isPeopleRegister(definition, target->column->reference);
    return isPeopleRegister(definition, target->owner->id);
}

Adding addingOfMeasure(const model::Template& definition, const model::Measure& measure)
{
    const auto operandsAdd = [&]
    {
        return !measure.operands.empty() && std::all_of(measure.operands.begin(), measure.operands.end(),
                                                        [&](const model::Measure& operand) {
                                                            return addingOfMeasure(definition, operand) == Adding::Sum;
                                                        });
    };
    const auto ofPeople = [&]
    {
        return std::any_of(measure.operands.begin(), measure.operands.end(),
                           [&](const model::Measure& operand)
                           { return addingOfMeasure(definition, operand) == Adding::People; });
    };
    const bool perRow = measure.sampling.per.path.steps.empty();
    switch (measure.kind)
    {
    case MeasureKind::Count:
    case MeasureKind::Sum:
        return isPeopleRegister(definition, measure.source) ? Adding::People : Adding::Sum;
    case MeasureKind::Quotes:
        return Adding::Sum;
    case MeasureKind::Milestones:
        return Adding::Ratio;
    case MeasureKind::Mean:
        if (isPeopleRegister(definition, measure.source))
            return Adding::People;
        return perRow ? Adding::Ratio : Adding::Never;
    case MeasureKind::Maximum:
        return perRow ? Adding::Largest : Adding::Never;
    case MeasureKind::Minimum:
        return perRow ? Adding::Smallest : Adding::Never;
    case MeasureKind::List:
        return Adding::Values;
    case MeasureKind::Distinct:
    case MeasureKind::AtLeast:
    case MeasureKind::New:
    case MeasureKind::Returning:
        return leadsToPeople(definition, measure) ? Adding::People : Adding::Different;
    case MeasureKind::Union:
    case MeasureKind::Overlap:
    case MeasureKind::Difference:
        return Adding::People;
    case MeasureKind::Ratio:
    case MeasureKind::Rate:
    case MeasureKind::UnitCost:
        return operandsAdd() ? Adding::Ratio : ofPeople() ? Adding::People : Adding::Never;
    default:
        return Adding::Never;
    }
}
}

Adding addingOf(const model::Template& definition, const model::Indicator& indicator)
{
    const bool saysSo = indicator.rollUp == model::RollUp::Sum && indicator.measure.kind == MeasureKind::Manual;
    return saysSo ? Adding::Sum : addingOfMeasure(definition, indicator.measure);
}

bool isOfPeriod(const model::Template& definition, const model::Measure& measure)
{
    if (!measure.operands.empty())
        return std::all_of(measure.operands.begin(), measure.operands.end(),
                           [&](const model::Measure& operand) { return isOfPeriod(definition, operand); });
    const model::Register* const source = definition.registerNamed(measure.source);
    return source && measure.window == model::Window::Period &&
           (!measure.period.steps.empty() || !source->date.steps.empty());
}

std::string_view addingText(Adding adding)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.first == adding; });
    return found == names.end() ? "unknown" : found->second;
}

Adding addingFromText(std::string_view text)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto& each) { return each.second == text; });
    return found == names.end() ? Adding::Unknown : found->first;
}

}
