// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/Gaps.hxx"

#include "engine/evaluation/KeptWork.hxx"
#include "engine/evaluation/Needs.hxx"

#include <algorithm>
#include <map>

namespace ficheaction::engine
{

namespace
{
/// Goes through the measures of a template, those that ask for the same cells of the same rows once.
class Marking
{
public:
    Marking(const Dataset& data, MeasureEvaluation& evaluation, CellMarks& marks)
        : mData(data)
        , mEvaluation(evaluation)
        , mMarks(marks)
    {
    }

    void mark(const model::Measure& measure)
    {
        for (const model::Measure& operand : measure.operands)
            mark(operand);
        if (!measure.source.empty() && missingFor(mData, measure, {}).code == Problem::Code::None && isNew(measure))
            mEvaluation.markGaps(measure, mMarks);
    }

private:
    bool isNew(const model::Measure& measure)
    {
        std::vector<const model::Measure*>& known = mKnown[measure.source];
        const auto isSame = [&measure](const model::Measure* other)
        {
            return other->condition() == measure.condition() && other->period == measure.period &&
                   other->pairing.before == measure.pairing.before && other->pairing.after == measure.pairing.after &&
                   other->schedule.done == measure.schedule.done;
        };
        if (std::any_of(known.begin(), known.end(), isSame))
            return false;
        known.push_back(&measure);
        return true;
    }

    const Dataset& mData;
    MeasureEvaluation& mEvaluation;
    CellMarks& mMarks;
    std::map<std::string, std::vector<const model::Measure*>> mKnown; ///< by register
};
}

std::vector<CellAddress> gapsOf(const Dataset& data, KeptWork* work)
{
    KeptWork own;
    KeptWork& kept = work ? *work : own;
    if (!kept.front)
        kept.front = std::make_unique<MeasureEvaluation>(data);
    kept.front->begin({}, [](std::size_t) {});
    CellMarks marks(data.tables());
    Marking marking(data, *kept.front, marks);
    for (const auto& [object, indicator] : data.definition().indicators())
        marking.mark(indicator->measure);
    return marks.sorted();
}

}
