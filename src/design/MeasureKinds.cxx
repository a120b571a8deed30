// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "design/MeasureKinds.hxx"

namespace ficheaction::design
{

using model::Measure;
using model::MeasureKind;

namespace
{
void addRowMeasures(const Measure& measure, std::vector<const Measure*>& found)
{
    if (isOfRows(measure.kind))
        found.push_back(&measure);
    for (const Measure& operand : measure.operands)
        addRowMeasures(operand, found);
}
}

bool isOfRows(MeasureKind kind)
{
    return kind < MeasureKind::Union;
}

bool isOfSets(MeasureKind kind)
{
    return kind == MeasureKind::Union || kind == MeasureKind::Overlap || kind == MeasureKind::Difference;
}

bool isQuotient(MeasureKind kind)
{
    return kind == MeasureKind::Ratio || kind == MeasureKind::Rate || kind == MeasureKind::UnitCost ||
           kind == MeasureKind::Coverage;
}

std::vector<const Measure*> rowMeasures(const Measure& measure)
{
    std::vector<const Measure*> found;
    addRowMeasures(measure, found);
    return found;
}

Measure asKind(const Measure& measure, MeasureKind kind)
{
    const bool isMade = !isOfRows(kind) && kind != MeasureKind::Expression;
    const bool wasMade = !measure.operands.empty();
    Measure changed = measure;
    if (isOfRows(kind) && wasMade)
    {
        const std::vector<const Measure*> rows = rowMeasures(measure);
        changed = rows.empty() ? Measure() : *rows.front();
        changed.breakdown = measure.breakdown;
    }
    else if (isMade && !wasMade && isOfRows(measure.kind))
    {
        changed = Measure();
        changed.breakdown = measure.breakdown;
        changed.operands.push_back(measure);
        changed.operands.front().breakdown.clear();
    }
    changed.kind = kind;
    return changed;
}

}
