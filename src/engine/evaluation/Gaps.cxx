// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/evaluation/Gaps.hxx"

#include "engine/evaluation/Needs.hxx"
#include "engine/rows/Conditions.hxx"

namespace ficheaction::engine
{

namespace
{
void markGaps(const Dataset& data, Conditions& conditions, const model::Measure& measure, CellMarks& marks)
{
    for (const model::Measure& operand : measure.operands)
        markGaps(data, conditions, operand, marks);
    if (!measure.source.empty() && missingFor(data, measure, {}).code == Problem::Code::None)
        conditions.markGaps(measure, marks);
}
}

std::vector<CellAddress> gapsOf(const Dataset& data)
{
    PathReader reader(data);
    Conditions conditions(data, reader, [](std::size_t) {});
    CellMarks marks(data.tables());
    for (const auto& [object, indicator] : data.definition().indicators())
        markGaps(data, conditions, indicator->measure, marks);
    return marks.sorted();
}

}
