// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/Needs.hxx"

#include "engine/rows/Conditions.hxx"
#include "model/AgeDay.hxx"

#include <algorithm>
#include <set>

namespace ficheaction::engine
{

namespace
{
/// Walks over what a measure reads, and keeps the first thing that is not there.
class NeedsOfMeasure
{
public:
    explicit NeedsOfMeasure(const Dataset& data)
        : mData(&data)
    {
    }

    const Problem& problem() const { return mProblem; }

    void need(const model::Measure& measure, std::span<const model::Dimension> breakdown)
    {
        for (const model::Measure& operand : measure.operands)
            need(operand, breakdown);
        if (!measure.operands.empty())
            return;
        const TypedTable* table = needRegister(measure.source);
        if (!table)
            return;
        const model::Register& source = *table->definition;
        needFilter(*table, measure.condition());
        for (const model::Filter* filter : {&measure.pairing.before, &measure.pairing.after, &measure.schedule.done})
            needFilter(*table, *filter);
        if (const model::Path date = Conditions::decidingPath(source, measure); !date.empty())
            needPath(*table, date);
        if (readsDays(measure, breakdown))
            needDay(*table, measure);
        if (measure.kind != model::MeasureKind::Count && !measure.of.empty())
            needPeople(*table, measure.of);
        for (const model::Dimension& dimension : {measure.sampling.per, measure.repetition.counting})
            needDimension(*table, dimension);
        for (const model::Path* path :
             {&measure.pairing.person, &measure.schedule.due, &measure.schedule.doneOn, &measure.schedule.label,
              &measure.evidence, &measure.statement.source, &measure.statement.date})
            needDimension(*table, *path);
        for (const model::Dimension& dimension : breakdown)
            needDimension(*table, dimension);
    }

private:
    void miss(Problem::Code code, const std::string& registerId, const std::string& columnId = {})
    {
        if (mProblem.code == Problem::Code::None)
            mProblem = {code, registerId, columnId};
    }

    const TypedTable* needRegister(const std::string& registerId)
    {
        const TypedTable* table = mData->table(registerId);
        if (!table || !table->found)
        {
            miss(Problem::Code::RegisterMissing, registerId);
            return nullptr;
        }
        if (mRegisters.insert(registerId).second)
            for (std::size_t index = 0; index < table->columns.size(); ++index)
                if (isReferenceInUse(*table, index))
                    needKey(table->definition->columns[index].reference);
        return table;
    }

    static bool isReferenceInUse(const TypedTable& table, std::size_t index)
    {
        const std::vector<CellState>& states = table.columns[index].states;
        return table.definition->columns[index].type == model::ColumnType::Reference &&
               std::find(states.begin(), states.end(), CellState::UnknownReference) != states.end();
    }

    void needKey(const std::string& registerId)
    {
        if (const TypedTable* table = needRegister(registerId))
            needColumn(*table, table->definition->key);
    }

    const model::Column* needColumn(const TypedTable& table, const std::string& columnId)
    {
        const model::Register& definition = *table.definition;
        const std::size_t index = table.columnIndex(columnId);
        if (index == TypedTable::npos || !table.columns[index].present)
        {
            miss(Problem::Code::ColumnMissing, definition.id, columnId);
            return nullptr;
        }
        const model::Column& column = definition.columns[index];
        if (mColumns.insert(&column).second)
        {
            if (column.type == model::ColumnType::Reference)
                needKey(column.reference);
            if (!column.inherit.empty())
                needPath(table, column.inherit);
        }
        return &column;
    }

    /// An empty path leads to the key.
    void needPath(const TypedTable& source, const model::Path& path)
    {
        if (path.empty())
        {
            needColumn(source, source.definition->key);
            return;
        }
        const TypedTable* table = &source;
        for (std::size_t step = 0; table && step < path.steps.size(); ++step)
        {
            const model::Column* column = needColumn(*table, path.steps[step]);
            const bool last = step + 1 == path.steps.size();
            if (!column || last)
                return;
            if (column->type != model::ColumnType::Reference)
                miss(Problem::Code::ColumnMissing, table->definition->id, path.text());
            table = mData->table(column->reference);
        }
    }

    void needDimension(const TypedTable& source, const model::Dimension& dimension)
    {
        if (!dimension.empty())
            needPath(source, dimension.path);
        if (!dimension.on.empty() && !model::isOneDay(dimension.on))
            needPath(source, dimension.on);
    }

    /// Whether the dates of the rows matter, whatever the window.
    static bool readsDays(const model::Measure& measure, std::span<const model::Dimension> breakdown)
    {
        using Kind = model::MeasureKind;
        const auto isAge = [](const model::Dimension& dimension)
        { return dimension.by == model::Dimension::By::Age && dimension.on.empty(); };
        return measure.kind == Kind::Quotes || measure.kind == Kind::List || measure.kind == Kind::Level ||
               measure.kind == Kind::Paired || measure.kind == Kind::Done || isAge(measure.of) ||
               isAge(measure.sampling.per) || isAge(measure.repetition.counting) || asksAge(measure.condition()) ||
               std::any_of(breakdown.begin(), breakdown.end(), isAge);
    }

    static bool asksAge(const model::Filter& filter)
    {
        return (filter.kind == model::Filter::Kind::Age && filter.on.empty()) ||
               std::any_of(filter.parts.begin(), filter.parts.end(), asksAge);
    }

    void needDay(const TypedTable& source, const model::Measure& measure)
    {
        if (const model::Path day = Conditions::dayPath(*source.definition, measure); !day.empty())
            needPath(source, day);
    }

    void needPeople(const TypedTable& source, const model::Dimension& dimension)
    {
        needDimension(source, dimension);
        const model::Path& of = dimension.path;
        const model::Column* first = source.definition->column(of.steps.front());
        if (first && first->type == model::ColumnType::Reference && !source.definition->weight.empty())
            needColumn(source, source.definition->weight);
    }

    void needFilter(const TypedTable& source, const model::Filter& filter)
    {
        using Kind = model::Filter::Kind;
        for (const model::Filter& part : filter.parts)
            needFilter(source, part);
        const bool hasParts = filter.kind == Kind::All || filter.kind == Kind::Any || filter.kind == Kind::Not;
        if (filter.kind != Kind::Everything && !hasParts)
            needPath(source, filter.path);
        if (!filter.on.empty() && !model::isOneDay(filter.on))
            needPath(source, filter.on);
    }

    const Dataset* mData;
    Problem mProblem;
    std::set<std::string> mRegisters;
    std::set<const model::Column*> mColumns;
};
}

Problem missingFor(const Dataset& data, const model::Measure& measure, std::span<const model::Dimension> breakdown)
{
    NeedsOfMeasure needs(data);
    needs.need(measure, breakdown);
    return needs.problem();
}

}
