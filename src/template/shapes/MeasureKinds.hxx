// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureKinds: which shape the measures of each kind have.
#pragma once

#include "model/Measure.hxx"
#include "template/shapes/MeasureShapes.hxx"

namespace ficheaction::templates::shapes
{

struct KindOfMeasure
{
    model::MeasureKind kind;
    const ObjectShape* shape;
    bool number; ///< what it makes can be part of another measure
};

inline constexpr std::array kinds{
    KindOfMeasure{model::MeasureKind::Count, &measureCount, true},
    KindOfMeasure{model::MeasureKind::Sum, &measureSum, true},
    KindOfMeasure{model::MeasureKind::Mean, &measureMean, true},
    KindOfMeasure{model::MeasureKind::Median, &measureMedian, true},
    KindOfMeasure{model::MeasureKind::Minimum, &measureMin, true},
    KindOfMeasure{model::MeasureKind::Maximum, &measureMax, true},
    KindOfMeasure{model::MeasureKind::Distinct, &measureDistinct, true},
    KindOfMeasure{model::MeasureKind::AtLeast, &measureAtLeast, true},
    KindOfMeasure{model::MeasureKind::New, &measureNew, true},
    KindOfMeasure{model::MeasureKind::Returning, &measureReturning, true},
    KindOfMeasure{model::MeasureKind::List, &measureList, false},
    KindOfMeasure{model::MeasureKind::Quotes, &measureQuotes, false},
    KindOfMeasure{model::MeasureKind::Level, &measureLevel, false},
    KindOfMeasure{model::MeasureKind::Paired, &measurePaired, false},
    KindOfMeasure{model::MeasureKind::Milestones, &measureMilestones, false},
    KindOfMeasure{model::MeasureKind::Done, &measureDone, false},
    KindOfMeasure{model::MeasureKind::Manual, &measureManual, true},
    KindOfMeasure{model::MeasureKind::Union, &measureUnion, true},
    KindOfMeasure{model::MeasureKind::Overlap, &measureOverlap, true},
    KindOfMeasure{model::MeasureKind::Difference, &measureDifference, true},
    KindOfMeasure{model::MeasureKind::Ratio, &measureRatio, true},
    KindOfMeasure{model::MeasureKind::Rate, &measureRate, true},
    KindOfMeasure{model::MeasureKind::UnitCost, &measureUnitCost, true},
    KindOfMeasure{model::MeasureKind::Coverage, &measureCoverage, true},
    KindOfMeasure{model::MeasureKind::Trend, &measureTrend, false},
    KindOfMeasure{model::MeasureKind::Expression, &measureExpression, false},
};
static_assert(kinds.size() == measures.size());

/// The word behind "kind".
constexpr std::string_view kindText(model::MeasureKind kind)
{
    for (const KindOfMeasure& known : kinds)
        if (known.kind == kind)
            return known.shape->mark();
    return {};
}

}
