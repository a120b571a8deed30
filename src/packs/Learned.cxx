// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/Learned.hxx"

#include "packs/MeasureParts.hxx"

#include <algorithm>

namespace ficheaction::packs
{

using model::Template;

namespace
{
class Lesson
{
public:
    Lesson(const Template& pack, const Template& definition)
        : mPack(pack)
        , mDefinition(definition)
    {
    }

    void learn(model::Measure needed, model::Measure own)
    {
        const MeasureParts one = partsOf(needed);
        const MeasureParts other = partsOf(own);
        if (one.rows.size() != other.rows.size() || one.paths.size() != other.paths.size() ||
            !std::equal(one.rows.begin(), one.rows.end(), other.rows.begin(),
                        [](const model::Measure* a, const model::Measure* b) { return a->kind == b->kind; }))
            return;
        for (std::size_t index = 0; index < one.rows.size(); ++index)
            mTies.insert({{one.rows[index]->source, {}, {}}, other.rows[index]->source});
        for (std::size_t index = 0; index < one.paths.size(); ++index)
            learnPath(one.paths[index], other.paths[index]);
    }

    Ties take() { return std::move(mTies); }

private:
    void learnPath(const PathUse& needed, const PathUse& own)
    {
        const std::vector<std::string>& steps = needed.path->steps;
        if (steps.empty() || steps.size() != own.path->steps.size())
            return;
        const model::Register* from = mPack.registerNamed(needed.source);
        const model::Register* to = mDefinition.registerNamed(own.source);
        for (std::size_t index = 0; index < steps.size(); ++index)
        {
            const model::Column* const column = from ? from->column(steps[index]) : nullptr;
            const model::Column* const tied = to ? to->column(own.path->steps[index]) : nullptr;
            if (!column || !tied)
                return;
            mTies.insert({{from->id, {}, {}}, to->id});
            mTies.insert({{from->id, column->id, {}}, tied->id});
            if (index + 1 == steps.size() && needed.values && own.values && needed.values->size() == own.values->size())
                for (std::size_t value = 0; value < needed.values->size(); ++value)
                    mTies.insert({{from->id, column->id, (*needed.values)[value]}, (*own.values)[value]});
            from = mPack.registerNamed(column->reference);
            to = mDefinition.registerNamed(tied->reference);
        }
    }

    const Template& mPack;
    const Template& mDefinition;
    Ties mTies;
};
}

Ties learnedTies(const Template& pack, const Template& definition)
{
    Lesson lesson(pack, definition);
    for (const auto& [object, needed] : pack.indicators())
        for (const auto& [ownObject, own] : definition.indicators())
            if (needed->id == own->id && needed->measure.kind == own->measure.kind)
                lesson.learn(needed->measure, own->measure);
    return lesson.take();
}

}
