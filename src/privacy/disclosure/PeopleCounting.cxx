// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "privacy/disclosure/PeopleCounting.hxx"

#include "privacy/people/PersonalColumns.hxx"
#include "roles/Roles.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::privacy
{

namespace
{
using Kind = model::MeasureKind;

class PeopleInTemplate
{
public:
    explicit PeopleInTemplate(const model::Template& definition)
        : mDefinition(definition)
    {
        for (const roles::PeopleRegister& people : roles::peopleRegisters(definition))
            mPeople.insert(definition.registers[people.table].id);
        // A template that somebody received may forget to say which columns are personal.
        for (const model::Register& each : definition.registers)
            if (hasHeadingsOfPeople(each))
                mPeople.insert(each.id);
        mAboutPeople = mPeople;
        for (const roles::AttendanceRegister& attendance : roles::attendanceRegisters(definition))
            if (const model::Register& owner = definition.registers[attendance.table];
                attendance.weight || namesPeople(owner.id))
                mAboutPeople.insert(owner.id);
        for (const model::Register& each : definition.registers)
            if (!each.weight.empty())
                mAboutPeople.insert(each.id);
    }

    bool counts(const model::Measure& measure) const
    {
        switch (measure.kind)
        {
        case Kind::Count:
        case Kind::List:
        case Kind::Quotes:
            return isAboutPeople(measure.source);
        case Kind::Sum:
            return isOfPeople(measure);
        case Kind::Distinct:
        case Kind::AtLeast:
        case Kind::New:
        case Kind::Returning:
            return measure.of.empty() ? isAboutPeople(measure.source) : leadsToPeople(measure.source, measure.of);
        case Kind::Mean:
        case Kind::Median:
        case Kind::Minimum:
        case Kind::Maximum:
        case Kind::Level:
            return isAboutPeople(measure.source) || namesPeople(measure.source);
        case Kind::Paired:
            return leadsToPeople(measure.source, measure.pairing.person);
        case Kind::Milestones:
            return mPeople.contains(measure.source);
        case Kind::Expression:
            return anyIndicator(measure.formula);
        default:
            return std::any_of(measure.operands.begin(), measure.operands.end(),
                               [this](const model::Measure& operand) { return counts(operand); });
        }
    }

private:
    bool isAboutPeople(const std::string& source) const { return mAboutPeople.contains(source); }

    bool namesPeople(const std::string& source) const
    {
        const model::Register* owner = mDefinition.registerNamed(source);
        return owner && std::any_of(owner->columns.begin(), owner->columns.end(),
                                    [this](const model::Column& column) { return mPeople.contains(column.reference); });
    }

    /// A sum of how many people rows stand for: the weight, or whole numbers that have no unit (children who came
    /// along). Hours and amounts are not people.
    bool isOfPeople(const model::Measure& measure) const
    {
        const model::Register* owner = mDefinition.registerNamed(measure.source);
        if (!owner || !isAboutPeople(measure.source) || measure.of.path.steps.size() != 1)
            return false;
        const model::Column* column = owner->column(measure.of.path.steps.front());
        return column && (column->id == owner->weight || (column->whole && column->unit.empty()));
    }

    /// To a row of a register of people, or to a text there that several of them may share: a household. What is
    /// chosen from a list (a school, a quarter) is no group of people that belong together.
    bool leadsToPeople(const std::string& source, const model::Dimension& of) const
    {
        const model::Register* owner = mDefinition.registerNamed(source);
        if (!owner || of.by != model::Dimension::By::Value)
            return false;
        const std::optional<model::PathTarget> target = model::resolve(mDefinition, *owner, of.path);
        if (!target || !target->column)
            return false;
        if (target->column->type == model::ColumnType::Reference)
            return mPeople.contains(target->column->reference);
        return mPeople.contains(target->owner->id) && target->column->type == model::ColumnType::Text;
    }

    bool anyIndicator(const model::Formula& formula) const
    {
        if (formula.kind == model::Formula::Kind::Indicator)
            for (const auto& [object, indicator] : mDefinition.indicators())
                if (indicator->id == formula.indicator)
                    return indicator->countsPeople.value_or(counts(indicator->measure));
        return std::any_of(formula.parts.begin(), formula.parts.end(),
                           [this](const model::Formula& part) { return anyIndicator(part); });
    }

    const model::Template& mDefinition;
    std::set<std::string> mPeople;
    std::set<std::string> mAboutPeople;
};
}

bool countsPeople(const model::Template& definition, const model::Measure& measure)
{
    return PeopleInTemplate(definition).counts(measure);
}

bool countsPeople(const model::Template& definition, const model::Indicator& indicator)
{
    return indicator.countsPeople.value_or(countsPeople(definition, indicator.measure));
}

}
