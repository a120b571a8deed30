// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/Needs.hxx"

#include "engine/data/ReadColumns.hxx"
#include "packs/MeasureParts.hxx"
#include "text/TextFolding.hxx"

#include <algorithm>

namespace ficheaction::packs
{

namespace
{
bool isReferredTo(const model::Template& pack, const std::string& owner)
{
    return std::any_of(pack.registers.begin(), pack.registers.end(),
                       [&](const model::Register& each)
                       {
                           return std::any_of(each.columns.begin(), each.columns.end(),
                                              [&](const model::Column& column) { return column.reference == owner; });
                       });
}
}

std::set<Needed> neededColumns(const model::Template& pack)
{
    std::set<Needed> needed;
    for (const auto& [object, indicator] : pack.indicators())
        for (const auto& [table, column] : engine::partsReadBy(pack, indicator->measure).columns)
        {
            const model::Register& owner = pack.registers.at(table);
            const std::string& id = owner.columns.at(column).id;
            if (id != owner.key || isReferredTo(pack, owner.id))
                needed.insert({owner.id, id, {}});
        }
    return needed;
}

std::set<Needed> columnsOnPaths(const model::Template& pack)
{
    std::set<Needed> columns;
    for (const auto& [object, indicator] : pack.indicators())
    {
        model::Measure measure = indicator->measure;
        MeasureParts parts = partsOf(measure);
        for (model::Measure* const rows : parts.rows)
            parts.paths.push_back({rows->source, &rows->period, nullptr});
        for (const PathUse& use : parts.paths)
        {
            const model::Register* owner = pack.registerNamed(use.source);
            for (const std::string& step : use.path->steps)
            {
                const model::Column* const column = owner ? owner->column(step) : nullptr;
                if (!column)
                    break;
                columns.insert({owner->id, column->id, {}});
                owner = pack.registerNamed(column->reference);
            }
        }
    }
    return columns;
}

std::set<Needed> neededValues(const model::Template& pack)
{
    std::set<Needed> needed;
    for (const auto& [object, indicator] : pack.indicators())
    {
        model::Measure measure = indicator->measure;
        for (const PathUse& use : partsOf(measure).paths)
        {
            const model::Register* const source = pack.registerNamed(use.source);
            if (!source || !use.values || use.path->empty())
                continue;
            const std::optional<model::PathTarget> target = model::resolve(pack, *source, *use.path);
            if (target && target->column && !target->column->list.empty())
                for (const std::string& value : *use.values)
                    needed.insert({target->owner->id, target->column->id, value});
        }
    }
    return needed;
}

model::Template withoutUnusedValues(model::Template edited, const model::Template& definition)
{
    std::map<std::string, std::set<std::string>> used;
    for (const Needed& each : neededValues(edited))
        used[edited.registerNamed(each.owner)->column(each.column)->list].insert(texts::folded(each.value));
    for (model::ListOfValues& list : edited.lists)
        if (const model::ListOfValues* const before = definition.listNamed(list.id))
            std::erase_if(list.values,
                          [&](const std::string& value)
                          {
                              return std::find(before->values.begin(), before->values.end(), value) ==
                                         before->values.end() &&
                                     !used[list.id].contains(texts::folded(value));
                          });
    return edited;
}

}
