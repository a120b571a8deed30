// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "packs/MeasureParts.hxx"

#include "model/AgeDay.hxx"

namespace ficheaction::packs
{

namespace
{
class Walk
{
public:
    void measure(model::Measure& each)
    {
        for (model::Measure& operand : each.operands)
            measure(operand);
        if (!each.source.empty())
            mParts.rows.push_back(&each);
        mSource = rowsOf(each);
        for (model::Dimension& dimension : each.breakdown)
            this->dimension(dimension);
        for (model::Dimension* dimension : {&each.of, &each.sampling.per, &each.repetition.counting})
            this->dimension(*dimension);
        for (model::Filter* filter : {&each.where, &each.pairing.before, &each.pairing.after, &each.schedule.done})
            this->filter(*filter);
        for (model::Path* path : {&each.pairing.person, &each.schedule.due, &each.schedule.doneOn, &each.schedule.label,
                                  &each.evidence, &each.statement.source, &each.statement.date})
            mParts.paths.push_back({mSource, path, nullptr});
        formula(each.formula);
    }

    MeasureParts take() { return std::move(mParts); }

private:
    /// The breakdown of a measure that is made of others is that of each of them.
    static std::string rowsOf(const model::Measure& each)
    {
        if (!each.source.empty())
            return each.source;
        for (const model::Measure& operand : each.operands)
            if (std::string source = rowsOf(operand); !source.empty())
                return source;
        return {};
    }

    void dimension(model::Dimension& each)
    {
        mParts.paths.push_back({mSource, &each.path, nullptr});
        day(each.on);
    }

    /// Of an age on one day nothing is read.
    void day(model::Path& on)
    {
        if (!model::isOneDay(on))
            mParts.paths.push_back({mSource, &on, nullptr});
    }

    void filter(model::Filter& each)
    {
        for (model::Filter& part : each.parts)
            filter(part);
        mParts.paths.push_back({mSource, &each.path, &each.values});
        day(each.on);
    }

    void formula(model::Formula& each)
    {
        for (model::Formula& part : each.parts)
            formula(part);
        if (each.kind == model::Formula::Kind::Indicator)
            mParts.names.push_back(&each);
    }

    std::string mSource;
    MeasureParts mParts;
};
}

MeasureParts partsOf(model::Measure& measure)
{
    Walk walk;
    walk.measure(measure);
    return walk.take();
}

}
