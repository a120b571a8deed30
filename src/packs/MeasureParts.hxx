// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// MeasureParts: every place of a measure that names a register, a column, a value or an indicator, to be read or
// renamed.
#pragma once

#include "model/Template.hxx"

#include <string>
#include <vector>

namespace ficheaction::packs
{

/// A path of a measure, or that of a filter with the values that it asks for.
struct PathUse
{
    std::string source; ///< id of the register that it begins in
    model::Path* path = nullptr;
    std::vector<std::string>* values = nullptr; ///< of a filter; null elsewhere
};

/// Pointers into the measure that was asked; they hold as long as it is not changed otherwise.
struct MeasureParts
{
    std::vector<PathUse> paths;         ///< in a fixed order, empty ones too; without the dates that decide on periods
    std::vector<model::Measure*> rows;  ///< those that read rows
    std::vector<model::Formula*> names; ///< those that name an indicator
};

MeasureParts partsOf(model::Measure& measure);

}
