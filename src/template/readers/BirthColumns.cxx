// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "template/readers/BirthColumns.hxx"

namespace ficheaction::templates
{

namespace
{
class Marking
{
public:
    explicit Marking(model::Template& definition)
        : mDefinition(definition)
    {
    }

    void mark(const model::Measure& measure) { markMeasure(measure, measure.breakdown); }

private:
    /// A breakdown is that of each measure over rows in it.
    void markMeasure(const model::Measure& measure, const std::vector<model::Dimension>& breakdown)
    {
        for (const model::Measure& operand : measure.operands)
            markMeasure(operand, breakdown);
        const model::Register* const source = mDefinition.registerNamed(measure.source);
        if (!source)
            return;
        for (const model::Dimension& dimension : breakdown)
            markDimension(*source, dimension);
        for (const model::Dimension* dimension : {&measure.of, &measure.sampling.per, &measure.repetition.counting})
            markDimension(*source, *dimension);
        const model::Filter condition = measure.condition();
        for (const model::Filter* filter :
             {&condition, &measure.pairing.before, &measure.pairing.after, &measure.schedule.done})
            markFilter(*source, *filter);
    }

    void markDimension(const model::Register& source, const model::Dimension& dimension)
    {
        if (dimension.by == model::Dimension::By::Age)
            markPath(source, dimension.path);
    }

    void markFilter(const model::Register& source, const model::Filter& filter)
    {
        if (filter.kind == model::Filter::Kind::Age)
            markPath(source, filter.path);
        for (const model::Filter& part : filter.parts)
            markFilter(source, part);
    }

    void markPath(const model::Register& source, const model::Path& path)
    {
        const auto target = model::resolve(mDefinition, source, path);
        if (!target || !target->column || target->column->birth)
            return;
        const std::size_t owner = mDefinition.indexOf(target->owner->id).value();
        const std::size_t column = target->owner->indexOf(target->column->id).value();
        mDefinition.registers[owner].columns[column].birth = true;
        if (!target->column->inherit.empty())
            markPath(*target->owner, target->column->inherit);
    }

    model::Template& mDefinition;
};
}

void markBirths(model::Template& definition)
{
    Marking marking(definition);
    for (const auto& [object, indicator] : definition.indicators())
        marking.mark(indicator->measure);
}

}
