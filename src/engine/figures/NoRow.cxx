// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

#include "engine/figures/NoRow.hxx"

#include "engine/figures/MeasureKinds.hxx"
#include "engine/figures/Quotients.hxx"
#include "engine/figures/RowFigures.hxx"

namespace ficheaction::engine
{

Figure figureOfNoRow(const model::Measure& measure)
{
    using Kind = model::MeasureKind;
    if (isQuotient(measure.kind))
        return quotientOf(figureOfNoRow(measure.operands.front()),
                          measure.outside ? figureOf(measure.outside->value) : figureOfNoRow(measure.operands.back()),
                          true);
    switch (measure.kind)
    {
    case Kind::Count:
    case Kind::Sum:
    case Kind::Distinct:
    case Kind::AtLeast:
    case Kind::New:
    case Kind::Returning:
    case Kind::Union:
    case Kind::Overlap:
    case Kind::Difference:
    case Kind::List:
    case Kind::Quotes:
    case Kind::Done:
        return figureOf(0.0);
    default:
        return figureOfNothing(measure.kind == Kind::Manual);
    }
}

}
