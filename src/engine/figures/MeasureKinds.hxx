// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureKinds: the families of kinds of measure that are worked out alike.
#pragma once

#include "model/Measure.hxx"

namespace ficheaction::engine
{

/// Made of sets of people.
inline bool isOverSets(model::MeasureKind kind)
{
    using Kind = model::MeasureKind;
    return kind == Kind::Union || kind == Kind::Overlap || kind == Kind::Difference;
}

/// One figure over another.
inline bool isQuotient(model::MeasureKind kind)
{
    using Kind = model::MeasureKind;
    return kind == Kind::Ratio || kind == Kind::Rate || kind == Kind::UnitCost || kind == Kind::Coverage;
}

/// People of now against those of another window.
inline bool isSeenBefore(model::MeasureKind kind)
{
    return kind == model::MeasureKind::New || kind == model::MeasureKind::Returning;
}

}
