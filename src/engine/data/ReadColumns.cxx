// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/data/ReadColumns.hxx"

#include <algorithm>

namespace ficheaction::engine
{

namespace
{
template <class Value> bool haveCommon(const std::set<Value>& one, const std::set<Value>& other)
{
    return std::any_of(one.begin(), one.end(), [&other](const Value& value) { return other.contains(value); });
}

class Walk
{
public:
    explicit Walk(const model::Template& definition)
        : mDefinition(definition)
    {
    }

    void read(const model::Measure& measure)
    {
        for (const model::Measure& operand : measure.operands)
            readOperand(operand, measure.breakdown);
        if (measure.operands.empty())
            readOperand(measure, measure.breakdown);
    }

    void readPath(const model::Register& source, const model::Path& path)
    {
        const model::Register* owner = &source;
        for (const std::string& step : path.steps)
        {
            const model::Column* const column = owner ? owner->column(step) : nullptr;
            if (!column)
                return;
            readColumn(*owner, *column);
            owner = mDefinition.registerNamed(column->reference);
        }
    }

    void readDimension(const model::Register& source, const model::Dimension& dimension)
    {
        readPath(source, dimension.path);
        readPath(source, dimension.on);
    }

    void readFilter(const model::Register& source, const model::Filter& filter)
    {
        for (const model::Filter& part : filter.parts)
            readFilter(source, part);
        readPath(source, filter.path);
        readPath(source, filter.on);
    }

    DatasetParts take() { return std::move(mParts); }

private:
    void readOperand(const model::Measure& measure, const std::vector<model::Dimension>& breakdown)
    {
        for (const model::Measure& operand : measure.operands)
            readOperand(operand, breakdown);
        const model::Register* const source = mDefinition.registerNamed(measure.source);
        if (!source)
            return;
        readRegister(*source);
        readPath(*source, source->date);
        readPath(*source, measure.period);
        readFilter(*source, measure.condition());
        readDimension(*source, measure.of);
        for (const model::Dimension& dimension : breakdown)
            readDimension(*source, dimension);
        for (const model::Dimension* dimension : {&measure.sampling.per, &measure.repetition.counting})
            readDimension(*source, *dimension);
        for (const model::Filter* filter : {&measure.pairing.before, &measure.pairing.after, &measure.schedule.done})
            readFilter(*source, *filter);
        for (const model::Path* path :
             {&measure.pairing.person, &measure.schedule.due, &measure.schedule.doneOn, &measure.schedule.label,
              &measure.evidence, &measure.statement.source, &measure.statement.date})
            readPath(*source, *path);
    }

    /// Its rows count or do not: by its references, its keys, its weights.
    void readRegister(const model::Register& owner)
    {
        if (!mParts.rowStates.insert(placeOf(owner)).second)
            return;
        for (const model::Column& column : owner.columns)
            if (column.type == model::ColumnType::Reference || column.id == owner.key || column.id == owner.weight)
                readColumn(owner, column);
    }

    void readColumn(const model::Register& owner, const model::Column& column)
    {
        const auto place = static_cast<std::uint32_t>(&column - owner.columns.data());
        if (!mParts.columns.insert({placeOf(owner), place}).second)
            return;
        readPath(owner, column.inherit);
        if (const model::Register* const referred = mDefinition.registerNamed(column.reference))
            readRegister(*referred);
    }

    std::uint32_t placeOf(const model::Register& owner) const
    {
        return static_cast<std::uint32_t>(&owner - mDefinition.registers.data());
    }

    const model::Template& mDefinition;
    DatasetParts mParts;
};
}

void DatasetParts::add(const DatasetParts& other)
{
    columns.insert(other.columns.begin(), other.columns.end());
    rowStates.insert(other.rowStates.begin(), other.rowStates.end());
}

bool DatasetParts::meets(const DatasetParts& other) const
{
    return haveCommon(columns, other.columns) || haveCommon(rowStates, other.rowStates);
}

DatasetParts partsReadBy(const model::Template& definition, const model::Measure& measure)
{
    Walk walk(definition);
    walk.read(measure);
    return walk.take();
}

DatasetParts partsAt(const model::Template& definition, const model::Register& source, const model::Path& path)
{
    Walk walk(definition);
    walk.readPath(source, path);
    return walk.take();
}

DatasetParts partsAt(const model::Template& definition, const model::Register& source,
                     const model::Dimension& dimension)
{
    Walk walk(definition);
    walk.readDimension(source, dimension);
    return walk.take();
}

DatasetParts partsAt(const model::Template& definition, const model::Register& source, const model::Filter& filter,
                     const model::Path& day)
{
    Walk walk(definition);
    walk.readFilter(source, filter);
    walk.readPath(source, day);
    return walk.take();
}

}
