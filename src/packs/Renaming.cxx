// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/Renaming.hxx"

#include "packs/MeasureParts.hxx"

#include <algorithm>

namespace ficheaction::packs
{

using model::Path;

std::string Renaming::registerId(const std::string& id) const
{
    const auto found = mNames.registers.find(id);
    return found == mNames.registers.end() ? id : found->second;
}

Path Renaming::path(const std::string& source, const Path& path) const
{
    Path renamed;
    std::string owner = source;
    for (const std::string& step : path.steps)
    {
        const auto found = mNames.columns.find({owner, step, {}});
        renamed.steps.push_back(found == mNames.columns.end() ? step : found->second);
        const model::Register* const needed = mPack.registerNamed(owner);
        const model::Column* const column = needed ? needed->column(step) : nullptr;
        owner = column ? column->reference : std::string();
    }
    return renamed;
}

void Renaming::setPeriod(model::Measure& rows) const
{
    const model::Register* const needed = mPack.registerNamed(rows.source);
    const model::Register* const own = mDefinition.registerNamed(registerId(rows.source));
    if (!needed || !own)
        return;
    if (!rows.period.empty() && rows.period != needed->date)
        rows.period = path(needed->id, rows.period);
    else if (!own->date.empty())
    {
        rows.period = {};
        if (needed->date.empty())
            rows.window = model::Window::Any;
    }
    else
        rows.period = path(needed->id, needed->date);
}

model::Measure Renaming::measure(model::Measure measure) const
{
    const MeasureParts parts = partsOf(measure);
    for (const PathUse& use : parts.paths)
    {
        const model::Register* const source = mPack.registerNamed(use.source);
        const auto target = source ? model::resolve(mPack, *source, *use.path) : std::nullopt;
        if (use.values && target && target->column)
        {
            std::vector<std::string> renamed;
            for (const std::string& value : *use.values)
            {
                const auto found = mNames.values.find({target->owner->id, target->column->id, value});
                const std::string& name = found == mNames.values.end() ? value : found->second;
                if (std::find(renamed.begin(), renamed.end(), name) == renamed.end())
                    renamed.push_back(name);
            }
            *use.values = std::move(renamed);
        }
        *use.path = path(use.source, *use.path);
    }
    for (model::Measure* const rows : parts.rows)
    {
        setPeriod(*rows);
        rows->source = registerId(rows->source);
    }
    return measure;
}

}
