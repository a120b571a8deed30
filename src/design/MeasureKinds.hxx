// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureKinds: families of kinds, and the measure as another kind.
#pragma once

#include "model/Template.hxx"

#include <vector>

namespace ficheaction::design
{

/// Over the rows of one register.
bool isOfRows(model::MeasureKind kind);

/// Over sets of people.
bool isOfSets(model::MeasureKind kind);

/// One figure over another.
bool isQuotient(model::MeasureKind kind);

/// The same rows, as far as the kind goes, as a measure of another kind. Only what `fit` leaves is to be kept.
model::Measure asKind(const model::Measure& measure, model::MeasureKind kind);

/// The measures over rows that it is made of, itself where it is one, in the order in which they stand.
std::vector<const model::Measure*> rowMeasures(const model::Measure& measure);

}
