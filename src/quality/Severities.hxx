// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.
// If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.

// Severities: how much a cell's state matters, by what its column is for.
#pragma once

#include "quality/Finding.hxx"

#include <optional>

namespace ficheaction::quality
{

/// Empty where a cell in this state is as it should be. Check.hxx says which are which.
std::optional<Severity> severityOf(const model::Register& definition, const model::Column& column,
                                   engine::CellState state);

/// Of a column that the sheet does not have.
Severity severityOfMissing(const model::Register& definition, const model::Column& column);

}
