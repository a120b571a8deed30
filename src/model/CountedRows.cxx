// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "model/CountedRows.hxx"

#include "model/AgeDay.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>
#include <utility>

namespace ficheaction::model
{

namespace
{
void takeConditionsIn(Measure& measure)
{
    measure.where = measure.condition();
    measure.ofRegisters = {};
    for (Measure& operand : measure.operands)
        takeConditionsIn(operand);
}

Path joined(Path start, const Path& rest)
{
    start.steps.insert(start.steps.end(), rest.steps.begin(), rest.steps.end());
    return start;
}

/// A filter on rows of `owner`, asked of rows that lead to them by `way`.
Filter seenFrom(const Path& way, const Register& owner, Filter filter)
{
    if (way.empty())
        return filter;
    for (Filter& part : filter.parts)
        part = seenFrom(way, owner, std::move(part));
    if (!filter.path.empty())
        filter.path = joined(way, filter.path);
    if (filter.on.empty() && filter.kind == Filter::Kind::Age && !owner.date.empty())
        filter.on = joined(way, owner.date);
    else if (!filter.on.empty() && !isOneDay(filter.on)) // A day is the same wherever it is seen from.
        filter.on = joined(way, filter.on);
    return filter;
}

class Gathering
{
public:
    explicit Gathering(const Template& definition)
        : mDefinition(definition)
    {
    }

    /// What is asked of the rows of `owner` that `way` leads to, and of those that they are part of.
    void add(const Register& owner, const Path& way)
    {
        mWay.push_back(&owner);
        if (owner.counts.kind != Filter::Kind::Everything)
            mAsked.push_back(seenFrom(way, owner, owner.counts));
        for (const Column& column : owner.columns)
            if (isPartOf(owner, column))
                if (const Register* const whole = mDefinition.registerNamed(column.reference); whole && isNew(*whole))
                    add(*whole, joined(way, Path{{column.id}}));
        mWay.pop_back();
    }

    /// The same of the rows that the steps of `path` lead to, where there is one.
    void addWhereNamed(const Register& source, const Path& path)
    {
        const Register* owner = &source;
        Path way;
        for (const std::string& step : path.steps)
        {
            const Column* const column = owner ? owner->column(step) : nullptr;
            const Register* const next = column ? mDefinition.registerNamed(column->reference) : nullptr;
            if (!next)
                return;
            way.steps.push_back(step);
            Gathering behind(mDefinition);
            behind.add(*next, way);
            if (const Filter asked = behind.take(); asked.kind != Filter::Kind::Everything)
            {
                Filter unnamed;
                unnamed.kind = Filter::Kind::Empty;
                unnamed.path = way;
                Filter either;
                either.kind = Filter::Kind::Any;
                either.parts = {std::move(unnamed), asked};
                if (!isAsked(asked))
                    mAsked.push_back(std::move(either));
            }
            owner = next;
        }
    }

    Filter take() const { return allOf(mAsked); }

private:
    static bool isPartOf(const Register& owner, const Column& column)
    {
        return column.type == ColumnType::Reference &&
               (column.required || (owner.date.steps.size() > 1 && owner.date.steps.front() == column.id));
    }

    /// Registers that refer to one another are followed once around.
    bool isNew(const Register& whole) const { return std::find(mWay.begin(), mWay.end(), &whole) == mWay.end(); }

    /// Whether all rows are asked for all of it already.
    bool isAsked(const Filter& filter) const
    {
        const Filter all = take();
        std::vector<Filter> more = mAsked;
        more.push_back(filter);
        return allOf(more) == all;
    }

    const Template& mDefinition;
    std::vector<const Register*> mWay;
    std::vector<Filter> mAsked;
};
}

Filter registerCondition(const Template& definition, const Measure& measure)
{
    const Register* const source = definition.registerNamed(measure.source);
    if (!source || measure.countsAll)
        return {};
    Gathering gathering(definition);
    gathering.add(*source, {});
    gathering.addWhereNamed(*source, measure.of.path);
    gathering.addWhereNamed(*source, measure.pairing.person);
    return gathering.take();
}

void applyRegisterConditions(const Template& definition, Measure& measure)
{
    measure.ofRegisters = registerCondition(definition, measure);
    for (Measure& operand : measure.operands)
        applyRegisterConditions(definition, operand);
}

void applyRegisterConditions(Template& definition)
{
    for (GridObject& object : definition.grid.objects)
        for (Indicator& indicator : object.indicators)
            applyRegisterConditions(definition, indicator.measure);
}

bool exclude(const Filter& one, const Filter& other)
{
    using Kind = Filter::Kind;
    if (one.kind == Kind::All)
        return std::any_of(one.parts.begin(), one.parts.end(),
                           [&](const Filter& part) { return exclude(part, other); });
    if (other.kind == Kind::All)
        return exclude(other, one);
    const auto isWanted = [&](const std::string& value)
    {
        return std::any_of(other.values.begin(), other.values.end(),
                           [&](const std::string& each) { return texts::folded(each) == texts::folded(value); });
    };
    return one.kind == Kind::In && other.kind == Kind::In && one.path == other.path &&
           std::none_of(one.values.begin(), one.values.end(), isWanted);
}

Template withConditionsInRules(Template definition)
{
    for (Register& each : definition.registers)
        each.counts = {};
    for (GridObject& object : definition.grid.objects)
        for (Indicator& indicator : object.indicators)
            takeConditionsIn(indicator.measure);
    return definition;
}

}
